import { z } from 'zod'
import { type BusinessDate, daysInMonth, lastDayNotAfter } from './business-date.ts'
import type { DateRule } from './date-rule.ts'
import { lastDayInPeriod } from './period-deadline.ts'
import type { ReportPeriod } from './report-period.ts'

/** A day of every year (28/6) or a whole month (tháng hành động, `day` null) that yields tasks. */
export const yearlyEvent = z
  .strictObject({ month: z.int().min(1).max(12), day: z.int().min(1).max(31).nullable() })
  .refine(({ month, day }) => day === null || day <= daysInMonth(2024, month), { path: ['day'] })
export type YearlyEvent = z.infer<typeof yearlyEvent>

/** When it is in one year; 29/2 is 28/2 in a common year. */
export function eventSpan({ month, day }: YearlyEvent, year: number): { from: BusinessDate; to: BusinessDate } {
  const from = lastDayNotAfter(year, month, day ?? 1)
  return { from, to: day === null ? lastDayNotAfter(year, month, 31) : from }
}

/** The occurrence that is running or comes next. */
export function nextEvent(event: YearlyEvent, today: BusinessDate): { from: BusinessDate; to: BusinessDate } {
  const year = Number(today.slice(0, 4))
  const thisYear = eventSpan(event, year)
  return thisYear.to >= today ? thisYear : eventSpan(event, year + 1)
}

/** The deadline of the work that an event yields: its day, or by the last day of its month. */
export function eventRule({ month, day }: YearlyEvent): DateRule {
  return day === null
    ? { kind: 'yearly', bound: 'by', month, day: daysInMonth(2024, month) }
    : { kind: 'yearly', bound: 'on', month, day }
}

/** When the event is in a period of a plan; null where it does not fall into the period, or the plan is not in force. */
export function eventInPeriod(
  event: YearlyEvent,
  period: Pick<ReportPeriod, 'kind' | 'year' | 'ordinal'>,
  { validFrom, validTo }: { validFrom: BusinessDate | null; validTo: BusinessDate | null },
): { from: BusinessDate; to: BusinessDate } | null {
  if (period.year === null || lastDayInPeriod(eventRule(event), period) === null) return null
  const span = eventSpan(event, period.year)
  const isBefore = validFrom !== null && span.to < validFrom
  const isAfter = validTo !== null && span.from > validTo
  return isBefore || isAfter ? null : span
}
