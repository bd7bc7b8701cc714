import { z } from 'zod'
import { businessDate } from '../contract/fields.ts'
import { planItemId } from '../domain/ids.ts'
import { filled, filledProse, prose, year } from './fields.ts'
import { supersedesFits } from './head.ts'
import {
  figure,
  figureValue,
  fundingLine,
  namesOnlyListedEvidence,
  oneFigureEach,
  type ReportV1,
  reportDataV1,
  reportHead,
  reportV1,
  taskProgress,
  taskResult,
} from './report-1.ts'

/** What the last report said of a task, and how it really stood when that period ended. */
export const correction = z.strictObject({
  title: filled(2_000),
  planItemIds: z.array(planItemId).max(100),
  reported: taskProgress,
  now: taskProgress,
  doneOn: businessDate.nullable(),
  reason: prose(2_000),
})

const count = z.int().min(0).max(100_000)
/** Work that is no longer asked for is not among them; `late` are some of the unfinished. */
const taskCounts = z.strictObject({
  of: count,
  done: count,
  inProgress: count,
  notStarted: count,
  paused: count,
  late: count,
})

/** The years of a sơ kết 05 năm or tổng kết 10 năm. A year of which nothing is stored has no counts, which is not 0. */
export const review = z.strictObject({
  years: z
    .array(
      z.strictObject({
        year,
        hasReport: z.boolean(),
        tasks: taskCounts.nullable(),
        funding: z.array(fundingLine).max(200),
      }),
    )
    .min(1)
    .max(10),
  /** Over all years: a task that was carried from year to year counts once, as it stood last. */
  tasks: taskCounts.nullable(),
  funding: z.array(fundingLine).max(200),
})

/** What the report says; a typed one is stored in the same shape. Version 2 adds only what may be left out. */
export const reportData = reportDataV1.extend({
  taskResults: z
    .array(
      taskResult.extend({
        /** "Dự kiến": work after the cut-off that is expected until the period ends. Never a result. */
        expected: filledProse().optional(),
      }),
    )
    .max(5_000),
  figures: z
    .array(
      figure.extend({
        /** What was reported before, where this figure starts from something else or restates it; `reason` says why. */
        reportedBefore: figureValue.optional(),
      }),
    )
    .max(2_000),
  corrections: z.array(correction).max(5_000).optional(),
  review: review.optional(),
})

/** Report v2, agency -> coordinator: one approved revision. */
export const reportV2 = z
  .strictObject({ format: z.literal('report'), formatVersion: z.literal(2), ...reportHead, data: reportData })
  .refine(supersedesFits, { path: ['supersedes'] })
  .refine((report) => report.recipientAgencyId !== null, { path: ['recipientAgencyId'] })
  .refine(({ planIds, data: { plans } }) => plans.map((plan) => plan.id).join() === planIds.join(), {
    path: ['planIds'],
  })
  .refine((report) => namesOnlyListedEvidence(report.evidence, report.data), { path: ['data', 'taskResults'] })
  .refine((report) => oneFigureEach(report.data), { path: ['data', 'figures'] })
export type Report = z.infer<typeof reportV2>

/** Every version, as it was sealed. */
export const reportAsSealed = z.discriminatedUnion('formatVersion', [reportV1, reportV2])

/** As the app reads it today, whatever version was sealed. Hashes and seals are held against the bytes, never this. */
export const currentReport = (sealed: ReportV1 | Report): Report =>
  sealed.formatVersion === 1 ? { ...sealed, formatVersion: 2 } : sealed
