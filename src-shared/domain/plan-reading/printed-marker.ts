import { bareMarker, itemLetters, markerKind, splitMarker } from '../item-marker.ts'
import type { Passage } from './readable-text.ts'

export type MarkerStyle =
  | 'chapter'
  | 'part'
  | 'roman'
  | 'number1'
  | 'number2'
  | 'number3'
  | 'number4'
  | 'letter'
  | 'worded'
  | 'number-bracket'
  | 'bracketed'
  | 'star'
  | 'dash'
  | 'plus'

export interface PrintedMarker {
  /** As printed: `a )`, `(1).`, `2.2.1`. */
  marker: string
  style: MarkerStyle
  /** `II`, `2.1`, `đ`, `(1)`: what a path is made of. */
  bare: string
  /** Place in the passage where the words begin. */
  textAt: number
}

/** How deep a style usually stands: a lower one closes the higher ones. */
export const rankOf: Record<MarkerStyle, number> = {
  chapter: 0,
  part: 1,
  roman: 2,
  number1: 3,
  worded: 3.5,
  number2: 4,
  number3: 5,
  number4: 6,
  letter: 7,
  'number-bracket': 8,
  bracketed: 8,
  star: 9,
  dash: 10,
  plus: 11,
}

/** Further ways to print a number that a paste from Excel does not have. */
const others: readonly (readonly [RegExp, MarkerStyle])[] = [
  [
    /^((?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\s+(?:thứ\s+\p{L}+|THỨ\s+\p{L}+|[IVXL]+|\d{1,2}))(?:[.:)\s-]|$)\s*/u,
    'chapter',
  ],
  // "Nhiệm vụ 1. …", "Mục tiêu 2: …".
  [
    /^((?:Nhiệm vụ|Giải pháp|Mục tiêu|Hợp phần|Nội dung|Hoạt động|Nhóm nhiệm vụ)\s+\d{1,2}\s*[.:])\s+(?=\p{Lu})/u,
    'worded',
  ],
  [/^([IVXL]{1,7}\s*[-–/])\s*(?=\p{Lu})/u, 'roman'],
  [/^(\d{1,2}(?:\.\d{1,2}){1,3}\s*[-–/])\s*(?=\p{L})/u, 'number2'],
  [/^(\d{1,2}\s*[-–/])\s*(?=\p{Lu})/u, 'number1'],
  // "1/ 100% hộ dân …", no date that a line break parted.
  [/^(\d{1,2}\/)\s+(?=\d[\d.,]*\s*(?:%|\p{L}))/u, 'number1'],
  [/^(\(\d{1,2}\)[.)]?)\s*/u, 'bracketed'],
  [/^(\([a-zđ]\)[.)]?)\s*/u, 'bracketed'],
  [/^(\((?:ii|iii|iv|v|vi)\)[.)]?)\s*/u, 'bracketed'],
  [/^([a-zđ]\s[).])\s*/u, 'letter'],
  [/^([a-zđ]\s?[-/])\s*(?=\p{Lu})/u, 'letter'],
  [/^(\d{1,2}\s[.)])\s+(?=\p{L})/u, 'number1'],
  [/^(\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=\p{Lu})/u, 'number2'],
]

const anyOther = new RegExp(others.map(([{ source }]) => source).join('|'), 'u')

/** Two letters in front begin a word, unless the first is one of "Phần", "Chương", "Mục" or of a Roman number. */
const plainWord = /^(?![PCMIVXLNGH])\p{L}\p{L}/u

/** The number in front of a paragraph; null where there is none, or what looks like one is none (1.800 m3, 3.5 triệu). */
export function printedMarker(passage: Passage): PrintedMarker | null {
  const { text } = passage
  if (plainWord.test(text)) return null
  for (const [pattern, style] of anyOther.test(text) ? others : []) {
    const match = pattern.exec(text)
    const marker = match?.[1]
    if (match && marker !== undefined) return withStyle(marker, style, match[0].length)
  }
  const start = text.slice(0, 40).trimEnd()
  const { marker, text: rest } = splitMarker(start)
  if (marker === null) return null
  const textAt = start.length - rest.length
  // "v.v." is no item v.
  if (marker.endsWith('.') && /^\p{Ll}\.$/u.test(marker) && /^\p{Ll}/u.test(text.slice(marker.length))) return null
  const style = styleOf(marker)
  return style === null ? null : withStyle(marker, style, textAt)
}

function withStyle(marker: string, style: MarkerStyle, textAt: number): PrintedMarker | null {
  if (style === 'worded') return { marker, style, bare: /\d+/u.exec(marker)?.[0] ?? '', textAt }
  if (style === 'bracketed') return { marker, style, bare: marker.replace(/[.)\s]+$/u, ')'), textAt }
  const bare = bareMarker(marker.replace(/[\s\-–/]+$/u, '') || marker)
  const found = style === 'number1' || style === 'number2' ? numberStyle(bare, marker) : style
  return found === null ? null : { marker, style: found, bare, textAt }
}

function styleOf(marker: string): MarkerStyle | null {
  const kind = markerKind(marker)
  switch (kind.kind) {
    case 'number':
      return kind.parts > 1 ? 'number2' : marker.endsWith(')') ? 'number-bracket' : 'number1'
    case 'dash':
      return marker === '*' ? 'star' : 'dash'
    case 'none':
      return null
    default:
      return kind.kind
  }
}

function numberStyle(bare: string, marker: string): MarkerStyle | null {
  const parts = bare.split('.')
  // Telephone numbers and dates look like numbers with points.
  if (parts.some((part) => part.length > 2) || parts.length > 4) return null
  if (parts.length === 1) return marker.endsWith(')') ? 'number-bracket' : 'number1'
  return parts.length === 2 ? 'number2' : parts.length === 3 ? 'number3' : 'number4'
}

const romanValues: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }

/** The place in its series, from 1: `III` 3, `đ` 5, `2.1.4` 4. Null for dashes and words. */
export function ordinalOf({ style, bare }: Pick<PrintedMarker, 'style' | 'bare'>): number | null {
  switch (style) {
    case 'roman': {
      let total = 0
      let next = 0
      for (const letter of [...bare].reverse()) {
        const value = romanValues[letter] ?? 0
        total += value < next ? -value : value
        next = value
      }
      return total
    }
    case 'letter':
      return itemLetters.indexOf(bare) + 1 || null
    case 'part':
      return itemLetters.indexOf(bare.toLowerCase()) + 1 || null
    case 'number1':
    case 'number2':
    case 'number3':
    case 'number4':
    case 'number-bracket':
      return Number(bare.split('.').at(-1))
    case 'bracketed': {
      const inner = bare.slice(1, -1)
      return /^\d+$/.test(inner) ? Number(inner) : itemLetters.indexOf(inner) + 1 || null
    }
    default:
      return null
  }
}
