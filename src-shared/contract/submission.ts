import { z } from 'zod'
import { bodyGroup } from '../domain/consolidation/body-group.ts'
import { figureValue } from '../domain/figures.ts'
import { agencyId, indicatorId, planId, planItemId, reportId, requestId } from '../domain/ids.ts'
import { progress } from '../domain/progress.ts'
import { periodKind } from '../domain/report-period.ts'
import { receiptSource, submissionVerdict } from '../domain/submission-verdict.ts'
import { timeliness } from '../domain/timeliness.ts'
import { agencyLevel } from '../exchange/agency-record.ts'
import { businessDate, instant, version } from './fields.ts'
import { comparison, sentence } from './packages.ts'
import { reportDeadline } from './reports.ts'

/** One round of reports on one plan. */
export const round = {
  planId,
  period: z.strictObject({ kind: periodKind, year: z.int(), ordinal: z.int().nullable() }),
}
export type RoundPeriod = z.infer<typeof round.period>

export const submissionState = z.enum(['counted', 'superseded', 'quarantined', 'refused', 'withdrawn'])
export const submissionOrigin = z.enum(['sealed', 'typed'])
export const receiptDecision = z.enum(['accepted', 'asked-to-complete'])

/** One report that came in. The agency's name comes from the catalogue, never from the file. */
export const submissionRow = z.strictObject({
  id: z.uuid(),
  /** typed: made outside the app, marked "nhập tay". */
  origin: submissionOrigin,
  reportId,
  agencyId,
  agencyName: z.string(),
  revision: z.int(),
  state: submissionState,
  decision: receiptDecision.nullable(),
  period: round.period,
  /** "Số liệu tính đến ngày …" */
  cutOff: businessDate,
  documentNumber: z.string().nullable(),
  documentDate: businessDate.nullable(),
  receivedOn: businessDate,
  receivedSource: receiptSource,
  importedAt: instant,
  /** Who typed what it says now, and when; null for a sealed one. */
  entered: z.strictObject({ by: z.string(), at: instant }).nullable(),
  /** Of the key, the file and its kind: null for a typed one. */
  fingerprint: z.string().nullable(),
  fileName: z.string().nullable(),
  container: z.enum(['json', 'docx']).nullable(),
  planNames: z.array(z.string()),
  version,
})
export type SubmissionRow = z.infer<typeof submissionRow>

/** The report of a body that counts in a round: what a line of the table says of it. */
export const roundReport = submissionRow.pick({
  ...{ id: true, origin: true, revision: true, decision: true, cutOff: true, documentNumber: true },
  ...{ documentDate: true, receivedOn: true, version: true },
})
export type RoundReport = z.infer<typeof roundReport>

/** What became of one file, and why. */
export const importedFile = z.strictObject({
  name: z.string(),
  verdict: submissionVerdict,
  submissionId: z.uuid().nullable(),
  agencyName: z.string().nullable(),
  revision: z.int().nullable(),
  /** Null where nothing is wrong. */
  sentence: sentence.nullable(),
})
export type ImportedFile = z.infer<typeof importedFile>

export const importOutput = z.strictObject({
  files: z.array(importedFile),
  /** Somebody stopped the work: files that are not listed were not touched. */
  stopped: z.boolean(),
})

export const cardRow = z.strictObject({
  id: z.uuid(),
  agencyId,
  /** Null where the catalogue does not know the body: then only the card says its name. */
  agencyName: z.string().nullable(),
  nameOnCard: z.string(),
  approverName: z.string(),
  approverPosition: z.string(),
  fingerprint: z.string(),
  state: z.enum(['waiting', 'enrolled', 'declined', 'revoked']),
  receivedAt: instant,
  comparedWith: comparison.comparedWith.nullable(),
  comparisonNote: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  revokedAt: instant.nullable(),
  /** Another key of the same person at this agency is enrolled: this card replaces it. */
  replacesKey: z.boolean(),
  /** Fingerprint of the enrolled key that signed this one in its own place. */
  replaces: z.string().nullable(),
  version,
})
export type CardRow = z.infer<typeof cardRow>

