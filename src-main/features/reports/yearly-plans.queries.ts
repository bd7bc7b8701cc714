import type { PeriodId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import { selectPlanIds } from './reports.queries.ts'

/** The yearly plan of the whole office in this period. */
export function selectOfficePlan(db: Db, periodId: PeriodId) {
  return db
    .selectFrom('report')
    .where('document_type', '=', 'yearly-plan')
    .where('period_id', '=', periodId)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('report_plan').whereRef('report_id', '=', 'report.id').select('plan_id'))),
    )
    .select('id')
    .executeTakeFirst()
}

/** The yearly plan of the year before with the same plans in it, as it was issued. */
export async function selectPlanYearBefore(db: Db, id: PeriodId, planIds: readonly PlanId[]) {
  const rows = await db
    .selectFrom('period')
    .innerJoin('period as earlier', (join) =>
      join.on('earlier.kind', '=', 'year').on('earlier.year', '=', (eb) => eb('period.year', '-', 1)),
    )
    .innerJoin('report', 'report.period_id', 'earlier.id')
    .innerJoin('report_revision', 'report_revision.report_id', 'report.id')
    .where('period.id', '=', id)
    .where('report.document_type', '=', 'yearly-plan')
    .where('report_revision.state', '=', 'numbered')
    .orderBy('report_revision.changed_at', 'desc')
    .orderBy('report_revision.revision', 'desc')
    .select([
      'report_revision.report_id',
      'report_revision.revision',
      'report_revision.number_value',
      'report_revision.symbol',
    ])
    .execute()
  const plans = Map.groupBy(
    await selectPlanIds(
      db,
      rows.map((row) => row.report_id),
    ),
    (one) => one.report_id,
  )
  return rows.find((row) => {
    const own = plans.get(row.report_id) ?? []
    return planIds.length === 0 ? own.length === 0 : own.some((one) => planIds.includes(one.plan_id))
  })
}
