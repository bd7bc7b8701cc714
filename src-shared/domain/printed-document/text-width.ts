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
const narrowMarks = ' .,'
const mediumMarks = ':;-/()!'

/** Width of one line in twips. */
export function lineWidth(text: string, halfPoints: number, isBold: boolean): number {
  const widths = isBold ? bold : regular
  let thousandths = 0
  for (const character of text.normalize('NFD').replace(/\p{M}/gu, '').replace(/Đ/g, 'D').replace(/đ/g, 'd')) {
    const letter = widths[letters.indexOf(character)]
    thousandths += letter ?? (narrowMarks.includes(character) ? 250 : mediumMarks.includes(character) ? 333 : 500)
  }
  return Math.ceil((thousandths / 1000) * halfPoints * 10)
}

/** Width in twips of the longest of lines that are already broken. */
export function widestLine(text: string, halfPoints: number, isBold: boolean, limit: number): number {
  return Math.min(limit, Math.max(...text.split('\n').map((line) => lineWidth(line, halfPoints, isBold))))
}

/** Words that a new line rather begins with: ỦY BAN NHÂN DÂN / XÃ TÂN HẠNH, SỞ VĂN HÓA, THỂ THAO / VÀ DU LỊCH. */
const openingWords = new Set(['xã', 'phường', 'tỉnh', 'huyện', 'quận', 'đặc', 'thành', 'thị', 'và'])
const openingGain = 0.3

/**
 * Breaks a centred name into as few lines as fit `limit`, of even length, at line breaks of the text. The last line
 * that does not fit (one very long word) is left to the printer.
 */
export function evenLines(text: string, halfPoints: number, isBold: boolean, limit: number): string {
  const width = (line: string) => lineWidth(line, halfPoints, isBold)
  const words = text.split(' ')
  const broken = (from: number, lines: number): { cost: number; text: string } => {
    const rest = words.slice(from).join(' ')
    if (lines === 1) return { cost: width(rest) > limit ? Number.POSITIVE_INFINITY : width(rest), text: rest }
    let best = { cost: Number.POSITIVE_INFINITY, text: rest }
    for (let next = from + 1; next <= words.length - lines + 1; next += 1) {
      const line = words.slice(from, next).join(' ')
      if (width(line) > limit) break
      const after = broken(next, lines - 1)
      const gain = openingWords.has((words[next] ?? '').toLocaleLowerCase('vi')) ? limit * openingGain : 0
      const cost = Math.max(width(line), after.cost) - gain
      if (cost < best.cost) best = { cost, text: `${line}\n${after.text}` }
    }
    return best
  }
  for (let lines = 1; lines <= mostLines; lines += 1) {
    const found = broken(0, lines)
    if (found.cost < Number.POSITIVE_INFINITY) return found.text
  }
  return text
}

const mostLines = 6
