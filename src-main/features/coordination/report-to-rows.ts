import { reportId } from '../../../src-shared/domain/ids.ts'
import type { ReceiptSource } from '../../../src-shared/domain/submission-verdict.ts'
import type { Context } from '../../app/context.ts'
import type { Staged } from '../../files/staging.ts'
import type { OpenedAs } from './open-files.service.ts'
import type { NewSubmission } from './submissions.queries.ts'
import { toFigureValue } from './submissions.rows.ts'

export type ReadReport = Extract<OpenedAs<'report'>, { verdict: 'trusted' | 'unknown-key' }>

export interface Reception {
  receivedOn: string
  source: ReceiptSource
}

/** The rows of a report that came in: itself, what it speaks of, its figures. */
export function toRows(
  ctx: Context,
  id: string,
  file: Staged,
  opened: ReadReport,
  reception: Reception,
): NewSubmission {
  const { payload: report, facts } = opened
  return {
    row: {
      id,
      origin: 'sealed',
      report_id: reportId.parse(report.id),
      request_id: report.requestId,
      agency_id: report.agencyId,
      revision: report.revision,
      supersedes: report.supersedes && JSON.stringify(report.supersedes),
      state: opened.verdict === 'trusted' ? 'counted' : 'quarantined',
      decision: null,
      period_kind: report.period.kind,
      period_year: report.period.year,
      period_ordinal: report.period.ordinal,
      cut_off: report.data.cutOff,
      document_number: report.documentNumber,
      document_date: report.documentDate,
      kid: facts.kid,
      payload_sha256: facts.payloadSha256,
      // Of a bundle the sealed JSON in it; the bundle itself is remembered beside.
      file_sha256: opened.container === 'bundle' ? facts.fileSha256 : file.sha256,
      file_name: file.name,
      container: opened.container === 'bundle' ? 'json' : opened.container,
      received_on: reception.receivedOn,
      received_source: reception.source,
      imported_at: ctx.clock.now().toISOString(),
      imported_by: ctx.actor.personId,
      entered_by: null,
      entered_at: null,
      payload: JSON.stringify(report),
      version: 1,
    },
    planIds: report.planIds,
    items: report.data.taskResults.flatMap((result, ordinal) =>
      [...new Set(result.planItemIds)].map((item) => ({ plan_item_id: item, ordinal })),
    ),
    figures: report.data.figures.flatMap((figure) => {
      const value = toFigureValue(figure.value)
      if (value === null) return []
      const isEstimate = figure.estimate ? 1 : 0
      return [
        {
          indicator_id: figure.indicatorId,
          is_estimate: isEstimate,
          value: JSON.stringify(value),
          as_of: figure.asOf,
          reason: figure.reason,
        } as const,
      ]
    }),
  }
}
