import { reportId } from '../../../src-shared/domain/ids.ts'
import type { ReceiptSource } from '../../../src-shared/domain/submission-verdict.ts'
import type { Context } from '../../app/context.ts'
import type { Staged } from '../../files/staging.ts'
import type { OpenedReport } from '../../jobs/kinds/open-reports.ts'
import type { NewSubmission } from './submissions.queries.ts'

export type ReadReport = Extract<OpenedReport, { verdict: 'trusted' | 'unknown-key' }>

export interface Reception {
  receivedOn: string
  source: ReceiptSource
}

/** The rows of a report that came in: itself, what it speaks of, its figures. */
export function toRows(
  ctx: Pick<Context, 'clock' | 'actor'>,
  id: string,
  file: Pick<Staged, 'name' | 'sha256'>,
  { container, verdict, facts, report }: ReadReport,
  reception: Reception,
): NewSubmission {
  const { head, cutOff, text, items, figures } = report
  return {
    row: {
      id,
      origin: 'sealed',
      report_id: reportId.parse(head.id),
      request_id: head.requestId,
      agency_id: head.agencyId,
      revision: head.revision,
      supersedes: head.supersedes && JSON.stringify(head.supersedes),
      state: verdict === 'trusted' ? 'counted' : 'quarantined',
      decision: null,
      period_kind: head.period.kind,
      period_year: head.period.year,
      period_ordinal: head.period.ordinal,
      cut_off: cutOff,
      document_number: head.documentNumber,
      document_date: head.documentDate,
      kid: facts.kid,
      payload_sha256: facts.payloadSha256,
      // Of a bundle the sealed JSON in it; the bundle itself is remembered beside.
      file_sha256: container === 'bundle' ? facts.fileSha256 : file.sha256,
      file_name: file.name,
      container: container === 'bundle' ? 'json' : container,
      received_on: reception.receivedOn,
      received_source: reception.source,
      imported_at: ctx.clock.now().toISOString(),
      imported_by: ctx.actor.personId,
      entered_by: null,
      entered_at: null,
      payload: text,
      version: 1,
    },
    planIds: head.planIds,
    items,
    figures,
  }
}
