/** What a printed number looks like. `number` counts its parts: `1.` is 1, `1.2.` is 2. */
export type MarkerKind =
  | { kind: 'part' }
  | { kind: 'roman' }
  | { kind: 'number'; parts: number }
  | { kind: 'letter' }
  | { kind: 'dash' }
  | { kind: 'plus' }
  | { kind: 'none' }

/** Letters in the order in which Vietnamese documents number: đ after d, no f j w z. */
export const itemLetters = [...'abcdđeghiklmnopqrstuvxy']
const partLetters = itemLetters.map((letter) => letter.toUpperCase())
const romans = romanNumerals(49)

/** Signs that stand in front of points of a list, with those that Word's symbol fonts leave in copied text. */
const bullets = '\u2022\u00B7\u25CF\u25AA\u25A0\u25E6\u25CB\u25BA\u27A2\u2756\u2713\uF0B7\uF02D\uF0A7\uF0D8\uF0FC'

const dashes = new Set(`-\u2010\u2011\u2012\u2013\u2014\u2015\u2212*${bullets}`)

/** "-100% hộ dân": a share behind a dash that sticks to it, no number below zero. */
const printed = new RegExp(
  `^([IVXL]{1,7}[.)]|\\d{1,2}(?:\\.\\d{1,2})+(?=\\s+\\p{Lu})|\\d{1,3}(?:\\.\\d{1,3})*[.)]|\\(?\\p{L}[.)]|[-\u2010-\u2015\u2212*+${bullets}](?=\\s|\\p{L}|\\d{2,3}(?:,\\d+)?\\s?%\\s+\\p{L}))\\s*`,
  'u',
)

/** The kind of a marker as printed: `II.`, `1.1.`, `đ)`, `-`, `+`. What is not recognised numbers nothing. */
export function markerKind(marker: string): MarkerKind {
  const bare = bareMarker(marker)
  if (bare === '') return { kind: 'none' }
  if (dashes.has(bare)) return { kind: 'dash' }
  if (bare === '+') return { kind: 'plus' }
  if (romans.includes(bare)) return { kind: 'roman' }
  if (/^\d{1,3}(?:\.\d{1,3})*$/.test(bare)) return { kind: 'number', parts: bare.split('.').length }
  if (itemLetters.includes(bare)) return { kind: 'letter' }
  return partLetters.includes(bare) ? { kind: 'part' } : { kind: 'none' }
}

/** The marker without its closing point, bracket or slash: `II.` -> `II`, `đ)` -> `đ`. */
export function bareMarker(marker: string): string {
  return marker
    .normalize('NFC')
    .trim()
    .replace(/[.)/\s]+$/u, '')
    .replace(/^\(/, '')
}

/**
 * The marker that comes after this one, closed in the same way: `II.` -> `III.`, `d)` -> `đ)`, `1.9.` -> `1.10.`,
 * `-` -> `-`. Null at the end of the alphabet and for what is no marker.
 */
export function nextMarker(marker: string): string | null {
  const bare = bareMarker(marker)
  const following = nextBare(bare)
  return following === null ? null : marker.normalize('NFC').trim().replace(bare, following)
}

/** What a plan usually prints for the first item below this one. */
export function firstMarkerBelow(parentMarker: string | null): string | null {
  if (parentMarker === null) return 'I.'
  switch (markerKind(parentMarker).kind) {
    case 'part':
      return 'I.'
    case 'roman':
      return '1.'
    case 'number':
      return 'a)'
    case 'letter':
      return '-'
    case 'dash':
      return '+'
    default:
      return null
  }
}

/**
 * The marker at the start of a pasted line and the text behind it. Only what is closed as a marker counts, so that
 * "1.234 hộ" and "01 mô hình" stay text; "1.1 Mục tiêu" without its last point counts before a capital.
 */
export function splitMarker(line: string): { marker: string | null; text: string } {
  const text = line.normalize('NFC').trim()
  const match = printed.exec(text)
  const marker = match?.[1]
  if (!match || marker === undefined || markerKind(marker).kind === 'none') return { marker: null, text }
  const rest = text.slice(match[0].length)
  // "1.5tr" or "2.000": a digit right behind the point is a number going on.
  if (/^\d/.test(rest) && /[.)\d]$/.test(match[0])) return { marker: null, text }
  return { marker, text: rest }
}

function nextBare(bare: string): string | null {
  const kind = markerKind(bare).kind
  switch (kind) {
    case 'roman':
      return romans[romans.indexOf(bare) + 1] ?? null
    case 'letter':
      return itemLetters[itemLetters.indexOf(bare) + 1] ?? null
    case 'part':
      return partLetters[partLetters.indexOf(bare) + 1] ?? null
    case 'number': {
      const parts = bare.split('.')
      const last = parts.pop() ?? '0'
      return [...parts, String(Number(last) + 1).padStart(last.length, '0')].join('.')
    }
    case 'dash':
    case 'plus':
      return bare
    case 'none':
      return null
  }
}

function romanNumerals(upTo: number): string[] {
  const tens = ['', 'X', 'XX', 'XXX', 'XL']
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
  return Array.from({ length: upTo }, (_, i) => `${tens[Math.floor((i + 1) / 10)]}${ones[(i + 1) % 10]}`)
}
