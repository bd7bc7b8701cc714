import { allMatches } from './all-matches.ts'
import { type DatePhrase, type DayParts, day, dayParts, isoOf } from './date-words.ts'

const daysOfMonth =
  /\btu(?: ngay)? (\d{1,2})\s*(?:-|–|den(?: het)?(?: ngay)?)\s*(\d{1,2})\s*(?:\/|thang)\s*(\d{1,2})\s*(?:\/|nam)\s*(20\d\d)\b/gu

/** "Từ ngày 10 - 15/4/2026": both days are of the one month. */
export function daySpans(fold: string): DatePhrase[] {
  return allMatches(daysOfMonth, fold, 'tu ').flatMap((match): DatePhrase[] => {
    const [first, last, month, year] = [Number(match[1]), Number(match[2]), Number(match[3]), Number(match[4])]
    const from = isoOf({ day: first, month, year })
    const to = isoOf({ day: last, month, year })
    if (from === null || to === null || from > to) return []
    return [
      {
        from: match.index,
        to: match.index + match[0].length,
        normalized: `range:${from}..${to}`,
        rule: { kind: 'range', from, to },
        purpose: 'work',
      },
    ]
  })
}

const rangePattern = new RegExp(
  `\\btu\\s+(?:ngay\\s+)?(?:${day})\\s+(?:den|-)\\s*(?:het\\s+)?(?:ngay\\s+)?(?:${day})`,
  'gu',
)

/** "Từ ngày 20/5 đến ngày 05/6/2026". */
export function ranges(fold: string): DatePhrase[] {
  return allMatches(rangePattern, fold, 'tu ').flatMap((match): DatePhrase[] => {
    const last = dayParts(match.slice(7))
    const first = dayParts(match.slice(1, 7))
    if (first === null || last === null) return []
    if (last.year === null) return everyYear(fold, match, last)
    const from = isoOf({ ...first, year: first.year ?? last.year })
    const to = isoOf(last)
    if (from === null || to === null || from > to) return []
    return [
      {
        from: match.index,
        to: match.index + match[0].length,
        normalized: `range:${from}..${to}`,
        rule: { kind: 'range', from, to },
        purpose: 'work',
      },
    ]
  })
}

/** "Từ ngày 15/5 đến ngày 15/6 hằng năm": the same weeks every year, done by the last day. */
function everyYear(fold: string, match: RegExpExecArray, last: DayParts): DatePhrase[] {
  const end = match.index + match[0].length
  const behind = /^\s*(?:hang|moi) nam\b/u.exec(fold.slice(end))
  // "Tháng hành động … (từ ngày 15/11 đến ngày 15/12 hằng năm)" tells when that month is.
  if (behind === null || fold.charAt(match.index - 1) === '(') return []
  const rule = { kind: 'yearly', bound: 'by', month: last.month, day: last.day } as const
  return [{ from: match.index, to: end + behind[0].length, normalized: 'yearly', rule, purpose: 'work' }]
}
