import { z } from 'zod'
import { documentType } from '../domain/document-type.ts'
import { agencyId, evidenceId, indicatorId, periodId, planId, reportId, requestId, taskId } from '../domain/ids.ts'
import { documentSigner, printedDocument } from '../domain/printed-document/model.ts'
import { privacyKinds } from '../domain/privacy-warnings.ts'
import { progress } from '../domain/progress.ts'
import { chartKey, passage, reportLetter, reportSection } from '../domain/report-content.ts'
import { sectionKey } from '../domain/report-outline.ts'
import { reportPeriod } from '../domain/report-period.ts'
import { reportState, reportStep } from '../domain/report-state.ts'
import { action, command, query } from './call.ts'
import { businessDate, filledLine, filledParagraphs, instant, paragraphs, sha256Hex, version } from './fields.ts'
import { changedRow, openPlace, redraftChanges } from './report-places.ts'

const planName = z.strictObject({ id: planId, shortName: z.string(), number: z.string().nullable() })

/** By when this office reports on a plan. `bound` keeps whether the plan says "before" or "by". */
export const reportDeadline = z.strictObject({
  bound: z.enum(['before', 'by', 'on', 'within']),
  stated: businessDate,
  lastDay: businessDate,
  statedWeekend: z.enum(['saturday', 'sunday']).nullable(),
  lastDayWeekend: z.enum(['saturday', 'sunday']).nullable(),
})
export type ReportDeadline = z.infer<typeof reportDeadline>

const reportRow = z.strictObject({
  reportId,
  documentType,
  /** A yearly plan of the whole office: no plans were chosen for it. */
  ofOffice: z.boolean(),
  year: z.int().nullable(),
  revision: z.int(),
  version,
  /** The request that it answers. */
  requestId: requestId.nullable(),
  state: reportState,
  plans: z.array(planName),
  recipientName: z.string().nullable(),
  /** One for each plan, in the order of `plans`; null where the plan does not say. Of a request: its one deadline. */
  deadlines: z.array(reportDeadline.nullable()),
  numberAndSymbol: z.string().nullable(),
  documentDate: businessDate.nullable(),
  changedAt: instant,
})
export type ReportRow = z.infer<typeof reportRow>

/** A plan on which this office reports in the period and no report was begun. */
const dueReport = z.strictObject({
  plan: planName,
  recipientName: z.string().nullable(),
  deadline: reportDeadline.nullable(),
  /** The body is asked ("đề nghị"), not told. */
  requested: z.boolean(),
})
export type DueReport = z.infer<typeof dueReport>

const privacyPlace = z.strictObject({
  kind: z.enum(privacyKinds),
  text: z.string(),
  /** The section, or null for the annex and the letter. */
  key: sectionKey.nullable(),
  passageId: z.uuid().nullable(),
  /** The task whose result the annex repeats, or the file whose name it is. */
  taskId: taskId.nullable(),
  evidenceId: evidenceId.nullable(),
  /** Why it stays; null while nobody decided. */
  keptBecause: z.string().nullable(),
})
export type PrivacyPlace = z.infer<typeof privacyPlace>

const contentChanges = z.strictObject({
  /** Compared with this revision. */
  since: z.int(),
  sections: z.array(z.strictObject({ key: sectionKey, added: z.array(z.string()), removed: z.array(z.string()) })),
  figures: z.array(z.strictObject({ name: z.string(), indicatorId, before: z.string().nullable(), now: z.string() })),
  /** Rows of the other tables. */
  rows: z.array(changedRow),
  letter: z.boolean(),
  cutOff: z.boolean(),
})
export type ContentChanges = z.infer<typeof contentChanges>

/** The report of the year before on the same plan; `since` is its revision. */
const yearBefore = contentChanges.extend({ reportId, year: z.int().nullable(), numberAndSymbol: z.string() })

const taskName = z.strictObject({ taskId, title: z.string() })

