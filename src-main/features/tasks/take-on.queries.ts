import type { PeriodId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'

/** Tasks that already cover items of the plan, the trash left out; `record_id` where they have an account in the period. */
export function tasksOnItems(db: Db, planId: PlanId, periodId: PeriodId) {
  return db
    .selectFrom('task_item')
    .innerJoin('task', 'task.id', 'task_item.task_id')
    .innerJoin('plan_item', 'plan_item.id', 'task_item.item_id')
    .leftJoin('task_period', (join) =>
      join.onRef('task_period.task_id', '=', 'task.id').on('task_period.period_id', '=', periodId),
    )
    .where('plan_item.plan_id', '=', planId)
    .where('task.trashed_at', 'is', null)
    .where('task.role', 'is not', null)
    .orderBy('task.id')
    .select(['task_item.item_id', 'task.id as task_id', 'task.title', 'task_period.id as record_id'])
    .execute()
}
