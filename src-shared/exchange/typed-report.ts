import { z } from 'zod'
import { businessDate } from '../contract/fields.ts'
import { filled } from './fields.ts'
import { head } from './head.ts'
import { travellingPeriod } from './period.ts'
import { type Report, reportData } from './report.ts'
import { oneFigureEach } from './report-1.ts'

/**
 * A report that was made outside the app and typed in by the coordinator's office, stored in the shape of a sealed one.
 * It never travels: what only a seal can vouch for is not in it, and the signer is null where the paper does not say.
 */
export const typedReportV1 = z
  .strictObject({
    format: z.literal('typed-report'),
    formatVersion: z.literal(1),
    agencyId: head.agencyId,
    planIds: head.planIds.min(1),
    documentNumber: filled(100).nullable(),
    documentDate: businessDate.nullable(),
    requestId: z.uuid().nullable(),
    period: travellingPeriod,
    /** Its papers are not evidence: they are kept beside it. */
    evidence: z.tuple([]),
    data: reportData.extend({ signer: reportData.shape.signer.nullable() }),
  })
  .refine(({ planIds, data: { plans } }) => plans.map((plan) => plan.id).join() === planIds.join(), {
    path: ['planIds'],
  })
  .refine((report) => oneFigureEach(report.data), { path: ['data', 'figures'] })
export type TypedReport = z.infer<typeof typedReportV1>

/** What a coordinator holds, sealed or typed. */
export type HeldReport = Report | TypedReport
