import { z } from 'zod'
import {
  addDays,
  type BusinessDate,
  businessDateOf,
  datePartsOf,
  daysBetween,
  daysInMonth,
  isBusinessDate,
  lastDayNotAfter,
  type WeekendDay,
  weekendDayOf,
} from './business-date.ts'

/** How the plan words its limit: "trước ngày" leaves the day out; "đến ngày", "chậm nhất ngày" include it. */
export const dateBounds = ['before', 'by', 'on'] as const
export const dateBound = z.enum(dateBounds)
export type DateBound = z.infer<typeof dateBound>

const date = z.string().refine(isBusinessDate)
const month = z.int().min(1).max(12)
const year = z.int().min(1900).max(9999)
const dayOfMonth = z.int().min(1).max(31)

export const intervals = ['month', 'quarter', 'half-year', 'year'] as const
export const interval = z.enum(intervals)
export type Interval = z.infer<typeof interval>

const monthsOf: Record<Interval, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }

/**
 * When something is to be done, as the plan says it. A limit that the plan does not state is no rule at all: the
 * field that holds a rule is null then, and the screen says "chưa rõ".
 */
export const dateRule = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('before'), date }),
    z.strictObject({ kind: z.literal('by'), date }),
    z.strictObject({ kind: z.literal('on'), date }),
    z.strictObject({ kind: z.literal('within-month'), year, month }),
    z.strictObject({ kind: z.literal('within-quarter'), year, quarter: z.int().min(1).max(4) }),
    z.strictObject({ kind: z.literal('within-year'), year }),
    z.strictObject({ kind: z.literal('range'), from: date, to: date }),
    /** The same day every year: "hằng năm … trước ngày 05/12". */
    z.strictObject({ kind: z.literal('yearly'), bound: dateBound, month, day: dayOfMonth }),
    /**
     * Once in every interval. `due` names the day; `monthsAfter` counts from the interval's last month ("trước ngày 05
     * tháng đầu quý sau" is 1). Without `due` the interval's own last day ends it.
     */
    z.strictObject({
      kind: z.literal('periodic'),
      every: interval,
      due: z.strictObject({ bound: dateBound, day: dayOfMonth, monthsAfter: z.int().min(0).max(3) }).nullable(),
    }),
    /** "Thường xuyên". */
    z.strictObject({ kind: z.literal('ongoing') }),
    /** "Theo yêu cầu". */
    z.strictObject({ kind: z.literal('on-request') }),
  ])
  .refine((rule) => rule.kind !== 'range' || rule.from <= rule.to, { path: ['to'] })
  .refine((rule) => rule.kind !== 'yearly' || rule.day <= daysInMonth(2024, rule.month), { path: ['day'] })
export type DateRule = z.infer<typeof dateRule>

/** A rule worked out for one occurrence. Days on a weekend are named, never moved. */
export interface Deadline {
  bound: DateBound | 'within'
  /** The day that the plan prints. */
  stated: BusinessDate
  /** The first day that counts, where the rule has one. */
  firstDay: BusinessDate | null
  /** The last day that is still in time. */
  lastDay: BusinessDate
  statedWeekend: WeekendDay | null
  lastDayWeekend: WeekendDay | null
}

/** The deadlines that a rule sets for the work of one year, in order. Ongoing work and work on request have none. */
export function deadlinesFor(rule: DateRule, forYear: number): Deadline[] {
  switch (rule.kind) {
    case 'yearly':
      return [deadline(rule.bound, lastDayNotAfter(forYear, rule.month, rule.day))]
    case 'periodic':
      return periodicDeadlines(rule.every, rule.due, forYear)
    default: {
      const only = fixedDeadline(rule)
      return only && datePartsOf(only.lastDay).year === forYear ? [only] : []
    }
  }
}

/** The one deadline of a rule that names its own year; null for rules that repeat or have no end. */
export function fixedDeadline(rule: DateRule): Deadline | null {
  switch (rule.kind) {
    case 'before':
    case 'by':
    case 'on':
      return deadline(rule.kind, rule.date)
    case 'within-month':
      return span(monthStart(rule.year, rule.month), monthEnd(rule.year, rule.month))
    case 'within-quarter':
      return span(monthStart(rule.year, rule.quarter * 3 - 2), monthEnd(rule.year, rule.quarter * 3))
    case 'within-year':
      return span(monthStart(rule.year, 1), monthEnd(rule.year, 12))
    case 'range':
      return span(rule.from, rule.to)
    case 'yearly':
    case 'periodic':
    case 'ongoing':
    case 'on-request':
      return null
  }
}

/** The deadline that comes next: the first one whose last day is today or later. */
export function nextDeadline(rule: DateRule, today: BusinessDate): Deadline | null {
  const fixed = fixedDeadline(rule)
  if (fixed) return fixed.lastDay >= today ? fixed : null
  const { year: thisYear } = datePartsOf(today)
  const coming = [thisYear - 1, thisYear, thisYear + 1].flatMap((y) => deadlinesFor(rule, y))
  return coming.find((found) => found.lastDay >= today) ?? null
}

/** Days after the last day in time; 0 when it is not late. */
export function daysLate(lastDay: BusinessDate, day: BusinessDate): number {
  return Math.max(0, daysBetween(lastDay, day))
}

function periodicDeadlines(
  every: Interval,
  due: { bound: DateBound; day: number; monthsAfter: number } | null,
  forYear: number,
): Deadline[] {
  const length = monthsOf[every]
  return Array.from({ length: 12 / length }, (_, index) => {
    const first = index * length + 1
    const last = first + length - 1
    if (!due) return span(monthStart(forYear, first), monthEnd(forYear, last))
    const dueMonth = last + due.monthsAfter
    const dueYear = forYear + (dueMonth > 12 ? 1 : 0)
    return deadline(due.bound, lastDayNotAfter(dueYear, dueMonth > 12 ? dueMonth - 12 : dueMonth, due.day))
  })
}

function deadline(bound: DateBound, stated: BusinessDate): Deadline {
  const lastDay = bound === 'before' ? addDays(stated, -1) : stated
  return {
    bound,
    stated,
    firstDay: bound === 'on' ? stated : null,
    lastDay,
    statedWeekend: weekendDayOf(stated),
    lastDayWeekend: weekendDayOf(lastDay),
  }
}

function span(from: BusinessDate, to: BusinessDate): Deadline {
  const weekend = weekendDayOf(to)
  return { bound: 'within', stated: to, firstDay: from, lastDay: to, statedWeekend: weekend, lastDayWeekend: weekend }
}

function monthStart(y: number, m: number): BusinessDate {
  const start = businessDateOf({ year: y, month: m, day: 1 })
  if (start === null) throw new RangeError(`no such month: ${y}-${m}`)
  return start
}

function monthEnd(y: number, m: number): BusinessDate {
  return lastDayNotAfter(y, m, 31)
}
