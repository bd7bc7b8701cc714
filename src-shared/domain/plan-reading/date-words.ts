import { type BusinessDate, businessDateOf } from '../business-date.ts'
import type { DateRule } from '../date-rule.ts'

/** One limit in the plan's words. Places are in the folded text that was searched. */
export interface DatePhrase {
  from: number
  to: number
  /** In the terms of the annotated plans; null where the words name no day. */
  normalized: string | null
  rule: DateRule | null
  purpose: 'work' | 'report' | 'review' | 'done'
}

export const day =
  '(\\d{1,2})\\s*(?:[/-]|\\.(?=\\d{1,2}\\.20\\d\\d\\b))\\s*(\\d{1,2})(?:\\s*(?:[/-]|\\.(?=20)|nam(?= 20))\\s*(\\d{4}))?|(\\d{1,2})\\s+thang\\s+(\\d{1,2})(?:\\s+nam\\s+(\\d{4}))?'

export const periodWords =
  /\b(0?6 thang|sau thang|nua nam|hang nam|moi nam|1 nam|01 nam|mot nam|bao cao nam|ca nam|(?<!\b(?:trong|dau|cuoi|giua) )nam(?=\s*\(|,?\s*$)|hang quy|moi quy|quy|hang thang|moi thang|thang)\b/gu

/** Looked for as plain letters first: most items speak of no report. */
export const namesReport = (fold: string): boolean => fold.includes('bao cao') && /\bbao cao\b/u.test(fold)

export type Period = 'yearly' | 'halfyearly' | 'quarterly' | 'monthly'

const intervalOf = { yearly: 'year', halfyearly: 'half-year', quarterly: 'quarter', monthly: 'month' } as const

export const everyPeriod = (period: Period, due: Extract<DateRule, { kind: 'periodic' }>['due'] = null): DateRule => ({
  kind: 'periodic',
  every: intervalOf[period],
  due,
})

const periodNames: readonly (readonly [RegExp, Period])[] = [
  [/6 thang|sau thang|nua nam/u, 'halfyearly'],
  [/quy/u, 'quarterly'],
  [/thang/u, 'monthly'],
]

export const periodOf = (words: string): Period => periodNames.find(([name]) => name.test(words))?.[1] ?? 'yearly'

export interface DayParts {
  day: number
  month: number
  year: number | null
}

export function dayParts(groups: readonly (string | undefined)[]): DayParts | null {
  const [d1, m1, y1, d2, m2, y2] = groups
  const parts = { day: Number(d1 ?? d2), month: Number(m1 ?? m2), year: (y1 ?? y2) ? Number(y1 ?? y2) : null }
  return parts.day >= 1 && parts.day <= 31 && parts.month >= 1 && parts.month <= 12 ? parts : null
}

export const two = (value: number): string => String(value).padStart(2, '0')

export const isoOf = ({ year, month, day: dayOfMonth }: DayParts): BusinessDate | null =>
  year === null ? null : businessDateOf({ year, month, day: dayOfMonth })

/** The quarters of "6 tháng đầu năm" or "3 tháng cuối năm". */
export const quartersOf = (year: number | string, months: number, isFirst: boolean): string => {
  const count = months / 3
  const [first, last] = isFirst ? [1, count] : [5 - count, 4]
  return first === last ? `${year}-Q${first}` : `${year}-Q${first}..${year}-Q${last}`
}

const romanQuarters = ['i', 'ii', 'iii', 'iv']

export const quarterOf = (words: string): number =>
  /^\d$/u.test(words) ? Number(words) : romanQuarters.indexOf(words) + 1
