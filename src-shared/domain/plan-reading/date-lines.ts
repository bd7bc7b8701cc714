import { businessDateOf } from '../business-date.ts'
import type { Paragraph } from './paragraphs.ts'
import type { Quoted, QuotedDate, ReadFinding } from './plan-reading.ts'
import { type Passage, quotedText, within } from './readable-text.ts'

/** "Hà Nội, ngày 29" + "tháng 4 năm 2026": a stamp in the blank parts the line. */
export function withWholeDates(lines: readonly Paragraph[]): Paragraph[] {
  const whole: Paragraph[] = []
  for (const line of lines) {
    const before = whole.at(-1)
    const gap = before === undefined ? 0 : line.start - before.end
    const isRest = /^(?:thang|nam|\/)/u.test(line.fold) || /^\d{1,2}(?:\s|$)/u.test(line.fold)
    const isOpen =
      before !== undefined && before.text.length < 60 && /\b(?:ngay|thang|nam)\s*\d{0,2}$/u.test(before.fold)
    if (before !== undefined && isOpen && isRest && gap > 0 && gap < 60) {
      const space = ' '.repeat(gap)
      whole[whole.length - 1] = {
        ...before,
        end: line.end,
        text: `${before.text}${space}${line.text}`,
        fold: `${before.fold}${space}${line.fold}`,
      }
    } else whole.push(line)
  }
  return whole
}

export const quote = (passage: Passage): Quoted => ({
  text: quotedText(passage.text),
  span: { start: passage.start, end: passage.end },
})

export const wordedDate = /ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})/u

export const slashedDate = /ngay(?: ban hanh)?\s*(?::\s*)?(\d{1,2})\s*\/\s*(\d{1,2})\s*\/\s*(\d{4})/u

const blankDate = /ngay[\s.…_]*(?:(?:thang|\/)\s*[.…_\s]*(\d{1,2})?\s*)?(?:nam|\/)\s*(\d{4})/u

export function readDates(
  head: readonly Paragraph[],
  issuedWith: Paragraph | null,
  findings: ReadFinding[],
): { date: QuotedDate | null; partial: QuotedDate | null } {
  const lines = [...head.filter(isDateLine), ...(issuedWith === null ? [] : [issuedWith])]
  for (const line of lines) {
    const text = line.fold.slice(0, 300)
    const match = wordedDate.exec(text) ?? slashedDate.exec(text)
    if (match) {
      const [day, month, year] = match.slice(1).map(Number)
      const iso = businessDateOf({ year: year ?? 0, month: month ?? 0, day: day ?? 0 })
      const passage = within(line, match.index, match.index + match[0].length)
      if (iso !== null) return { date: { ...quote(passage), iso }, partial: null }
      findings.push({
        kind: 'impossible-date',
        text: quotedText(passage.text),
        span: { start: passage.start, end: passage.end },
        itemId: null,
      })
      continue
    }
    const blank = blankDate.exec(text)
    if (blank) {
      const passage = within(line, blank.index, blank.index + blank[0].length)
      findings.push({ kind: 'blank-date', span: { start: passage.start, end: passage.end }, itemId: null })
      const iso = blank[1] === undefined ? `${blank[2]}` : `${blank[2]}-${blank[1].padStart(2, '0')}`
      return { date: null, partial: { ...quote(passage), iso } }
    }
  }
  return { date: null, partial: null }
}

/** "Hưng Yên, ngày 01 tháng 6 năm 2026", or the list that law sites print above a document; no line that cites one. */
const isDateLine = ({ fold }: Paragraph) =>
  (/^[a-z .'\-đ*_]{0,40},?\s*ngay/u.test(fold) &&
    !/^ngay (?:co hieu luc|hieu luc|dang)/u.test(fold) &&
    fold.length < 90) ||
  (/,\s*ngay.{0,30}nam \d{4}[*_]*$/u.test(fold) && fold.length < 160)

export function readPlace(head: readonly Paragraph[]): Quoted | null {
  const line = head.find((one) => isDateLine(one) && /^[*_]*[a-zđ .'-]{2,30},\s*ngay/u.test(one.fold))
  const from = /^[*_]*/u.exec(line?.text ?? '')?.[0].length ?? 0
  return line === undefined ? null : quote(within(line, from, line.text.indexOf(',')))
}
