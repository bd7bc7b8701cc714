import { type DateRule, type Deadline, deadlinesFor, fixedDeadline } from './date-rule.ts'
import { lastDayInPeriod } from './period-deadline.ts'
import type { ReportPeriod } from './report-period.ts'

/** By when a report on this period is due: the wording of the plan with it; null where the plan does not say. */
export function reportDeadlineOf(
  rule: DateRule | null,
  period: Pick<ReportPeriod, 'kind' | 'year' | 'ordinal'>,
): Omit<Deadline, 'firstDay'> | null {
  if (rule === null) return null
  const lastDay = lastDayInPeriod(rule, period)
  const fixed = fixedDeadline(rule)
  const all = fixed ? [fixed] : period.year === null ? [] : deadlinesFor(rule, period.year)
  const found = all.find((deadline) => deadline.lastDay === lastDay)
  if (!found) return null
  const { firstDay: _, ...shown } = found
  return shown
}