const answer = z.strictObject({
  decision: z.enum(['accepted', 'asked-to-complete']),
  receivedOn: businessDate,
  answeredAt: instant,
  remarks: z.array(z.strictObject({ about: z.string().nullable(), text: z.string() })),
})

const sealFacts = z.strictObject({
  sealedAt: instant,
  sealedBy: z.string(),
  fingerprint: z.string(),
  payloadSha256: sha256Hex,
  docxName: z.string(),
})

export const report = z.strictObject({
  reportId,
  documentType,
  /** A yearly plan of the whole office; `plans` are those that its tasks serve. */
  ofOffice: z.boolean(),
  revision: z.int(),
  state: reportState,
  version,
  plans: z.array(planName),
  periodId,
  period: reportPeriod,
  cutOff: businessDate.nullable(),
  recipientAgencyId: agencyId.nullable(),
  recipientName: z.string().nullable(),
  deadlines: z.array(reportDeadline.nullable()),
  /** What it answers; null: the standing duty of the plan. */
  request: z
    .strictObject({
      requestId,
      words: z.string(),
      /** The version that the draft follows, and the newest one. */
      followsRevision: z.int(),
      newestRevision: z.int(),
      forms: z.array(z.string()),
    })
    .nullable(),
  letter: reportLetter,
  sections: z.array(z.strictObject({ ...reportSection.shape, version })),
  /** Tasks and evidence that passages were made from, so that the page can lead there. */
  sources: z.strictObject({
    evidence: z.array(z.strictObject({ id: evidenceId, name: z.string() })),
    tasks: z.int(),
    figures: z.int(),
  }),
  /** What the records give charts for, in the order of the report. */
  charts: z.array(z.strictObject({ key: chartKey, section: sectionKey, title: z.string(), leftOut: z.boolean() })),
  openPlaces: z.array(openPlace),
  privacy: z.array(privacyPlace),
  changes: contentChanges.nullable(),
  yearBefore: yearBefore.nullable(),
  openTasks: z.strictObject({
    withoutResult: z.array(taskName),
    withoutEvidence: z.array(taskName),
    /** Of a yearly plan. */
    withoutOwner: z.array(taskName),
    withoutDeadline: z.array(taskName),
    withoutProduct: z.array(taskName),
    figuresMissing: z.array(z.string()),
    /** A figure has no task. */
    changesWithoutReason: z.array(z.strictObject({ taskId: taskId.nullable(), title: z.string() })),
  }),
  choices: z.array(reportStep),
  mayRevise: z.boolean(),
  superseded: z.boolean(),
  /** The last revision that left the office before an older backup was put back, while the data do not know of it. */
  issuedBefore: z.int().nullable(),
  /** Why this revision was made; empty for the first. */
  revisionReason: z.string(),
  /** Why it was sent back or withdrawn; empty otherwise. */
  reason: z.string(),
  /** Why places are left open that are still open, by `placeKey`. */
  openReasons: z.record(z.string(), z.string()),
  authorName: z.string(),
  /** Who was asked to read it before the approver. */
  reviewerName: z.string().nullable(),
  reviewedAt: instant.nullable(),
  /** The signed paper, as files of the evidence store. */
  signedCopies: z.array(z.strictObject({ id: evidenceId, name: z.string() })),
  approvedBy: z.string().nullable(),
  approvedAt: instant.nullable(),
  contentSha256: sha256Hex.nullable(),
  /** The approval was void from this moment, because somebody changed the content; null since the next approval. */
  approvalVoidedAt: instant.nullable(),
  numberValue: z.string().nullable(),
  symbol: z.string(),
  documentDate: businessDate.nullable(),
  numberUnusual: z.boolean(),
  seal: sealFacts.nullable(),
  answers: z.array(answer),
  revisions: z.array(z.strictObject({ revision: z.int(), state: reportState, changedAt: instant })),
  /** As it will be printed. */
  printed: printedDocument,
})
export type Report = z.infer<typeof report>

/** Where the report stands after a command; the page reads the rest again. */
export const reportPlace = z.strictObject({ reportId, revision: z.int(), state: reportState, version })
export type ReportPlace = z.infer<typeof reportPlace>

