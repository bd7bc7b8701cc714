import { printableLines } from '../printed-document/printable-text.ts'
import { reportWords } from '../report-words.ts'

/**
 * The words of a passage as they stand on the page, without what printing adds: the dash and the sign at the end of an
 * item of a list, the "./." that ends a report, the remark in the place of nothing.
 */
export function bareText(lines: readonly string[]): string {
  const text = printableLines(lines.join('\n')).join('\n')
  if (text === './.' || text.replace(/\)\.\/\.$/, '.)') === reportWords.nothingYet) return ''
  const closed = text.replace(/\s*\.\/\.$/, '.')
  return /^[-–•] /u.test(closed) ? closed.replace(/^[-–•] /u, '').replace(/[\s;.,]+$/, '') : closed
}

/** Whether a person would read the same: Word turns quotes and blanks into others by itself. */
export function readsSame(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b)
}

/** For finding a line again: without its number, case and signs. */
export function likeness(text: string): string {
  return plain(text)
    .toLocaleLowerCase('vi')
    .replace(/^(?:[ivxlc]+|\d+(?:\.\d+)*)[.)]\s*/u, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/\u00ad/gu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .trim()
}

/** Share of words that two texts have in common, 0 to 1 (Dice). */
export function similarity(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const all = left.length + right.length
  if (all === 0) return 0
  const counts = new Map<string, number>()
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of right) {
    const count = counts.get(word) ?? 0
    if (count === 0) continue
    counts.set(word, count - 1)
    common += 1
  }
  return (2 * common) / all
}

const wordsOf = (text: string) =>
  likeness(text)
    .split(' ')
    .filter((word) => word !== '')
