import { z } from 'zod'
import { isBusinessDate } from '../business-date.ts'
import { bodyGroup } from '../consolidation/body-group.ts'
import { taskCellState } from '../consolidation/cell-state.ts'
import { figureValue } from '../figures.ts'
import { agencyId, indicatorId, planItemId } from '../ids.ts'
import { progress } from '../progress.ts'
import { figureOverYears, fundingBehind, recordsOverYears } from './over-years.ts'

const date = z.string().refine(isBusinessDate)

/** Told to report, asked to ("đề nghị"), or neither: what came unasked is shown and stands in no count. */
export const askedHow = z.enum(['ordered', 'requested', 'unasked'])
export type AskedHow = z.infer<typeof askedHow>

const body = z.strictObject({
  agencyId,
  name: z.string(),
  group: bodyGroup,
  asked: askedHow,
  /** The last day on which its report was in time; null where nobody says one. */
  lastDay: date.nullable(),
  receivedOn: date.nullable(),
  /** Days after the last day: of the report that came, or until today of one that did not; null: not late. */
  daysLate: z.int().nullable(),
  cutOff: date.nullable(),
  /** Made outside the app. */
  typed: z.boolean(),
  /** A report lies under "Chờ xác minh": it is counted nowhere. */
  waiting: z.boolean(),
  /** The report that counts. */
  submissionId: z.uuid().nullable(),
  revision: z.int().nullable(),
})
export type ConsolidatedBody = z.infer<typeof body>

/** How many bodies stand in each state; a state in which nobody stands is left out. */
const stateCounts = z.partialRecord(taskCellState, z.int().min(1))
export type StateCounts = z.infer<typeof stateCounts>

const item = z.strictObject({
  itemId: planItemId,
  /** The first words of the item. */
  title: z.string(),
  position: z.string(),
  planText: z.string(),
  /** How the task stands, counted once however many bodies share it; null where nobody reported on it. */
  progress: progress.nullable(),
  /** As the leading bodies say, where the plan names some beside others. */
  leadSays: progress.nullable(),
  /** Of the bodies that were told to report and have a share in it; those that were asked stand for themselves. */
  ordered: stateCounts,
  requested: stateCounts,
  /** Each by name, where few were told. */
  named: z.array(z.strictObject({ name: z.string(), state: taskCellState })),
})
export type ConsolidatedItem = z.infer<typeof item>

/** What stands behind one total. */
export const figureCoverage = z.strictObject({
  of: z.int(),
  counted: z.int(),
  noneArisen: z.int(),
  noData: z.int(),
  notApplicable: z.int(),
  /** Sent no report. */
  notReported: z.int(),
  /** Reported, and do not speak of it. */
  silent: z.int(),
  otherShape: z.int(),
  /** First and last day for which the numbers in it hold; null while there is none. */
  from: date.nullable(),
  to: date.nullable(),
  /** Communes and bodies above them report on the same ground: cases may stand in it twice. */
  mayCountTwice: z.boolean(),
  /** Of a review. */
  overYears: figureOverYears.optional(),
})
export type FigureCoverage = z.infer<typeof figureCoverage>

/** What the reports of a round say together. */
export const consolidatedRecords = z.strictObject({
  bodies: z.array(body),
  items: z.array(item),
  funding: fundingBehind,
  /** Numbers body by body, where a page is wide enough for them; the columns name their indicators. */
  figures: z.strictObject({
    columns: z.array(z.strictObject({ indicatorId, name: z.string(), unit: z.string() })),
    rows: z.array(z.strictObject({ agencyId, values: z.array(figureValue.nullable()) })),
  }),
  /** Of a review: the years that it was rolled up from. */
  overYears: recordsOverYears.optional(),
})
export type ConsolidatedRecords = z.infer<typeof consolidatedRecords>

export const countAll = (counts: StateCounts): number => Object.values(counts).reduce((all, one) => all + one, 0)

/** The reports that a consolidated one is made of, those of the years behind a review too. */
export function reportsBehind({ consolidated }: { consolidated?: ConsolidatedRecords | undefined }): string[] {
  const own = (consolidated?.bodies ?? []).flatMap(({ submissionId }) => submissionId ?? [])
  const { submissionIds = [], earlierPlans = [] } = consolidated?.overYears ?? {}
  return [...own, ...submissionIds, ...earlierPlans.flatMap((plan) => plan.submissionIds)]
}

/** Whose report counts, of those told and of those asked. */
export function countReported({ bodies }: Pick<ConsolidatedRecords, 'bodies'>, asked: AskedHow) {
  const own = bodies.filter((one) => one.asked === asked)
  const reported = own.filter((one) => one.submissionId !== null).length
  const waiting = own.filter((one) => one.submissionId === null && one.waiting).length
  const late = own.filter((one) => one.submissionId !== null && one.daysLate !== null).length
  return { of: own.length, reported, late, waiting, missing: own.length - reported - waiting }
}