export const bodyStatus = z.strictObject({
  agencyId,
  agencyName: z.string(),
  /** Level and kind of the body, for groups in the table. */
  group: bodyGroup,
  /** Null where the catalogue does not know the body. */
  level: agencyLevel.nullable(),
  /** The province in whose area it lies. */
  areaName: z.string().nullable(),
  /** The body above it in the round's time. */
  superiorName: z.string().nullable(),
  requested: z.boolean(),
  /** Nobody asked it this time: it stands here because it sent something. */
  unasked: z.boolean(),
  /** The last day on which its report is in time; null where nobody says one. */
  lastDay: businessDate.nullable(),
  /** Computed from the day received; a body that was only requested is never late. */
  timeliness,
  submission: roundReport.nullable(),
  /** Waiting under "Chờ xác minh". */
  quarantined: z.int(),
})
export type BodyStatus = z.infer<typeof bodyStatus>

export const roundStatus = z.strictObject({
  planId,
  planName: z.string(),
  period: round.period,
  /** The request that says who must report, by when; null where the duties of the plan do. */
  request: z
    .strictObject({
      requestId,
      revision: z.int(),
      letterNumber: z.string().nullable(),
      letterDate: businessDate.nullable(),
    })
    .nullable(),
  /** By when, in the wording of the request or the plan; several where duties of the plan differ. */
  deadlines: z.array(reportDeadline),
  bodies: z.array(bodyStatus),
  assigned: z.strictObject({
    of: z.int(),
    received: z.int(),
    receivedLate: z.int(),
    overdue: z.int(),
    notYetDue: z.int(),
  }),
  requested: z.strictObject({ of: z.int(), received: z.int(), awaited: z.int() }),
  cutOffs: z.array(businessDate),
  quarantined: z.int(),
})
export type RoundStatus = z.infer<typeof roundStatus>

const quantity = z.strictObject({ label: z.string(), value: z.number(), unit: z.string() })
export const readResult = z.strictObject({
  submissionId: z.uuid(),
  origin: submissionOrigin,
  agencyId,
  agencyName: z.string(),
  documentNumber: z.string().nullable(),
  documentDate: businessDate.nullable(),
  /** Its place among the results of the report. */
  result: z.int(),
  title: z.string(),
  progress,
  timeliness: z.string(),
  deadline: businessDate.nullable(),
  extendedDeadline: businessDate.nullable(),
  doneOn: businessDate.nullable(),
  resultText: z.string(),
  /** "Dự kiến", of work after the cut-off; empty where nothing is expected. */
  expected: z.string(),
  quantities: z.array(quantity),
  difficulties: z.string(),
  proposals: z.string(),
  evidence: z.array(z.strictObject({ name: z.string(), documentNumber: z.string().nullable() })),
})
export type ReadResult = z.infer<typeof readResult>

/** The same within one report, whose name stands above. */
export const ownResult = readResult.omit({
  ...{ submissionId: true, origin: true, agencyId: true, agencyName: true },
  ...{ documentNumber: true, documentDate: true, result: true },
})
export type OwnResult = z.infer<typeof ownResult>

export const listedItem = z.strictObject({
  id: planItemId,
  position: z.string(),
  marker: z.string(),
  text: z.string(),
  level: z.int(),
  /** Agencies whose counted report speaks of this item. */
  agencies: z.int(),
})

export const readFigure = z.strictObject({
  indicatorId,
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  level: z.int(),
  shape: z.enum(['number', 'share']),
  total: figureValue.nullable(),
  /** "Số liệu của n/m đơn vị": gave a number, were asked, did not report at all. */
  counted: z.int(),
  of: z.int(),
  notReported: z.int(),
  /** Bodies that say something of it: a number, or one of the words that are none. */
  said: z.int(),
})
export type ReadFigure = z.infer<typeof readFigure>

/** What one body says of an indicator. */
export const saidByBody = z.strictObject({
  agencyId,
  agencyName: z.string(),
  submissionId: z.uuid(),
  origin: submissionOrigin,
  value: figureValue,
  cutOff: businessDate,
})
