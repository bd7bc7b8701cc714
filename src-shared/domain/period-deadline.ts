import type { BusinessDate } from './business-date.ts'
import { type DateRule, deadlinesFor, fixedDeadline } from './date-rule.ts'
import { calendarSpan, type ReportPeriod } from './report-period.ts'

/**
 * The last day in time that a plan's rule sets for the work of one period. A rule that names its own date keeps it
 * whatever the period; one that repeats more often than the period ends with its last occurrence. Null where the rule
 * or the period leaves it open.
 */
export function lastDayInPeriod(
  rule: DateRule,
  period: Pick<ReportPeriod, 'kind' | 'year' | 'ordinal'>,
): BusinessDate | null {
  const fixed = fixedDeadline(rule)
  if (fixed) return fixed.lastDay
  if (period.year === null) return null
  const span = calendarSpan(period.kind, period.year, period.ordinal)
  if (!span) return null
  const inYear = deadlinesFor(rule, period.year).map((deadline) => deadline.lastDay)
  const parts = period.kind === 'quarter' ? 4 : period.kind === 'half-year' ? 2 : 1
  if (inYear.length % parts !== 0 || inYear.length < parts) {
    return inYear.findLast((day) => span.from <= day && day <= span.to) ?? null
  }
  // A quarter's own occurrence may fall due after the quarter ("ngày 05 tháng đầu quý sau"): go by place, not by date.
  const perPart = inYear.length / parts
  return inYear[(period.ordinal ?? 1) * perPart - 1] ?? null
}
