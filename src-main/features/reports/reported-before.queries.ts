import { sql } from 'kysely'
import type { AgencyId, PeriodId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'

/** Of whom it is asked what they heard; `recipient` null: whoever heard it last. */
export interface ReportedOn {
  planIds: readonly PlanId[]
  periodId: PeriodId
  recipient: AgencyId | null
}

/**
 * The newest revision of every report on these plans for a period that was sealed and not withdrawn, oldest first; those
 * that the recipient got stand behind those to others, so that they have the last word.
 */
function newestReported(db: Db, { planIds, periodId, recipient }: ReportedOn) {
  const counted = ['sealed', 'accepted', 'asked-to-complete'] as const
  return db
    .selectFrom('report')
    .innerJoin('report_revision', 'report_revision.report_id', 'report.id')
    .where('report.document_type', '=', 'report')
    .where('report.period_id', '=', periodId)
    .where('report.id', 'in', (eb) =>
      eb.selectFrom('report_plan').where('report_plan.plan_id', 'in', planIds).select('report_plan.report_id'),
    )
    .where('report_revision.revision', '=', (eb) =>
      eb
        .selectFrom('report_revision as other')
        .whereRef('other.report_id', '=', 'report.id')
        .where('other.state', 'in', counted)
        .select((inner) => inner.fn.max('other.revision').as('newest')),
    )
    .where('report_revision.state', 'in', counted)
    .$if(recipient !== null, (query) =>
      query.orderBy((eb) => eb('report_revision.recipient_agency_id', 'is', recipient)),
    )
    .orderBy('report_revision.changed_at')
    .orderBy('report.id')
}

/** Only the part that is asked for: the whole may be megabytes. */
export function selectReportedFigures(db: Db, of: ReportedOn) {
  return newestReported(db, of).select(sql<string>`report_revision.records ->> '$.figures'`.as('figures')).execute()
}

export function selectReportedTasks(db: Db, of: ReportedOn) {
  return newestReported(db, of)
    .select(['report_revision.cut_off', sql<string>`report_revision.records ->> '$.tasks'`.as('tasks')])
    .execute()
}
