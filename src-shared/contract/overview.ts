import { z } from 'zod'
import { dateBounds } from '../domain/date-rule.ts'
import { periodId, planId, reportId } from '../domain/ids.ts'
import { role } from '../domain/permissions.ts'
import { periodKind } from '../domain/report-period.ts'
import { reportState } from '../domain/report-state.ts'
import { legState } from '../domain/reporting-leg.ts'
import { query } from './call.ts'
import { businessDate } from './fields.ts'

const weekendDay = z.enum(['saturday', 'sunday']).nullable()

/** A date rule worked out for the year that is shown; see `Deadline` in `domain/date-rule.ts`. */
const deadline = z.strictObject({
  bound: z.enum([...dateBounds, 'within']),
  stated: businessDate,
  lastDay: businessDate,
  statedWeekend: weekendDay,
  lastDayWeekend: weekendDay,
  /** From today to the last day that is in time; below 0 when it has passed. */
  daysLeft: z.int(),
})
export type ReportDeadline = z.infer<typeof deadline>

/** One leg that this office has to send. Each plan has its own dates: never one countdown for all. */
const reportDate = z.strictObject({
  planId,
  planShortName: z.string(),
  periodKind,
  toText: z.string(),
  /** The office passes on what others reported to it. */
  isOnward: z.boolean(),
  /** How far that leg is; null for the office's own report. */
  onward: z.strictObject({ state: legState, sentOn: businessDate.nullable() }).nullable(),
  /** Asked, not told: the date is shown and nothing is ever "quá hạn". */
  requested: z.boolean(),
  /** How far the report of this year is; null where none was begun. */
  reportState: reportState.nullable(),
  /** null: the plan does not say by when ("chưa rõ"), or on request only. */
  deadline: deadline.nullable(),
  whyNoDate: z.enum(['not-stated', 'on-request', 'ongoing', 'not-this-year']).nullable(),
})
export type ReportDate = z.infer<typeof reportDate>

export const overviewLineKinds = [
  'plans-none',
  'period-none',
  'tasks-late',
  'tasks-soon',
  'tasks-sent-back',
  'tasks-without-result',
  'evidence-missing',
  'reports-sent-back',
  'reports-to-complete',
  'reports-to-number',
  'yearly-plans-sent-back',
  'yearly-plans-to-number',
  'yearly-plans-to-approve',
  'figures-not-entered',
  'acts-waiting',
  'tasks-to-confirm',
  'extensions-to-decide',
  'reports-to-approve',
  'reports-to-seal',
  'key-missing',
  'key-without-backup',
  'legs-late',
  'legs-to-send',
  'legs-soon',
  'submissions-to-answer',
  'submissions-quarantined',
  'cards-waiting',
  'backup-folder-missing',
  'backup-due',
  'people-first-password',
] as const
export const overviewLineKind = z.enum(overviewLineKinds)
export type OverviewLineKind = z.infer<typeof overviewLineKind>

/** One thing that needs somebody today, with how many there are. What nobody needs to do has no line. */
const overviewLine = z.strictObject({
  kind: overviewLineKind,
  /** Whose work it is. A person of several roles sees the lines of all of them. */
  role,
  count: z.int().min(1),
  /** The plan whose reports are meant, where the page behind the line shows one plan at a time. */
  plan: z.strictObject({ id: planId, shortName: z.string() }).nullable(),
  /** The one report that is meant, so that it can be opened at once; null where there are several. */
  reportId: reportId.nullable(),
})
export type OverviewLine = z.infer<typeof overviewLine>

export const overviewContract = {
  'overview.get': query({
    input: {
      year: z.int().min(1900).max(9999),
      /** The period whose work is shown; null: that of the year. Report dates are always those of the year. */
      periodId: periodId.nullable().default(null),
    },
    output: z.strictObject({
      today: businessDate,
      reportDates: z.array(reportDate),
      lines: z.array(overviewLine),
    }),
  }),
}
