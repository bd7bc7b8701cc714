import { z } from 'zod'
import { bodyGroup } from '../domain/consolidation/body-group.ts'
import { agencyId, periodId, planId, reportId, requestId } from '../domain/ids.ts'
import { periodKind, reportPeriod } from '../domain/report-period.ts'
import {
  reporter,
  requestContent,
  requestDeadline,
  requestFields,
  requestOrigin,
  requestState,
} from '../domain/report-request.ts'
import { reportState } from '../domain/report-state.ts'
import { isSoundOutline, outlineEntry } from '../domain/request-outline.ts'
import { action, command, query } from './call.ts'
import { businessDate, filledLine, filledParagraphs, instant, line, version } from './fields.ts'
import { exportedFile, typedPassphrase } from './packages.ts'
import { reportDeadline } from './reports.ts'

const planName = z.strictObject({ id: planId, shortName: z.string(), number: z.string().nullable() })

const requestRow = z.strictObject({
  requestId,
  origin: requestOrigin,
  state: requestState,
  /** Which version of the request this is: a newer file or a correction of what was typed is the next one. */
  revision: z.int(),
  version,
  senderName: z.string(),
  letterNumber: z.string().nullable(),
  letterDate: businessDate.nullable(),
  subject: z.string(),
  plans: z.array(planName),
  period: reportPeriod,
  deadline: reportDeadline.nullable(),
  recipientAgencyId: agencyId.nullable(),
  recipientName: z.string(),
  /** Sections of its own outline; 0: the default one. */
  sections: z.int(),
  forms: z.array(z.string()),
  /** Whether this office is one of those who must report. */
  concernsUs: z.boolean(),
  /** The opened period that is meant; null while it has to be opened. */
  periodId: periodId.nullable(),
  /** The report that was begun from it, and the version of the request it follows. */
  report: z.strictObject({ reportId, state: reportState, followsRevision: z.int() }).nullable(),
})
export type ReportRequestRow = z.infer<typeof requestRow>

const requestRevision = z.strictObject({
  revision: z.int(),
  at: instant,
  personName: z.string(),
  /** What it says differently from the version before; empty for the first. */
  changed: z.array(z.enum(requestFields)),
})

/** As people type it; the dates of the period are checked by the domain. */
const typed = {
  senderAgencyId: agencyId.nullable(),
  senderName: filledLine(300),
  letterNumber: filledLine(100).nullable(),
  letterDate: businessDate.nullable(),
  subject: line(1_000),
  planIds: z
    .array(planId)
    .min(1)
    .max(50)
    .refine((ids) => new Set(ids).size === ids.length),
  period: reportPeriod,
  deadline: requestDeadline.nullable(),
  recipientAgencyId: agencyId.nullable(),
  recipientName: line(300),
  outline: z
    .array(z.strictObject({ ...outlineEntry.shape, title: filledLine(500) }))
    .max(60)
    .refine(isSoundOutline),
  forms: z.array(filledLine(300)).max(50),
}

const { senderAgencyId: _, senderName: __, recipientAgencyId: ___, recipientName: ____, ...asked } = typed

const seen = { requestId, expectedVersion: version }
const place = z.strictObject({ requestId, revision: z.int(), version })

export const reportRequestsContract = {
  /** The open ones before the closed, by the day they are due. */
  'report-requests.list': query({ input: {}, output: z.array(requestRow) }),
  'report-requests.get': query({
    input: { requestId },
    output: z.strictObject({ row: requestRow, content: requestContent, revisions: z.array(requestRevision) }),
  }),
  /** A request that came as a letter. */
  'report-requests.record': command({ input: typed, output: place }),
  /** Corrects what was typed from a letter; the version before is kept. */
  'report-requests.change': command({ input: { ...seen, ...typed }, output: place }),
  'report-requests.close': command({ input: { ...seen, reason: filledParagraphs(1_000) }, output: place }),

  /** Bodies that have to report on all these plans in periods of this kind, by the duties of the plans; by name. */
  'report-requests.reporters': query({
    input: { planIds: z.array(planId).max(50), periodKind },
    output: z.array(z.strictObject({ ...reporter.shape, name: z.string(), group: bodyGroup })),
  }),
  /**
   * The coordinator asks: seals the first version of a request, or the next one of `requestId`. No command: a command
   * keeps the hash of its input, and a passphrase must leave no trace.
   */
  'report-requests.issue': action({
    input: {
      requestId: requestId.nullable(),
      ...asked,
      reporters: z.array(reporter).min(1).max(5_000),
      passphrase: typedPassphrase,
    },
    output: z.strictObject({ requestId, revision: z.int(), file: exportedFile }),
  }),
  /** The letter, the request, the forms, the plan packages and the registry in one zip. */
  'report-requests.filesToSend': command({
    input: { requestId },
    output: z.strictObject({
      file: exportedFile,
      names: z.array(z.string()),
      /** Plans of which no package was issued yet. */
      withoutPackage: z.array(z.string()),
      withoutRegistry: z.boolean(),
    }),
  }),
  /** Which version each body works by, as its last report tells. */
  'report-requests.versionsHeld': query({
    input: { requestId },
    output: z.strictObject({
      plans: z.array(z.strictObject({ planId, shortName: z.string(), issued: z.int().nullable() })),
      bodies: z.array(
        z.strictObject({
          agencyId,
          agencyName: z.string(),
          last: z
            .strictObject({
              receivedOn: businessDate,
              origin: z.enum(['sealed', 'typed']),
              answersThis: z.boolean(),
              packages: z.array(z.strictObject({ planId, version: z.int().nullable() })),
            })
            .nullable(),
        }),
      ),
    }),
  }),
  'report-requests.exportAgain': command({ input: { requestId }, output: exportedFile }),
}
