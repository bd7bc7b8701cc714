import { allMatches } from './all-matches.ts'
import { type DatePhrase, day, dayParts, isoOf } from './date-words.ts'

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
