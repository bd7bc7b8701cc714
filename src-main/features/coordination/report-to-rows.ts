import { reportId } from '../../../src-shared/domain/ids.ts'
import type { ReceiptSource } from '../../../src-shared/domain/submission-verdict.ts'
import type { HeldReport } from '../../../src-shared/exchange/typed-report.ts'
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
    ...contentRows(report),
  }
}

/** What a report speaks of, sealed or typed: its plans, its results by item, its figures. */
export function contentRows(report: HeldReport): Pick<NewSubmission, 'planIds' | 'items' | 'figures'> {
  return { planIds: report.planIds, items: itemsOf(report), figures: figuresOf(report) }
}

/** What each result says of each item it names, in short, so that nobody parses the payload for a table of it. */
function itemsOf({ data }: HeldReport): NewSubmission['items'] {
  return data.taskResults.flatMap((result, ordinal) =>
    [...new Set(result.planItemIds)].map((plan_item_id) => ({
      plan_item_id,
      ordinal,
      progress: result.progress,
      timeliness: result.timeliness,
      done_on: result.doneOn,
      has_text: result.resultText === '' ? 0 : 1,
      evidence: result.evidenceIds.length,
    })),
  )
}

function figuresOf({ data }: HeldReport): NewSubmission['figures'] {
  return data.figures.flatMap((figure) => {
    const value = toFigureValue(figure.value)
    if (value === null) return []
    const is_estimate = figure.estimate ? 1 : 0
    const { indicatorId: indicator_id, asOf: as_of, reason } = figure
    return [{ indicator_id, is_estimate, value: JSON.stringify(value), as_of, reason }]
  })
}
