const romans: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(value: number): string {
  let rest = value
  let written = ''
  for (const [worth, letters] of romans) {
    while (rest >= worth) {
      written += letters
      rest -= worth
    }
  }
  return written
}

/** a … z, aa, bb … zz, aaa: Word repeats the letter. */
const letter = (value: number) =>
  String.fromCharCode(0x61 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)

/** A number of a list as Word prints it (`w:numFmt`); formats of other scripts are printed as plain numbers. */
export function formatListNumber(value: number, format: string): string {
  // Letters and romans begin at one; a page of one letter would be no number any more.
  const isDrawn = value >= 1 && value < 4000
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  if (format === 'none') return ''
  if (!isDrawn) return String(value)
  if (format === 'lowerRoman') return roman(value)
  if (format === 'upperRoman') return roman(value).toUpperCase()
  if (format === 'lowerLetter') return letter(value)
  if (format === 'upperLetter') return letter(value).toUpperCase()
  return String(value)
}

/**
 * What a bullet means in a plan: dashes and pluses stay what they are; a dot, square or arrow, drawn by the private
 * characters of Symbol and Wingdings or not, is a dash, and a plus below another bullet.
 * @param depth how many lists with bullets it is in, from 0
 */
export function formatBullet(sign: string, depth: number): string {
  if (/^\s*[+\uf02b]/u.test(sign)) return '+'
  if (/^\s*[-\u2010-\u2015\u2212\uf02d]/u.test(sign)) return '-'
  return depth % 2 === 0 ? '-' : '+'
}
