import { z } from 'zod'
import { figureValue } from '../domain/figures.ts'
import { evidenceId, indicatorId, jobId, planId, planItemId, requestId } from '../domain/ids.ts'
import { receiptSource, submissionVerdict } from '../domain/submission-verdict.ts'
import { correction, review } from '../exchange/report.ts'
import { action, command, query } from './call.ts'
import { businessDate, filledLine, filledParagraphs, instant, paragraphs, sha256Hex, version } from './fields.ts'
import { comparison, exportedFile, sentence, typedPassphrase } from './packages.ts'
import {
  cardRow,
  importOutput,
  listedItem,
  ownResult,
  readFigure,
  readResult,
  receiptDecision,
  round,
  roundStatus,
  saidByBody,
  submissionRow,
} from './submission.ts'
import { readPaper, typedContent, typedForm, typedPlace, typedReport } from './typed-submission.ts'

const remark = z.strictObject({ about: filledLine(300).nullable(), text: filledParagraphs(5_000) })
const changing = { submissionId: z.uuid(), expectedVersion: version }

export const coordinationContract = {
  /** Plans of which this office is the coordinator. */
  'coordination.plans': query({ input: {}, output: z.array(z.strictObject({ planId, shortName: z.string() })) }),
  /** Plans of which it was the coordinator, replaced by another one since, on which reports are held: to be read. */
  'coordination.replacedPlans': query({
    input: {},
    output: z.array(z.strictObject({ planId, shortName: z.string() })),
  }),
  'coordination.status': query({ input: round, output: roundStatus }),
  'coordination.items': query({ input: round, output: z.array(listedItem) }),
  'coordination.itemResults': query({
    input: { ...round, itemId: planItemId },
    output: z.strictObject({ results: z.array(readResult), of: z.int(), reported: z.int() }),
  }),
  'coordination.figures': query({
    input: { ...round, estimate: z.boolean() },
    output: z.array(readFigure),
  }),
  /** What stands behind one of its totals, body by body. */
  'coordination.figureByBody': query({
    input: { ...round, estimate: z.boolean(), indicatorId },
    output: z.array(saidByBody),
  }),
  'coordination.submission': query({
    input: { submissionId: z.uuid() },
    output: z.strictObject({
      submission: submissionRow,
      sections: z.array(z.strictObject({ key: z.string(), heading: z.string(), paragraphs: z.array(z.string()) })),
      results: z.array(ownResult),
      figures: z.array(
        z.strictObject({
          code: z.string(),
          name: z.string(),
          unit: z.string(),
          value: figureValue,
          estimate: z.boolean(),
          /** What was reported before, where this figure starts from something else; null where nothing differs. */
          reportedBefore: figureValue.nullable(),
          reason: z.string(),
        }),
      ),
      /** Tasks that stood otherwise than the report before said. */
      corrections: z.array(correction.omit({ planItemIds: true })),
      /** The years of a review; null in a report of one period. */
      review: review.nullable(),
      funding: z.array(
        z.strictObject({ source: z.string(), plannedDong: z.int().nullable(), spentDong: z.int().nullable() }),
      ),
      /** Null where a report that was typed in does not say. */
      signer: z.strictObject({ name: z.string(), position: z.string() }).nullable(),
      /** `held`: the files came in a bundle and can be taken out of it. */
      evidence: z.strictObject({
        held: z.boolean(),
        files: z.array(
          z.strictObject({
            id: evidenceId,
            name: z.string(),
            size: z.int(),
            documentNumber: z.string().nullable(),
            documentDate: businessDate.nullable(),
          }),
        ),
      }),
      /** Scans and files that a typed report was read from. */
      papers: z.array(z.strictObject({ sha256: sha256Hex, name: z.string(), size: z.int() })),
      receipts: z.array(
        z.strictObject({
          rowId: z.uuid(),
          revision: z.int(),
          decision: receiptDecision,
          remarks: z.array(remark),
          at: instant,
          personName: z.string(),
        }),
      ),
      /** Other revisions and other reports of the same body for the same round. */
      others: z.array(submissionRow),
    }),
  }),
  'coordination.quarantine': query({ input: {}, output: z.array(submissionRow) }),
  /** Reports under a trusted key on plans that this office does not coordinate: in no round, in no total. */
  'coordination.unplaced': query({ input: {}, output: z.array(submissionRow) }),
  'coordination.log': query({
    input: { offset: z.int().min(0), limit: z.int().min(1).max(200) },
    output: z.strictObject({
      total: z.int(),
      rows: z.array(
        z.strictObject({
          seq: z.int(),
          at: instant,
          personName: z.string(),
          verdict: submissionVerdict,
          fileName: z.string(),
          agencyName: z.string().nullable(),
          submissionId: z.uuid().nullable(),
          receivedOn: businessDate,
          sentence: sentence.nullable(),
        }),
      ),
    }),
  }),
  'coordination.checkLog': query({
    input: {},
    output: z.strictObject({ ok: z.boolean(), lines: z.int(), brokenAt: z.int().nullable() }),
  }),

  /** Every file its own verdict; nothing stops the rest. Handing in the same files again changes nothing. */
  'coordination.importReports': action({
    input: { stagedIds: z.array(z.uuid()).min(1).max(5_000), receivedOn: businessDate, source: receiptSource },
    output: importOutput,
  }),
  /** Judges what waits under "Chờ xác minh" again, by the keys of today and the moment of receipt; more part by part. */
  'coordination.verify': action({ input: { submissionIds: z.array(z.uuid()).min(1).max(500) }, output: importOutput }),
  'coordination.changeReceived': command({
    input: { ...changing, receivedOn: businessDate, source: receiptSource },
    output: submissionRow,
  }),
  /** No command, as everything that takes a passphrase; asked twice, the second one sees a newer version. */
  'coordination.giveReceipt': action({
    input: {
      ...changing,
      decision: receiptDecision,
      remarks: z.array(remark).max(200),
      passphrase: typedPassphrase,
    },
    output: z.strictObject({ submission: submissionRow, receipt: exportedFile }),
  }),
  /** Accepts many at once, each with its own receipt file, all in one zip; the job is `seal-receipts`. */
  'coordination.acceptReports': action({
    input: {
      reports: z.array(z.strictObject(changing)).min(1).max(5_000),
      /** Null when none of them was sealed: what was typed in is answered without a file. */
      passphrase: typedPassphrase.nullable(),
    },
    output: z.strictObject({
      accepted: z.array(z.strictObject({ submissionId: z.uuid(), agencyName: z.string(), hasFile: z.boolean() })),
      refused: z.array(z.strictObject({ submissionId: z.uuid(), agencyName: z.string(), sentence })),
      file: exportedFile.nullable(),
      /** Somebody stopped the work: reports that are not listed were not answered. */
      stopped: z.boolean(),
    }),
  }),
  /** Takes one piece of evidence out of the stored bundle, by the job `take-from-bundle`. */
  'coordination.exportEvidence': action({ input: { submissionId: z.uuid(), evidenceId }, output: exportedFile }),
  'coordination.exportReceipt': command({ input: { rowId: z.uuid() }, output: exportedFile }),

  /** What can be typed for a round: sections, items, indicators. */
  'coordination.typedForm': query({ input: { planId, requestId: requestId.nullable() }, output: typedForm }),
  /** A typed report as the form takes it, to be corrected. */
  'coordination.typedReport': query({ input: { submissionId: z.uuid() }, output: typedReport }),
  /** The figures of an issued form, or text by section, out of a file or pasted words. Stores nothing. */
  'coordination.readPaper': action({
    input: {
      ...round,
      requestId: requestId.nullable(),
      source: z.discriminatedUnion('from', [
        z.strictObject({ from: z.literal('file'), stagedId: z.uuid() }),
        z.strictObject({ from: z.literal('pasted'), text: paragraphs(1_000_000) }),
      ]),
    },
    output: readPaper,
  }),
  /** A report made outside the app: it counts like any other, marked with who typed it. */
  'coordination.registerTyped': command({
    input: { ...typedPlace, ...typedContent, stagedIds: z.array(z.uuid()).max(20) },
    output: submissionRow,
  }),
  'coordination.correctTyped': command({
    input: {
      ...{ ...changing, ...typedPlace, ...typedContent },
      stagedIds: z.array(z.uuid()).max(20),
      reason: filledLine(300),
    },
    output: submissionRow,
  }),
  'coordination.withdrawTyped': command({ input: { ...changing, reason: filledLine(300) }, output: submissionRow }),
  /** For good: from the report, its remarks, names of its papers and the history. */
  'coordination.eraseTyped': command({
    input: { ...changing, text: z.string().trim().min(2).max(500), reason: filledParagraphs(2_000) },
    output: submissionRow,
  }),
  /** No seal: a body without the app is answered by letter. */
  'coordination.answerTyped': command({
    input: { ...changing, decision: receiptDecision, remarks: z.array(remark).max(200) },
    output: submissionRow,
  }),
  'coordination.exportPaper': action({ input: { submissionId: z.uuid(), sha256: sha256Hex }, output: exportedFile }),
  /** An empty form for one body's figures, which comes back through `readPaper`. */
  'coordination.figureForm': command({ input: round, output: exportedFile }),

  'coordination.cards': query({ input: {}, output: z.array(cardRow) }),
  'coordination.importCards': action({
    input: { stagedIds: z.array(z.uuid()).min(1).max(5_000) },
    output: z.array(
      z.strictObject({
        name: z.string(),
        outcome: z.enum(['waiting', 'rotated', 'same-again', 'refused']),
        cardId: z.uuid().nullable(),
        sentence: sentence.nullable(),
      }),
    ),
  }),
  /** The codes of the signed Phiếu đăng ký, as typed or pasted: each waiting card with one of them is enrolled. */
  'coordination.enrolCards': command({
    input: { codes: z.array(z.string().trim().min(1).max(100)).min(1).max(5_000), ...comparison },
    output: z.strictObject({ enrolled: z.array(cardRow), unmatched: z.array(z.string()) }),
  }),
  'coordination.declineCard': command({
    input: { cardId: z.uuid(), expectedVersion: version, reason: filledLine(300) },
    output: cardRow,
  }),
  'coordination.revokeKey': command({
    input: { cardId: z.uuid(), expectedVersion: version, reason: filledLine(300) },
    output: cardRow,
  }),
  'coordination.registry': query({
    input: {},
    output: z
      .strictObject({
        revision: z.int(),
        expiresAt: instant,
        at: instant,
        isCurrent: z.boolean(),
        isExpired: z.boolean(),
        /** Still valid, but not for long: other offices need the next one before that. */
        endsSoon: z.boolean(),
      })
      .nullable(),
  }),
  'coordination.issueRegistry': action({
    input: { passphrase: typedPassphrase },
    output: z.strictObject({ revision: z.int(), registry: exportedFile }),
  }),
  /** Writes what was accepted to a PostgreSQL database, by the job `publish-to-postgres`. */
  'coordination.publish': action({ input: { address: filledLine(1_000) }, output: z.strictObject({ jobId }) }),
  'coordination.published': query({
    input: { jobId },
    output: z.strictObject({ written: z.int(), unchanged: z.int(), withdrawn: z.int() }).nullable(),
  }),
}
