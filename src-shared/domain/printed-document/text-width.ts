/**
 * Advance widths of Times New Roman in thousandths of the type size, for A–Z, a–z and the marks of a letterhead. Used
 * for the length of ruled lines and for the width of the date column: a few per cent of error do no harm there.
 */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const regular = [
  722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944,
  722, 722, 611, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278,
  500, 500, 722, 500, 500, 444,
]
const bold = [
  722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000,
  722, 722, 667, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333,
  556, 500, 722, 500, 500, 444,
]
const narrowMarks = ' .,:;-/()\'"!'

/** Width of one line in twips. */
export function lineWidth(text: string, halfPoints: number, isBold: boolean): number {
  const widths = isBold ? bold : regular
  let thousandths = 0
  for (const character of text.normalize('NFD').replace(/\p{M}/gu, '').replace(/Đ/g, 'D').replace(/đ/g, 'd')) {
    const letter = widths[letters.indexOf(character)]
    thousandths += letter ?? (narrowMarks.includes(character) ? 280 : 500)
  }
  return Math.ceil((thousandths / 1000) * halfPoints * 10)
}

/** Width in twips of the longest line that `text` makes when it is broken at spaces to fit `limit`. */
export function longestLineWidth(text: string, halfPoints: number, isBold: boolean, limit: number): number {
  let longest = 0
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && lineWidth(longer, halfPoints, isBold) > limit) line = word
    else line = longer
    longest = Math.max(longest, Math.min(limit, lineWidth(line, halfPoints, isBold)))
  }
  return longest
}
