import type { Period } from '../../../src-shared/contract/periods.ts'
import type { DocumentType } from '../../../src-shared/domain/document-type.ts'
import type { ReportRecords, ReportSection } from '../../../src-shared/domain/report-content.ts'
import { draftSections } from '../../../src-shared/domain/report-draft.ts'
import type { ReportPeriod } from '../../../src-shared/domain/report-period.ts'
import { periodAsked } from '../../../src-shared/domain/report-request.ts'
import { sectionsOf } from '../../../src-shared/domain/request-outline.ts'
import { yearlyPlanSections } from '../../../src-shared/domain/yearly-plan/outline.ts'
import type { Context } from '../../app/context.ts'
import { getPeriod } from '../periods/periods.service.ts'
import { type LoadedRequest, loadRequest } from '../report-requests/read-requests.service.ts'
import { gatherConsolidated } from './gather-consolidated.ts'
import { gatherPlanRecords } from './gather-plan-records.ts'
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
  const type = report.document_type
  const request = report.request_id === null ? null : await loadRequest(ctx.db, report.request_id)
  const period = periodOf(opened, request)
  const recipient = content.recipientAgencyId
  const records = await recordsFor(ctx, type, { planIds, period: opened, until: period.to, recipient })
  return {
    request,
    period,
    records,
    sections: draftedOver(ctx, type, content.sections, records, request),
  }
}

/** What a document of this type is made of. */
export function recordsFor(
  ctx: Pick<Context, 'db' | 'clock'>,
  type: DocumentType,
  of: Parameters<typeof gatherRecords>[1],
): Promise<ReportRecords> {
  const [planId] = of.planIds
  if (type === 'consolidated' && planId !== undefined) return gatherConsolidated(ctx, { planId, period: of.period })
  return type === 'yearly-plan' ? gatherPlanRecords(ctx, of) : gatherRecords(ctx, of)
}

export function draftedOver(
  ctx: Pick<Context, 'ids'>,
  type: DocumentType,
  before: readonly ReportSection[],
  records: ReportRecords,
  request: LoadedRequest | null,
): ReportSection[] {
  const outline = type === 'yearly-plan' ? yearlyPlanSections : sectionsOf(request?.content.outline ?? [])
  return draftSections(records, before, () => ctx.ids.next(), outline)
}
