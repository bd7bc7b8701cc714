import { z } from 'zod'
import { isBusinessDate } from './business-date.ts'
import { consolidatedRecords, figureCoverage } from './consolidated/records.ts'
import { decimal } from './decimal.ts'
import { documentType } from './document-type.ts'
import { figureValue } from './figures.ts'
import { agencyId, evidenceId, indicatorId, planId, planItemId, taskId } from './ids.ts'
import { documentSigner, layoutProfile } from './printed-document/model.ts'
import { progress } from './progress.ts'
import { sectionKey } from './report-outline.ts'
import { reportPeriod } from './report-period.ts'
import { reportFunding, reportReview } from './reviewed-years.ts'
import { timelinessKinds } from './timeliness.ts'
import { plannedTask } from './yearly-plan/planned-task.ts'

const date = z.string().refine(isBusinessDate)

/** Words of a body's report: a paragraph of a section, or what one of its results says. */
export const chosenPart = z.discriminatedUnion('part', [
  z.strictObject({
    part: z.literal('section'),
    key: z.string().max(61),
    paragraph: z.int().min(0),
  }),
  z.strictObject({
    part: z.literal('result'),
    result: z.int().min(0),
    field: z.enum(['resultText', 'difficulties', 'proposals']),
  }),
])
export type ChosenPart = z.infer<typeof chosenPart>

/** What a passage was made from; a person's own passage has none. */
export const passageSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('task'), taskId }),
  z.strictObject({ kind: z.literal('evidence'), evidenceId }),
  z.strictObject({ kind: z.literal('plan'), planId }),
  /** An item of the plan that several bodies report on. */
  z.strictObject({ kind: z.literal('item'), itemId: planItemId }),
  /** Words of a body's report that a person chose; `agencyName` is that of the day. Number and date came in later. */
  z.strictObject({
    kind: z.literal('submission'),
    submissionId: z.uuid(),
    agencyName: z.string(),
    documentNumber: z.string().nullable().optional(),
    documentDate: date.nullable().optional(),
    /** The plan on which it was reported, where that is one which the plan of this report replaced. */
    onPlan: z.string().optional(),
    from: chosenPart,
  }),
])
export type PassageSource = z.infer<typeof passageSource>

/**
 * A piece of a section. `text` is what is printed; `drafted` is what the app last made of the records, null for a
 * passage that a person added or chose from a body's report. Where the two differ the words are a person's, and no new
 * draft touches them.
 */
export const passage = z.strictObject({
  id: z.uuid(),
  source: passageSource.nullable(),
  /** The bold line above, made from the records: the title of a task. */
  title: z.string().nullable(),
  text: z.string(),
  drafted: z.string().nullable(),
  /** The records changed after a person had changed the words. Shown until a person has looked. */
  stale: z.boolean(),
  /** A person left it out; the next draft does not bring it back. */
  leftOut: z.boolean(),
})
export type Passage = z.infer<typeof passage>

export const reportSection = z.strictObject({
  key: sectionKey,
  number: z.string(),
  heading: z.string(),
  passages: z.array(passage),
})
export type ReportSection = z.infer<typeof reportSection>

/** Everything around the text that is neither number nor date. Taken from the office and the plan, then a person's. */
export const reportLetter = z.strictObject({
  profile: layoutProfile,
  superiorBody: z.string().nullable(),
  issuingBody: z.string(),
  organisationTitle: z.string().nullable(),
  place: z.string(),
  subject: z.string(),
  addressees: z.array(z.string()),
  legalBases: z.array(z.string()),
  recipients: z.array(z.string()),
  signer: documentSigner.nullable(),
})
export type ReportLetter = z.infer<typeof reportLetter>

export const reportPlan = z.strictObject({
  id: planId,
  number: z.string().nullable(),
  date: date.nullable(),
  subject: z.string(),
  shortName: z.string(),
  /** The package that it came in; null where the office entered the plan itself. */
  packageVersion: z.int().nullable(),
  indicatorSet: z.strictObject({ id: z.uuid(), version: z.int() }).nullable(),
  /** Of a yearly plan: to whom the office reports on this plan, and by when; left out where it does not. */
  reporting: z
    .strictObject({
      to: z.string().nullable(),
      deadline: z.strictObject({ bound: z.enum(['before', 'by', 'on', 'within']), stated: date }).nullable(),
    })
    .optional(),
})
export type ReportPlan = z.infer<typeof reportPlan>

export const reportTask = z.strictObject({
  taskId,
  planId: planId.nullable(),
  title: z.string(),
  planItemIds: z.array(planItemId),
  position: z.string(),
  planText: z.string(),
  progress,
  timeliness: z.enum(timelinessKinds),
  deadline: date.nullable(),
  extendedDeadline: date.nullable(),
  doneOn: date.nullable(),
  resultText: z.string(),
  /**
   * "Dự kiến": work after the cut-off until the last day of the period, null where that is not known. Never a result;
   * left out where nothing is expected.
   */
  expected: z.strictObject({ text: z.string(), until: date.nullable() }).optional(),
  quantities: z.array(z.strictObject({ label: z.string(), value: decimal, unit: z.string() })),
  evidenceIds: z.array(evidenceId),
  difficulties: z.string(),
  proposals: z.string(),
  /** Only in a yearly plan. */
  planned: plannedTask.optional(),
})
export type ReportTask = z.infer<typeof reportTask>

