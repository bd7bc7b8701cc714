import { z } from 'zod'
import { agencyId, periodId, planId, planItemId, reportId, requestId } from '../domain/ids.ts'
import { chosenPart } from '../domain/report-content.ts'
import { sectionKey } from '../domain/report-outline.ts'
import { reportState } from '../domain/report-state.ts'
import { command, query } from './call.ts'
import { version } from './fields.ts'
import { reportPlace } from './reports.ts'

/** Some words of a body's report. */
const words = { submissionId: z.uuid(), from: chosenPart }

export const consolidatedContract = {
  /** What all bodies of a plan reported for a period, from the reports that count; to the level above. */
  'reports.draftConsolidated': command({
    /**
     * With a request of the level above: its outline, dates and deadline, and its recipient where it names one; without
     * one `recipientAgencyId` must say to whom.
     */
    input: { planId, periodId, recipientAgencyId: agencyId.nullable(), requestId: requestId.nullable().default(null) },
    output: reportPlace,
  }),
  /** The consolidated report of a round; no sections where nobody can put words into it now. */
  'reports.consolidatedOf': query({
    input: { planId, periodId },
    output: z.strictObject({
      report: z
        .strictObject({
          reportId,
          state: reportState,
          sections: z.array(z.strictObject({ key: sectionKey, number: z.string(), heading: z.string(), version })),
          /** The reports that it was made of: words of others come in when it is made anew. */
          submissionIds: z.array(z.uuid()),
          /** Words of bodies that stand in it already, with the section in which they stand. */
          taken: z.array(z.strictObject({ ...words, key: sectionKey })),
        })
        .nullable(),
    }),
  }),
  /**
   * Words of bodies' reports, with their source, into a section: behind the item that they were read on, else at its end.
   * The version is that of the section.
   */
  'reports.takeWords': command({
    input: {
      ...{ reportId, key: sectionKey, expectedVersion: version },
      words: z
        .array(z.strictObject({ ...words, itemId: planItemId.nullable() }))
        .min(1)
        .max(200),
    },
    output: reportPlace,
  }),
  /** Out of it again, as long as nobody has edited them. */
  'reports.dropWords': command({
    input: { reportId, key: sectionKey, expectedVersion: version, ...words },
    output: reportPlace,
  }),
}
