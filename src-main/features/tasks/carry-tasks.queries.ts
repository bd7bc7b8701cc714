import type { PeriodId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'

/** Everything of a period's tasks that decides what comes into the next one; the trash stays behind. */
export async function endingTasks(db: Db, periodId: PeriodId) {
  const rows = await db
    .selectFrom('task_period')
    .innerJoin('task', 'task.id', 'task_period.task_id')
    .leftJoin('plan', 'plan.id', 'task.plan_id')
    .where('task_period.period_id', '=', periodId)
    .where('task.trashed_at', 'is', null)
    .orderBy('task_period.row_number')
    .selectAll('task_period')
    .select(['task.work_kind', 'task.plan_deadline_rule', 'plan.valid_to'])
    .execute()
  const targets = await db
    .selectFrom('task_item')
    .innerJoin('indicator', 'indicator.item_id', 'task_item.item_id')
    .innerJoin('indicator_target', 'indicator_target.indicator_id', 'indicator.id')
    .innerJoin('task', 'task.id', 'task_item.task_id')
    .where('task.work_kind', '=', 'target')
    .select(['task_item.task_id', 'indicator_target.year'])
    .distinct()
    .execute()
  const years = Map.groupBy(targets, (target) => target.task_id)
  return rows.map((row) => ({ ...row, targetYears: (years.get(row.task_id) ?? []).map((target) => target.year) }))
}

export type EndingTask = Awaited<ReturnType<typeof endingTasks>>[number]
