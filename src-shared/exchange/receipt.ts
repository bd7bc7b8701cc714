import { z } from 'zod'
import { businessDate, sha256Hex } from '../contract/fields.ts'
import { reportId } from '../domain/ids.ts'
import { filled, filledProse } from './fields.ts'
import { head, supersedesFits } from './head.ts'

/** Receipt v1, coordinator -> agency: what became of one revision of one report. */
export const receiptV1 = z
  .strictObject({
    format: z.literal('receipt'),
    formatVersion: z.literal(1),
    ...head,
    data: z.strictObject({
      reportId,
      reportRevision: z.int().min(1),
      /** SHA-256 of the canonical payload of the report that was received. */
      reportSha256: sha256Hex,
      /** Ngày nhận: late or not runs on this day. */
      receivedOn: businessDate,
      decision: z.enum(['accepted', 'asked-to-complete']),
      remarks: z.array(z.strictObject({ about: filled(300).nullable(), text: filledProse(5_000) })).max(200),
    }),
  })
  .refine(supersedesFits, { path: ['supersedes'] })
  .refine((receipt) => receipt.recipientAgencyId !== null, { path: ['recipientAgencyId'] })
  // To be asked to complete a report without being told what is missing helps nobody.
  .refine((receipt) => receipt.data.decision === 'accepted' || receipt.data.remarks.length > 0, {
    path: ['data', 'remarks'],
  })
export type Receipt = z.infer<typeof receiptV1>
