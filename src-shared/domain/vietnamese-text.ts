/** Text as it is stored: one form for what sources write in two (NFC and NFD). */
export const nfc = (text: string): string => text.normalize('NFC')

/**
 * Text as people type or paste it, NFC, line ends as \n, without what nobody sees: programs put marks of direction before
 * names and telephone numbers, and blanks without width between words. Nobody could find and mend those in a field.
 */
export function visibleText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n')
    .replace(unseen, '')
    .normalize('NFC')
}

// Tabs and line ends are seen; \p{Cs} is half a character.
const unseen = /(?![\n\t])\p{Cc}|\p{Cs}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

const combiningMarks = /\p{M}/gu
/** Eth is what some old Vietnamese fonts and OCR programs leave in place of đ. */
const dWithBar = /[đðɖ]/gu

/**
 * The form in which text is searched: lower case, without tone and vowel marks, đ as d, white space as one space.
 * "Đẩy  mạnh" -> "day manh". What is indexed and what is asked go through it alike.
 */
export const foldForSearch = (text: string): string =>
  text
    .normalize('NFD')
    .replace(combiningMarks, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(dWithBar, 'd')
    .replace(/\s+/gu, ' ')
    .trim()

/** Folds a string character by character, so that an index in the result is an index in `nfc(text)`. */
export const foldInPlace = (text: string): string => utf16.decode(foldedCodes(text))

/** A loop of its own: the engine compiles it once for a long text, and not all that stands behind it. */
function foldedCodes(text: string): Uint16Array {
  const folded = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    folded[at] = knownFolds[code] || foldedCode(code)
  }
  return folded
}

// A mark of byte order is a character like any other here: every place must stay.
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })
/** A plan is long and has few different characters: each is normalised once. 0 stands for not yet. */
const knownFolds = new Uint16Array(0x1_0000)

function foldedCode(code: number): number {
  const fold = foldedCharacter(String.fromCharCode(code)).charCodeAt(0)
  knownFolds[code] = fold
  return fold
}

function foldedCharacter(character: string): string {
  if (/\s/u.test(character)) return ' '
  const folded = character.normalize('NFD').replace(combiningMarks, '').toLowerCase().replace(dWithBar, 'd')
  return folded.length === character.length ? folded : character
}

/*
 * A sort key has three levels, as the Unicode collation algorithm has: letters, tones, case. SQLite has no collation
 * through our driver, so the key is stored and compared as bytes. All of it is printable ASCII; the space between the
 * levels sorts before everything else.
 */
const punctuation = '_ - – — , ; : ! ? . … \'‘’ "“” « » ( ) [ ] { } § @ * / \\ & # % † • ` ´ ^ ¨ ° + ± × < = > | $ ₫'
const letters = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const firstRank = 0x21
const otherCharacter = '~'

const { primaryRanks, variantRanks } = rankCharacters()

/** Marks that make another letter in Vietnamese; every other mark is a tone. */
const vowelMarks = new Set(['\u0302', '\u0306', '\u031b'])
const withVowelMark = new Set([...'ăâêôơư'])
/** Tones in the order of Vietnamese dictionaries: huyền, hỏi, ngã, sắc, nặng. */
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

function rankCharacters() {
  const classes = [' ', ...punctuation.split(' '), ...'0123456789', ...letters]
  const primary = new Map<string, string>()
  const variants = new Map<string, string>()
  for (const [place, members] of classes.entries()) {
    for (const [variant, member] of [...members].entries()) {
      primary.set(member, String.fromCharCode(firstRank + place))
      variants.set(member, String.fromCharCode(firstRank + variant))
    }
  }
  return { primaryRanks: primary, variantRanks: variants }
}

interface Letter {
  base: string
  isUpper: boolean
  marks: string[]
}

function readLetters(text: string): Letter[] {
  const found: Letter[] = []
  for (const character of text.replace(/\s+/gu, ' ').trim().normalize('NFD')) {
    const last = found.at(-1)
    if (last !== undefined && /\p{M}/u.test(character)) {
      const combined = vowelMarks.has(character) ? (last.base + character).normalize('NFC') : ''
      if (withVowelMark.has(combined)) last.base = combined
      else last.marks.push(character)
      continue
    }
    const base = character.toLowerCase()
    found.push({ base, isUpper: base !== character, marks: [] })
  }
  return found
}

/** A character outside the table sorts after all others, by its code point. */
const unknownRank = (character: string): string =>
  otherCharacter + (character.codePointAt(0) ?? 0).toString(16).padStart(6, '0')

function toneRank(mark: string): string {
  const tone = tones.indexOf(mark)
  // 'A' stands for the letter itself, so the five tones take B to F.
  return tone >= 0 ? String.fromCharCode('B'.charCodeAt(0) + tone) : unknownRank(mark)
}

/** A key whose bytewise order is the order of `Intl.Collator('vi')`; white space is taken as one space. */
export function sortKey(text: string): string {
  let primary = ''
  let secondary = ''
  let tertiary = ''
  for (const { base, isUpper, marks } of readLetters(text)) {
    primary += primaryRanks.get(base) ?? unknownRank(base)
    secondary += `A${marks.map(toneRank).join('')}`
    tertiary += isUpper ? 'b' : (variantRanks.get(base) ?? 'a')
  }
  // Trailing common weights decide nothing that the primary level has not decided, so they need not be stored.
  return `${primary} ${secondary.replace(/A+$/u, '')} ${tertiary.replace(/[!a]+$/u, '')}`
}
