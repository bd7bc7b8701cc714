import { z } from 'zod'
import type { RoundReport, SubmissionRow } from '../../../src-shared/contract/submission.ts'
import { type FigureValue, figureValue } from '../../../src-shared/domain/figures.ts'
import type { RevisionFacts } from '../../../src-shared/exchange/compare-revision.ts'
import { fingerprintOf } from '../../../src-shared/exchange/fingerprint.ts'
import { supersedes } from '../../../src-shared/exchange/head.ts'
import { currentReport, reportAsSealed } from '../../../src-shared/exchange/report.ts'
import { type HeldReport, typedReportV1 } from '../../../src-shared/exchange/typed-report.ts'
import type { RoundReportRecord, SealedRecord, SubmissionRecord } from './submissions.queries.ts'

export function toSubmission(
  row: SubmissionRecord,
  names: { agencyName: string; planNames: string[]; enteredBy: string | null },
): SubmissionRow {
  return {
    id: row.id,
    origin: row.origin,
    reportId: row.report_id,
    agencyId: row.agency_id,
    agencyName: names.agencyName,
    revision: row.revision,
    state: row.state,
    decision: row.decision,
    period: { kind: row.period_kind, year: row.period_year, ordinal: row.period_ordinal },
    cutOff: row.cut_off,
    documentNumber: row.document_number,
    documentDate: row.document_date,
    receivedOn: row.received_on,
    receivedSource: row.received_source,
    importedAt: row.imported_at,
    entered: names.enteredBy === null || row.entered_at === null ? null : { by: names.enteredBy, at: row.entered_at },
    fingerprint: row.kid === null ? null : fingerprintOf(row.kid),
    fileName: row.file_name,
    container: row.container,
    planNames: names.planNames,
    version: row.version,
  }
}

export const toRoundReport = (row: RoundReportRecord): RoundReport => ({
  id: row.id,
  origin: row.origin,
  revision: row.revision,
  decision: row.decision,
  cutOff: row.cut_off,
  documentNumber: row.document_number,
  documentDate: row.document_date,
  receivedOn: row.received_on,
  version: row.version,
})

export function toRevisionFacts(row: SealedRecord): RevisionFacts {
  return {
    id: row.report_id,
    agencyId: row.agency_id,
    revision: row.revision,
    payloadSha256: row.payload_sha256,
    supersedes: row.supersedes === null ? null : supersedes.parse(JSON.parse(row.supersedes)),
  }
}

const heldReport = z.discriminatedUnion('format', [reportAsSealed, typedReportV1])

/** What was sealed or typed is parsed again whenever it leaves the database. */
export function readReport(payload: string): HeldReport {
  const held = heldReport.parse(JSON.parse(payload))
  return held.format === 'report' ? currentReport(held) : held
}

export const readFigureValue = (value: string): FigureValue => figureValue.parse(JSON.parse(value))
