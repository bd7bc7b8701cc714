import type { PlanId, ReportId } from '../../../src-shared/domain/ids.ts'
import type { ReportSection } from '../../../src-shared/domain/report-content.ts'
import type { Context, Tx } from '../../app/context.ts'
import {
  addAuthors,
  insertReport,
  insertRevision,
  type ReportRow,
  type RevisionRow,
  type SectionRow,
} from './reports.queries.ts'

type Drafted = Pick<
  RevisionRow,
  'recipient_agency_id' | 'request_revision' | 'period' | 'cut_off' | 'letter' | 'records' | 'symbol'
>

/** A new report or yearly plan with its first revision, written by whoever asked for it. */
export async function storeFirstDraft(
  ctx: Context,
  tx: Tx,
  of: {
    report: Omit<ReportRow, 'created_at'>
    planIds: readonly PlanId[]
    content: Drafted
    sections: readonly ReportSection[]
  },
): Promise<void> {
  const now = ctx.clock.now().toISOString()
  const place = { report_id: of.report.id, revision: 1 }
  await insertReport(tx.trx, { ...of.report, created_at: now }, of.planIds)
  await insertRevision(
    tx.trx,
    { ...blankRevision(ctx, now), ...place, revision_reason: '', ...of.content },
    sectionRows(of.report.id, 1, of.sections),
  )
  await addAuthors(tx.trx, place, [ctx.actor.personId])
}

export function blankRevision(ctx: Context, now: string) {
  return {
    state: 'draft' as const,
    author_id: ctx.actor.personId,
    reason: '',
    open_reasons: '{}',
    approved_by: null,
    approved_at: null,
    content_sha256: null,
    approval_voided_at: null,
    number_value: null,
    document_date: null,
    version: 1,
    created_at: now,
    changed_at: now,
  }
}

export function sectionRows(id: ReportId, revision: number, sections: readonly ReportSection[]): SectionRow[] {
  return sections.map((section, ordinal) => ({
    report_id: id,
    revision,
    key: section.key,
    ordinal,
    number: section.number,
    heading: section.heading,
    passages: JSON.stringify(section.passages),
    version: 1,
  }))
}
