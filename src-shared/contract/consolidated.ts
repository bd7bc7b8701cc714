import { z } from 'zod'
import { agencyId, periodId, planId, planItemId, reportId, requestId } from '../domain/ids.ts'
import { chosenPart } from '../domain/report-content.ts'
import { sectionKey } from '../domain/report-outline.ts'
import { periodKind } from '../domain/report-period.ts'
import { reportState } from '../domain/report-state.ts'
import { command, query } from './call.ts'
import { version } from './fields.ts'
import { reportPlace } from './reports.ts'

/** Some words of a body's report. */
const words = { submissionId: z.uuid(), from: chosenPart }

/** Sections, each with the words that go into it or out of it. */
const places = <W extends z.ZodType>(one: W) =>
  z
    .array(z.strictObject({ key: sectionKey, expectedVersion: version, words: z.array(one).min(1).max(200) }))
    .min(1)
    .max(50)

/** The sections as they stand now, so that what was done can be undone. */
const writtenPlace = reportPlace.extend({ sections: z.array(z.strictObject({ key: sectionKey, version })) })

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
  /**
   * The consolidated reports of a round, the oldest first, and the drafts that words of the bodies of this round can go
   * into now: of this round, and of every other that is made of some of the same reports (several plans, a review).
   */
  'reports.consolidatedOf': query({
    input: { planId, periodId },
    output: z.strictObject({
      reports: z.array(z.strictObject({ reportId, state: reportState, recipientName: z.string().nullable() })),
      drafts: z.array(
        z.strictObject({
          reportId,
          plans: z.array(z.string()),
          period: z.strictObject({ kind: periodKind, year: z.int().nullable(), ordinal: z.int().nullable() }),
          recipientName: z.string().nullable(),
          /** On this very plan for this very period. */
          ofRound: z.boolean(),
          sections: z.array(z.strictObject({ key: sectionKey, number: z.string(), heading: z.string(), version })),
          /** The reports that it was made of: words of others come in when it is made anew. */
          submissionIds: z.array(z.uuid()),
          /** Words of bodies that stand in it already, with the section in which they stand. */
          taken: z.array(z.strictObject({ ...words, key: sectionKey })),
        }),
      ),
    }),
  }),
  /**
   * Words of bodies' reports, with their source, into sections: behind the item that they were read on, else at the end.
   * The version is that of the section.
   */
  'reports.takeWords': command({
    input: {
      reportId,
      places: places(z.strictObject({ ...words, itemId: planItemId.nullable() })),
    },
    output: writtenPlace,
  }),
  /** Out of them again, as long as nobody has edited them. */
  'reports.dropWords': command({
    input: { reportId, places: places(z.strictObject(words)) },
    output: writtenPlace,
  }),
}
