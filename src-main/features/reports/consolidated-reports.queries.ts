import type { PeriodId, PlanId, ReportId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import { isNewestRevision } from './reports.queries.ts'

/** The newest revision of each, the oldest report first. */
export function selectConsolidated(db: Db, planId: PlanId, periodIds: readonly PeriodId[]) {
  return db
    .selectFrom('report')
    .innerJoin('report_plan', 'report_plan.report_id', 'report.id')
    .innerJoin('report_revision', 'report_revision.report_id', 'report.id')
    .where('report.document_type', '=', 'consolidated')
    .where('report_plan.plan_id', '=', planId)
    .where('report.period_id', 'in', periodIds)
    .where(isNewestRevision)
    .orderBy('report.created_at')
    .orderBy('report.id')
    .select([
      'report.id',
      'report.request_id',
      'report_revision.revision',
      'report_revision.state',
      'report_revision.recipient_agency_id',
      'report_revision.number_value',
      'report_revision.symbol',
      'report_revision.document_date',
    ])
    .execute()
}

/** Those that may still be written in, of whatever plan and period, the oldest first. */
export function selectOpenConsolidated(db: Db) {
  return db
    .selectFrom('report')
    .innerJoin('report_revision', 'report_revision.report_id', 'report.id')
    .where('report.document_type', '=', 'consolidated')
    .where(isNewestRevision)
    .where('report_revision.state', 'in', ['draft', 'sent-back'])
    .orderBy('report.created_at')
    .orderBy('report.id')
    .select('report.id')
    .execute()
}

export function selectAnswersOf(db: Db, ids: readonly ReportId[]) {
  return db
    .selectFrom('report_answer')
    .where('report_id', 'in', ids)
    .orderBy('revision', 'desc')
    .orderBy('answered_at', 'desc')
    .select(['report_id', 'revision', 'decision', 'received_on'])
    .execute()
}

/** State, recipient and date of one revision. */
export function selectRevisionFacts(db: Db, id: ReportId, revision: number) {
  return db
    .selectFrom('report_revision')
    .innerJoin('report', 'report.id', 'report_revision.report_id')
    .where('report_revision.report_id', '=', id)
    .where('report_revision.revision', '=', revision)
    .select([
      'report.document_type',
      'report_revision.state',
      'report_revision.recipient_agency_id',
      'report_revision.document_date',
    ])
    .executeTakeFirst()
}

export async function isOnPlan(db: Db, id: ReportId, planId: PlanId): Promise<boolean> {
  const row = await db
    .selectFrom('report_plan')
    .select('plan_id')
    .where('report_id', '=', id)
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  return row !== undefined
}
