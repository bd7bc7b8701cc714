import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { OpenReasons } from '../../../src-shared/domain/open-reasons.ts'
import {
  approvedContent,
  chartKey,
  passage,
  type ReportContent,
  reportLetter,
  reportRecords,
} from '../../../src-shared/domain/report-content.ts'
import { reportPeriod } from '../../../src-shared/domain/report-period.ts'
import { canonicalJson } from '../../../src-shared/exchange/canonical-json.ts'
import type { ReportRow, RevisionRow, SectionRow } from './reports.queries.ts'

const passages = z.array(passage)
const chartKeys = z.array(chartKey)

export function toSection(row: SectionRow) {
  return {
    key: row.key,
    number: row.number,
    heading: row.heading,
    passages: passages.parse(JSON.parse(row.passages)),
    version: row.version,
  }
}

export function toContent(
  { document_type }: Pick<ReportRow, 'document_type'>,
  row: RevisionRow,
  sections: readonly SectionRow[],
  agencyId: AgencyId,
): ReportContent {
  const leftOutCharts = chartKeys.parse(JSON.parse(row.left_out_charts))
  return {
    documentType: document_type,
    agencyId,
    recipientAgencyId: row.recipient_agency_id,
    period: reportPeriod.parse(JSON.parse(row.period)),
    cutOff: row.cut_off,
    letter: reportLetter.parse(JSON.parse(row.letter)),
    sections: sections.map(toSection).map(({ version: _, ...section }) => section),
    records: reportRecords.parse(JSON.parse(row.records)),
    // Left out where there are none: what was approved before charts could be left out keeps its hash.
    ...(leftOutCharts.length > 0 && { leftOutCharts }),
  }
}

const openReasons = z.record(z.string(), z.string())

export function toOpenReasons({ open_reasons }: Pick<RevisionRow, 'open_reasons'>): OpenReasons {
  return openReasons.parse(JSON.parse(open_reasons))
}

/** Hex SHA-256 over the JCS bytes of what is approved: number and date are no part of it. */
export function contentSha256(content: ReportContent): string {
  return createHash('sha256')
    .update(canonicalJson(approvedContent(content)), 'utf8')
    .digest('hex')
}
