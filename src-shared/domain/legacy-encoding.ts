import type { LegacyEncoding } from './plan-reading/source-document.ts'

/**
 * Letters of TCVN 5712 VN3 ("ABC", fonts .VnTime) by the Latin-1 character of the same byte. Capitals with a tone have no
 * byte: the fonts .VnTimeH draw the small ones as capitals.
 */
const tcvn3Letters = pairs(
  'µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞị' +
    'ßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợïùóúñủòũôụ\u00adưõừøứöử÷ữùựúỳýýûỷüỹþỵ¡Ă¢Â§Đ£Ê¤Ô¥Ơ¦Ư',
)

/** Letters of VNI for Windows that are one character. */
const vniSingles = pairs('ñđÑĐôơÔƠöưÖƯæỉÆỈóĩÓĨòịÒỊîỵÎỴ')
/** VNI writes a vowel and behind it one character that draws its marks: the marks as combining characters. */
const vniMarks = new Map<string, string>(
  Object.entries({
    ù: '\u0301',
    ø: '\u0300',
    û: '\u0309',
    õ: '\u0303',
    ï: '\u0323',
    â: '\u0302',
    á: '\u0302\u0301',
    à: '\u0302\u0300',
    å: '\u0302\u0309',
    ã: '\u0302\u0303',
    ä: '\u0302\u0323',
    ê: '\u0306',
    é: '\u0306\u0301',
    è: '\u0306\u0300',
    ú: '\u0306\u0309',
    ü: '\u0306\u0303',
    ë: '\u0306\u0323',
  }).flatMap(([letter, marks]) => [
    [letter, marks],
    [letter.toUpperCase(), marks],
  ]),
)
/** Which marks a vowel can carry, so that "aó" stays what it is. */
const vniPairs = new Map<string, string>()
for (const vowel of 'aeouyôöAEOUYÔÖ') {
  for (const [letter, marks] of vniMarks) {
    const written = (vniSingles.get(vowel) ?? vowel) + marks
    const composed = written.normalize('NFC')
    if (composed.length === 1 && /[ăâêôơưáàảãạéèẻẽẹóòỏõọúùủũụýỳỷỹỵ\u1ea0-\u1ef9]/iu.test(composed)) {
      vniPairs.set(vowel + letter, composed)
    }
  }
}

function pairs(text: string): Map<string, string> {
  const letters = [...text]
  return new Map(letters.flatMap((from, at) => (at % 2 === 0 ? [[from, letters[at + 1] ?? '']] : [])))
}

/** `capitals`: the font draws small letters as capitals (.VnTimeH), so that is what the reader of the page saw. */
export function fromLegacy(encoding: LegacyEncoding, text: string, { capitals = false } = {}): string {
  const read = encoding === 'tcvn3' ? fromTcvn3(text) : fromVni(text)
  return capitals ? read.toUpperCase() : read
}

const fromTcvn3 = (text: string) => text.replace(/[\u00a1-\u00fe]/gu, (letter) => tcvn3Letters.get(letter) ?? letter)

function fromVni(text: string): string {
  let read = ''
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    const pair = vniPairs.get(letter + text.charAt(at + 1))
    read += pair ?? vniSingles.get(letter) ?? letter
    if (pair !== undefined) at += 1
  }
  return read
}

/** The inverse of `fromLegacy`, without capitals that TCVN3 cannot write: for tests of what it reads. */
export function toLegacy(encoding: LegacyEncoding, text: string): string {
  const letters = encoding === 'tcvn3' ? tcvn3Letters : new Map([...vniSingles, ...vniPairs])
  const written = new Map([...letters].map(([from, to]) => [to, from]))
  return [...text.normalize('NFC')].map((letter) => written.get(letter) ?? letter).join('')
}

/** The encoding that a font draws: `.VnTime`, `.VnArialH`, `VNI-Times`. Null for a font of Unicode. */
export function encodingOfFont(font: string): { encoding: LegacyEncoding; capitals: boolean } | null {
  if (/^\.vn[a-z]/iu.test(font)) return { encoding: 'tcvn3', capitals: /H$/u.test(font) }
  return /^vni-/iu.test(font) ? { encoding: 'vni', capitals: false } : null
}