const seen = { reportId, expectedVersion: version }
const reason = filledParagraphs(2_000)

/** One passage as a person leaves it. Those made from records are named by id; a new one has none. */
const editedPassage = z.strictObject({
  id: passage.shape.id.nullable(),
  text: paragraphs(20_000),
  leftOut: z.boolean(),
})
export type EditedPassage = z.infer<typeof editedPassage>

export const reportsContract = {
  /** Reports of the period, and what is still to be begun. Without a period: of all periods, the newest first. */
  'reports.list': query({
    input: { periodId: periodId.nullable() },
    output: z.strictObject({ reports: z.array(reportRow), due: z.array(dueReport) }),
  }),
  /** Without a revision: the newest. */
  'reports.get': query({ input: { reportId, revision: z.int().min(1).nullable() }, output: report }),
  'reports.draft': command({
    /** With a request: its plans, outline, dates, recipient and deadline; `periodId` is the period that is meant. */
    input: { planIds: z.array(planId).min(1).max(50), periodId, requestId: requestId.nullable().default(null) },
    output: reportPlace,
  }),
  /** What the last report said otherwise of a task than how its period ended; null where the two agree. */
  'reports.taskOpening': query({
    input: { taskId, periodId },
    output: z
      .strictObject({
        reported: progress,
        now: progress,
        doneOn: businessDate.nullable(),
        reason: z.string(),
        needsReason: z.boolean(),
      })
      .nullable(),
  }),
  /** The office's own plan for a year, from its tasks; without plans that of the whole office. */
  'reports.draftYearlyPlan': command({
    input: { planIds: z.array(planId).max(50), periodId },
    output: reportPlace,
  }),
  /** Of the version that the person sees. */
  'reports.redraftChanges': query({ input: seen, output: redraftChanges }),
  /** Takes the records as they are today. What people wrote stays. */
  'reports.redraft': command({
    /** `changesSha256`: of the changes that were looked at; null where nobody looked. */
    input: { ...seen, changesSha256: sha256Hex.nullable().default(null) },
    output: reportPlace,
  }),
  /** A draft that was begun before the request came follows it from now on. */
  'reports.follow': command({ input: { ...seen, requestId }, output: reportPlace }),
  'reports.saveSection': command({
    input: { reportId, key: sectionKey, expectedVersion: version, passages: z.array(editedPassage).max(2_000) },
    output: reportPlace,
  }),
  'reports.saveLetter': command({
    input: {
      ...seen,
      cutOff: businessDate.nullable(),
      subject: filledLine(1_000),
      addressees: z.array(filledLine(500)).max(50),
      legalBases: z.array(filledLine(1_000)).max(50),
      recipients: z.array(filledLine(500)).max(100),
      signer: documentSigner.extend({ name: filledLine(200) }).nullable(),
    },
    output: reportPlace,
  }),
  'reports.takeBack': command({ input: seen, output: reportPlace }),
  'reports.sendBack': command({ input: { ...seen, reason }, output: reportPlace }),
  'reports.approve': command({ input: seen, output: reportPlace }),
  'reports.number': command({
    input: { ...seen, value: filledLine(20), symbol: filledLine(60), date: businessDate },
    output: reportPlace,
  }),
  /**
   * No command: a command keeps the hash of its input, and a passphrase must leave no trace. Asked twice, the second
   * one finds the report sealed.
   */
  'reports.seal': action({ input: { ...seen, passphrase: z.string().max(200) }, output: reportPlace }),
  /** Takes back the approval (hủy duyệt), or what was sealed as long as it is not accepted. */
  'reports.withdraw': command({ input: { ...seen, reason }, output: reportPlace }),
  /** Begins revision n+1, which will supersede n when it is sealed. */
  'reports.revise': command({
    /** A higher number where the recipient is known to hold more than the data here tell of. */
    input: { ...seen, reason, revision: z.int().min(2).max(10_000).optional() },
    output: reportPlace,
  }),
}
