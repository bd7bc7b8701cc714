import { z } from 'zod'
import { isBusinessDate } from '../business-date.ts'
import { agencyId, indicatorId, planId } from '../ids.ts'
import { reportReview } from '../reviewed-years.ts'

const bodiesOfYear = z.strictObject({
  year: z.int(),
  count: z.int(),
  /** The first of them; more stand in the annex. */
  names: z.array(z.string()),
})
export type BodiesOfYear = z.infer<typeof bodiesOfYear>

/** Of how the years of many bodies became one total. */
export const figureOverYears = z.strictObject({
  /** Bodies whose own report of the whole span was taken. */
  own: z.int(),
  /** Bodies that ended and in whose place those who took over are counted. */
  through: z.int(),
  /** Years of which nothing came from bodies that owed it, where the years add. */
  missing: z.array(bodiesOfYear),
  /** Bodies whose number is of an earlier year than the last, where the last counts. */
  older: z.array(bodiesOfYear),
  /** Bodies whose cumulative number falls between the years. */
  falls: z.int(),
})
export type FigureOverYears = z.infer<typeof figureOverYears>

/** With counts alone: a file that travels leaves little room beside a number. */
export function withoutNames({ missing, older, ...rest }: FigureOverYears): FigureOverYears {
  const counted = (of: readonly BodiesOfYear[]) => of.map((one) => ({ ...one, names: [] }))
  return { ...rest, missing: counted(missing), older: counted(older) }
}

/** A report that counts came, one that nobody could verify yet, none though it was owed; null: none was owed. */
const sent = z.enum(['reported', 'waiting', 'missing']).nullable()

const totalsOfFigure = {
  indicatorId,
  name: z.string(),
  unit: z.string(),
  /** As printed, year by year and then the whole; empty where there is none. */
  totals: z.array(z.strictObject({ text: z.string(), counted: z.int(), of: z.int() })),
}
const reportedInYear = z.strictObject({ year: z.int(), reported: z.int(), of: z.int() })

export const fundingBehind = z.strictObject({
  /** Bodies whose money is added, of those that were told or asked to report. */
  counted: z.int(),
  of: z.int(),
  /** Report on several plans at once and do not split their money: added nowhere. */
  shared: z.int(),
})

/** A plan that the one of the review replaced: what was reported on it stands for itself, it counts other things. */
const earlierPlan = z.strictObject({
  planId,
  shortName: z.string(),
  number: z.string().nullable(),
  /** From the first to the last year in which anybody reported on it. */
  years: z.array(reportedInYear),
  figures: z.array(z.strictObject(totalsOfFigure)),
  /** Its tasks and money in the same years; reviews of earlier versions of the app do not have them. */
  review: reportReview.optional(),
  fundingBehind: fundingBehind.optional(),
  submissionIds: z.array(z.uuid()),
})
export type EarlierPlan = z.infer<typeof earlierPlan>

/** The years behind a consolidated review. */
export const recordsOverYears = z.strictObject({
  /** The reports of the years, whose words can be quoted; reviews of earlier versions of the app do not name them. */
  submissionIds: z.array(z.uuid()).optional(),
  years: z.array(reportedInYear),
  bodies: z.array(
    z.strictObject({
      agencyId,
      name: z.string(),
      endedOn: z.string().refine(isBusinessDate).nullable(),
      years: z.array(sent),
      /** Sent a report of the whole span. */
      own: z.boolean(),
    }),
  ),
  figures: z.array(
    z.strictObject({
      ...totalsOfFigure,
      /** Body by body, as printed, where not too many indicators stand one after the other; in brackets what is not added. */
      rows: z.array(z.strictObject({ agencyId, cells: z.array(z.string()) })),
    }),
  ),
  /** Plans that this one replaced within the years of the review. */
  earlierPlans: z.array(earlierPlan).optional(),
})
export type RecordsOverYears = z.infer<typeof recordsOverYears>