/** An indicator that this office reports; `value` null while nobody entered one. */
export const reportFigure = z.strictObject({
  indicatorId,
  planId,
  name: z.string(),
  unit: z.string(),
  /** 0, or deeper for a part ("trong đó"). */
  depth: z.int(),
  /** In words, as printed: "≥ 92". */
  target: z.string(),
  value: figureValue.nullable(),
  estimate: z.boolean(),
  asOf: date.nullable(),
  reason: z.string(),
  /** What the office recorded year by year, the oldest first, with the target of each; left out by early drafts. */
  byYear: z.array(z.strictObject({ year: z.int(), value: decimal, target: decimal.nullable() })).optional(),
  /** "Chính thức cả năm": the estimate whose place it takes, null where none was given; left out by all other figures. */
  official: z.strictObject({ estimate: figureValue.nullable() }).optional(),
  /** What was reported before, where this figure starts from something else or restates it; `reason` says why. */
  before: z.strictObject({ reported: figureValue, needsReason: z.boolean() }).optional(),
  /** Of a consolidated report: the bodies behind the total. */
  coverage: figureCoverage.optional(),
  /** Of a review: from which of its years the value comes; left out where a person entered the value itself. */
  review: z
    .strictObject({
      counted: z.int(),
      of: z.int(),
      missing: z.array(z.int()),
      /** The year whose value was taken, where the last one counts. */
      takenFromYear: z.int().nullable(),
      /** Years in which a cumulative figure is lower than before. */
      falls: z.array(z.int()),
    })
    .optional(),
})
export type ReportFigure = z.infer<typeof reportFigure>

export const reportEvidence = z.strictObject({
  id: evidenceId,
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
  mediaType: z.string(),
  documentNumber: z.string().nullable(),
  documentDate: date.nullable(),
  issuer: z.string().nullable(),
  subject: z.string().nullable(),
})
export type ReportEvidence = z.infer<typeof reportEvidence>

/** A task that the last report said something else of than how its period ended. */
export const reportCorrection = z.strictObject({
  taskId,
  title: z.string(),
  planItemIds: z.array(planItemId),
  reported: progress,
  now: progress,
  doneOn: date.nullable(),
  reason: z.string(),
  needsReason: z.boolean(),
})
export type ReportCorrection = z.infer<typeof reportCorrection>

/** What the records said when the draft was made: later changes reach the report only by a new draft. */
export const reportRecords = z.strictObject({
  agencyName: z.string(),
  plans: z.array(reportPlan),
  tasks: z.array(reportTask),
  figures: z.array(reportFigure),
  funding: z.array(reportFunding),
  evidence: z.array(reportEvidence),
  /** Left out where there are none. */
  corrections: z.array(reportCorrection).optional(),
  /** Of a review only. */
  review: reportReview.optional(),
  /** Only in a consolidated report: what the bodies reported, in place of tasks of the office. */
  consolidated: consolidatedRecords.optional(),
})
export type ReportRecords = z.infer<typeof reportRecords>

/**
 * A chart that the report can have: of the tasks by progress, of one indicator by year; of a consolidated report who
 * reported, and the share of each group that did.
 */
export const chartKey = z.union([z.enum(['progress', 'bodies', 'groups']), z.templateLiteral(['figure:', z.uuid()])])
export type ChartKey = z.infer<typeof chartKey>

/**
 * What an: everything but the number and the date, which Văn thư gives afterwards. Its hash is the
 * `contentSha256` that goes into the sealed file.
 */
export const reportContent = z.strictObject({
  documentType,
  agencyId,
  recipientAgencyId: agencyId.nullable(),
  period: reportPeriod,
  cutOff: date.nullable(),
  letter: reportLetter,
  sections: z.array(reportSection),
  records: reportRecords,
  /** Charts that a person left out, in the order of the alphabet; no property where there are none. */
  leftOutCharts: z.array(chartKey).optional(),
})
export type ReportContent = z.infer<typeof reportContent>

/**
 * The content with all that is only for the office's own work left out: the bytes that are hashed. A report does not
 * name its type: what was approved before there were yearly plans keeps its hash.
 */
export function approvedContent({ documentType: type, ...content }: ReportContent) {
  return {
    ...content,
    ...(type === 'report' ? {} : { documentType: type }),
    sections: content.sections.map((section) => ({
      key: section.key,
      number: section.number,
      heading: section.heading,
      passages: section.passages
        .filter((one) => !one.leftOut)
        .map(({ source, title, text }) => ({ source, title, text })),
    })),
  }
}
