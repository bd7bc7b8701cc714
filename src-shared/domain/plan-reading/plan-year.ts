import { businessDateOf } from '../business-date.ts'
import { foldInPlace } from '../vietnamese-text.ts'
import { allMatches } from './all-matches.ts'
import { type DatePhrase, quarterOf, two } from './date-words.ts'

const namedYear = /(?<!thang \d{1,2} )\bnam (20\d\d)\b/gu
const severalYears = /\bgiai doan\b|\bnam 20\d\d\s*[-–,]\s*(?:nam )?20\d\d|\b(?:den|tu) nam\b|\btam nhin\b/u

/** The one year that a plan is for, as its title says: "… trên địa bàn tỉnh năm 2026". Null for plans over several years. */
export function planYearOf(title: string | null): number | null {
  if (title === null) return null
  const fold = foldInPlace(title)
  if (severalYears.test(fold)) return null
  const years = new Set(allMatches(namedYear, fold, 'nam 20').map(([, year]) => Number(year)))
  return years.size === 1 ? ([...years][0] ?? null) : null
}

const yearless =
  /\b(truoc|trong|xong|xong trong|hoan thanh|vao)\s+(?:(?:dau|giua|cuoi) )?(?:quy (iv|iii|ii|i|[1-4])|thang (\d{1,2}))(?![a-z0-9])(?!\s*[/,-]?\s*\d|\s*(?:,|va|-|–|den)\s*(?:quy|thang|i|ii|iii|iv)\b|\s+nam\b|[^.;]{0,30}\b(?:hang|moi) (?:nam|quy|thang)\b)/gu

/** In a plan for one year a day, month or quarter without a year is one of that year. */
export function withPlanYear(phrases: readonly DatePhrase[], fold: string, year: number | null): readonly DatePhrase[] {
  if (year === null) return phrases
  const dated = phrases.map((phrase): DatePhrase => {
    const [, bound, month, day] = /^(before|on):(\d\d)-(\d\d)$/u.exec(phrase.normalized ?? '') ?? []
    const iso = bound === undefined ? null : businessDateOf({ year, month: Number(month), day: Number(day) })
    if (iso === null) return phrase
    return { ...phrase, normalized: `${bound}:${iso}`, rule: { kind: bound === 'on' ? 'on' : 'before', date: iso } }
  })
  if (dated.some(({ normalized }) => /^(?:half)?yearly|^quarterly|^monthly/u.test(normalized ?? ''))) return dated
  const more = allMatches(yearless, fold).flatMap((match): DatePhrase[] => {
    const [from, to] = [match.index, match.index + match[0].length]
    if (dated.some((one) => from < one.to && to > one.from)) return []
    return ofYear({ from, to }, match, year)
  })
  return more.length === 0 ? dated : [...dated, ...more].sort((a, b) => a.from - b.from)
}

function ofYear(
  place: { from: number; to: number },
  [, bound, quarter, month]: RegExpExecArray,
  year: number,
): DatePhrase[] {
  const word = bound === 'truoc' ? 'before' : 'within'
  if (quarter !== undefined) {
    const number = quarterOf(quarter)
    const rule = word === 'within' ? ({ kind: 'within-quarter', year, quarter: number } as const) : null
    return [{ ...place, normalized: `${word}:${year}-Q${number}`, rule, purpose: 'work' }]
  }
  const number = Number(month)
  if (number < 1 || number > 12) return []
  const rule = word === 'within' ? ({ kind: 'within-month', year, month: number } as const) : null
  return [{ ...place, normalized: `${word}:${year}-${two(number)}`, rule, purpose: 'work' }]
}

const cellWithoutYear =
  /^(?:xong |hoan thanh |trong |vao |tu )*((?:quy|thang) (?:iv|iii|ii|i|\d{1,2})(?:\s*(?:,|va|-|–|den)\s*(?:(?:quy|thang) )?(?:iv|iii|ii|i|\d{1,2}))*)$/u

/** The words of a cell that says when ("Quý III", "Tháng 4, 5"), with the year of the plan where none stands in it. */
export function cellWithYear(fold: string, year: number | null): string {
  if (year === null) return fold
  const words = fold.replace(/[.;,\s]+$/u, '')
  return cellWithoutYear.test(words) ? `${words}/${year}` : fold
}
