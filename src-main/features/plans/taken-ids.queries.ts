import type { IndicatorId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'

type TableOfPlan = 'plan_item' | 'assignment' | 'reporting_duty' | 'plan_review' | 'plan_event' | 'indicator_set'

/** The other plan in which one of these ids already stands. */
export async function planHolding(
  db: Db,
  table: TableOfPlan,
  planId: PlanId,
  ids: readonly string[],
): Promise<PlanId | undefined> {
  const row = await db
    .selectFrom(table)
    .select('plan_id')
    .where('id', 'in', ids)
    .where('plan_id', '<>', planId)
    .limit(1)
    .executeTakeFirst()
  return row?.plan_id
}

/** The other plan whose set already has one of these indicators, dropped ones included. */
export async function planHoldingIndicator(
  db: Db,
  planId: PlanId,
  ids: readonly IndicatorId[],
): Promise<PlanId | undefined> {
  const row = await db
    .selectFrom('indicator')
    .innerJoin('indicator_set', 'indicator_set.id', 'indicator.set_id')
    .select('indicator_set.plan_id')
    .where('indicator.id', 'in', ids)
    .where('indicator_set.plan_id', '<>', planId)
    .limit(1)
    .executeTakeFirst()
  return row?.plan_id
}
