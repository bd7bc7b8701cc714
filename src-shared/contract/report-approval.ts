import { z } from 'zod'
import { evidenceId, personId, reportId, stagedId } from '../domain/ids.ts'
import { privacyKinds } from '../domain/privacy-warnings.ts'
import { command } from './call.ts'
import { filledParagraphs, paragraphs, version } from './fields.ts'
import { reportPlace } from './reports.ts'

const seen = { reportId, expectedVersion: version }

export const reportApprovalContract = {
  'reports.submit': command({
    /** The reason of each open place by its `placeKey`; `rest` for all that have none of their own. */
    input: {
      ...seen,
      openReasons: z.record(z.string().max(80), paragraphs(2_000)).default({}),
      reviewerId: personId.nullable().default(null),
    },
    output: reportPlace,
  }),
  /** Who was asked to read the report first lets it go to the approver. */
  'reports.passOn': command({ input: seen, output: reportPlace }),
  /** The signed paper as PDF, after number and date and before the seal. */
  'reports.attachSigned': command({
    input: { ...seen, stagedIds: z.array(stagedId).min(1).max(10) },
    output: reportPlace,
  }),
  /** What may tell who somebody is stays, because …; one reason may do for several. */
  'reports.keepPrivacy': command({
    input: {
      ...seen,
      places: z
        .array(z.strictObject({ kind: z.enum(privacyKinds), text: z.string().min(1).max(500) }))
        .min(1)
        .max(2_000),
      reason: filledParagraphs(2_000),
    },
    output: reportPlace,
  }),
  /** For good: from the report, the records it was made of, and the history. */
  'reports.erasePrivacy': command({
    input: {
      ...seen,
      kind: z.enum(privacyKinds),
      text: z.string().min(1).max(500),
      reason: filledParagraphs(2_000),
    },
    output: reportPlace,
  }),
  'reports.removeSigned': command({ input: { ...seen, evidenceId }, output: reportPlace }),
}
