import { businessDateOf } from '../business-date.ts'
import type { DateRule } from '../date-rule.ts'
import { foldInPlace } from '../vietnamese-text.ts'
import { allMatches } from './all-matches.ts'
import { type DatePhrase, quarterOf, quartersOf, two } from './date-words.ts'

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

/** No year, no second part and no "hằng năm" behind a day, month or quarter. */
const alone = String.raw`(?![a-z0-9])(?!\s*[/,-]?\s*\d|\s*(?:,|va|-|–|den)\s*(?:quy|thang|i|ii|iii|iv)\b|\s+nam\b|[^.;]{0,30}\b(?:hang|moi) (?:nam|quy|thang)\b)`
const aloneYear = String.raw`(?!\s*[/,-]?\s*\d|\s+(?:hoc|moi|sau|truoc|ke|tiep|cua)\b)`
const bound = String.raw`(?<bound>truoc|trong|xong|xong trong|hoan thanh|vao)\s+`

const within = (value: string, rule: DateRule | null = null) => ({ value, rule })

/** What a plan for one year says without naming it, and what is meant. `needed` stands in every match. */
const yearless: readonly (readonly [
  needed: string,
  pattern: RegExp,
  meant: (groups: Record<string, string>, year: number) => ReturnType<typeof within> | null,
])[] = [
  [
    'quy ',
    new RegExp(`(?<![a-z])(?:${bound}|(?<=\\())(?:(?:dau|giua|cuoi) )?quy (?<quarter>iv|iii|ii|i|[1-4])${alone}`, 'gu'),
    ({ quarter = '' }, year) => {
      const number = quarterOf(quarter)
      return within(`${year}-Q${number}`, { kind: 'within-quarter', year, quarter: number })
    },
  ],
  [
    'thang ',
    new RegExp(`(?<![a-z])${bound}(?:(?:dau|giua|cuoi) )?thang (?<month>\\d{1,2})${alone}`, 'gu'),
    ({ month = '' }, year) => {
      const number = Number(month)
      if (number < 1 || number > 12) return null
      return within(`${year}-${two(number)}`, { kind: 'within-month', year, month: number })
    },
  ],
  [
    'thang ',
    new RegExp(`(?<![a-z])${bound}0?(?<months>[369]) thang (?<part>dau|cuoi) nam${aloneYear}`, 'gu'),
    ({ months = '', part }, year) => within(quartersOf(year, Number(months), part === 'dau')),
  ],
  [
    ' nam',
    new RegExp(`(?<![a-z])(?<bound>trong|vao|hoan thanh|xong) (?:dau|giua|cuoi) nam${aloneYear}`, 'gu'),
    (_, year) => within(`${year}`, { kind: 'within-year', year }),
  ],
  [
    'tu thang ',
    /(?<![a-z])tu thang (?<first>\d{1,2})\s*(?:-|–|den)\s*(?:het )?(?:thang )?(?<last>\d{1,2})(?!\s*[/\d]|\s+(?:nam|hang|moi)\b)/gu,
    ({ first, last }, year) => {
      const [from, to] = [Number(first), Number(last)]
      return from >= 1 && from < to && to <= 12 ? within(`${year}-${two(from)}..${year}-${two(to)}`) : null
    },
  ],
]

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
  const more = yearless.flatMap(([needed, pattern, meant]) =>
    allMatches(pattern, fold, needed).flatMap((match): DatePhrase[] => {
      const [from, to] = [match.index, match.index + match[0].length]
      if (dated.some((one) => from < one.to && to > one.from)) return []
      const groups = match.groups ?? {}
      const limit = meant(groups, year)
      if (limit === null) return []
      const { value, rule } = limit
      if (groups.bound === 'truoc')
        return [{ from, to, normalized: `before:${value.slice(0, 7)}`, rule: null, purpose: 'work' }]
      return [
        { from, to, normalized: `${groups.first === undefined ? 'within' : 'range'}:${value}`, rule, purpose: 'work' },
      ]
    }),
  )
  return more.length === 0 ? dated : [...dated, ...more].sort((a, b) => a.from - b.from)
}

const cellWithoutYear =
  /^(?:xong |hoan thanh |trong |vao |tu )*(?:((?:quy|thang) (?:iv|iii|ii|i|\d{1,2})(?:\s*(?:,|va|-|–|den)\s*(?:(?:quy|thang) )?(?:iv|iii|ii|i|\d{1,2}))*|(?:ngay )?\d{1,2}\/\d{1,2} (?:-|–|den)(?: het)?(?: ngay)? \d{1,2}\/\d{1,2})|(?:0?[369] thang |nua )?(?:dau|giua|cuoi) nam)$/u

/** The words of a cell that says when ("Quý III", "Tháng 4, 5", "6 tháng cuối năm"), with the year of the plan where none stands in it. */
export function cellWithYear(fold: string, year: number | null): string {
  if (year === null) return fold
  const words = fold.replace(/[.;,\s]+$/u, '')
  const match = cellWithoutYear.exec(words)
  if (match === null) return fold
  return match[1] === undefined ? `${words} ${year}` : `${words}/${year}`
}
