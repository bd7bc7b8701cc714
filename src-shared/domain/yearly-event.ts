import { z } from 'zod'
import { type BusinessDate, daysInMonth, lastDayNotAfter } from './business-date.ts'

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
