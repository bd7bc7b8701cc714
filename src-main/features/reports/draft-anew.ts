import type { Period } from '../../../src-shared/contract/periods.ts'
import type { ReportRecords, ReportSection } from '../../../src-shared/domain/report-content.ts'
import { draftSections } from '../../../src-shared/domain/report-draft.ts'
import type { ReportPeriod } from '../../../src-shared/domain/report-period.ts'
import { periodAsked } from '../../../src-shared/domain/report-request.ts'
import { sectionsOf } from '../../../src-shared/domain/request-outline.ts'
import type { Context } from '../../app/context.ts'
import { getPeriod } from '../periods/periods.service.ts'
import { type LoadedRequest, loadRequest } from '../report-requests/read-requests.service.ts'
import { gatherRecords } from './gather-records.ts'
import type { LoadedReport } from './load-report.ts'

/** The dates of the request go before those of the period; those of the period fill what it leaves open. */
export function periodOf({ id: _, version: __, ...opened }: Period, request: LoadedRequest | null): ReportPeriod {
  return request ? periodAsked(request.content.period, opened) : opened
}

export interface DraftAnew {
  request: LoadedRequest | null
  period: ReportPeriod
  records: ReportRecords
  /** In the outline of the request as it is today, with what the records say today. */
  sections: ReportSection[]
}

/** What a new draft of a report would be, from the records and the request of today. */
export async function draftAnew(
  ctx: Pick<Context, 'db' | 'clock' | 'ids'>,
  { report, planIds, content }: Pick<LoadedReport, 'report' | 'planIds' | 'content'>,
): Promise<DraftAnew> {
  const opened = await getPeriod(ctx.db, report.period_id)
  const request = report.request_id === null ? null : await loadRequest(ctx.db, report.request_id)
  const period = periodOf(opened, request)
  const records = await gatherRecords(ctx, { planIds, period: opened, until: period.to })
  return {
    request,
    period,
    records,
    sections: draftedOver(ctx, content.sections, records, request),
  }
}

export function draftedOver(
  ctx: Pick<Context, 'ids'>,
  before: readonly ReportSection[],
  records: ReportRecords,
  request: LoadedRequest | null,
): ReportSection[] {
  return draftSections(records, before, () => ctx.ids.next(), sectionsOf(request?.content.outline ?? []))
}
