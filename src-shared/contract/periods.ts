import { z } from 'zod'
import { periodId } from '../domain/ids.ts'
import { periodKind, reportPeriod } from '../domain/report-period.ts'
import { command, query } from './call.ts'
import { businessDate, version } from './fields.ts'

const dates = {
  from: businessDate.nullable(),
  to: businessDate.nullable(),
  /** "Số liệu tính đến ngày …" */
  cutOff: businessDate.nullable(),
  /** Where the next year's report starts. */
  nextYearStart: businessDate.nullable(),
}

export const period = z.strictObject({
  id: periodId,
  kind: periodKind,
  year: z.int().nullable(),
  /** Which half-year or quarter. */
  ordinal: z.int().nullable(),
  ...dates,
  version,
})
export type Period = z.infer<typeof period>

/** `isFiguresOnly`: a year from before the app, there only because its figures were brought in. */
export const listedPeriod = period.extend({ isFiguresOnly: z.boolean() })
export type ListedPeriod = z.infer<typeof listedPeriod>

/** What opening a period does with the tasks of the one before it: see `domain/carry-forward.ts`. */
const carrySummary = z.strictObject({
  fromPeriodId: periodId.nullable(),
  continues: z.int(),
  stands: z.int(),
  startsAnew: z.int(),
  /** Of the three above: not done when the earlier period ended. */
  leftUnfinished: z.int(),
  notCarried: z.strictObject({
    'done-once': z.int(),
    'not-applicable': z.int(),
    'plan-ended': z.int(),
    'no-target-left': z.int(),
  }),
})
export type CarrySummary = z.infer<typeof carrySummary>

export const periodsContract = {
  /** The newest first; the first one is the default of the period switch. */
  'periods.list': query({ input: {}, output: z.array(listedPeriod) }),
  'periods.previewOpening': query({ input: { period: reportPeriod }, output: carrySummary }),
  'periods.open': command({
    input: { period: reportPeriod },
    output: z.strictObject({ period, carried: carrySummary }),
  }),
  'periods.changeDates': command({ input: { periodId, expectedVersion: version, ...dates }, output: period }),
}
