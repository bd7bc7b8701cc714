import type { Transaction } from 'kysely'
import type { PeriodId, PlanId, PlanItemId, TaskId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

/** Every account, in whatever period, of the tasks on these items, each once. */
export async function accountsOnItems(db: Db, itemIds: readonly PlanItemId[]) {
  const found = new Map<string, { task_id: TaskId; period_id: PeriodId }>()
  for (let at = 0; at < itemIds.length; at += 500) {
    const rows = await db
      .selectFrom('task_item')
      .innerJoin('task_period', 'task_period.task_id', 'task_item.task_id')
      .select(['task_period.task_id', 'task_period.period_id'])
      .where('task_item.item_id', 'in', itemIds.slice(at, at + 500))
      .execute()
    for (const row of rows) found.set(`${row.task_id} ${row.period_id}`, row)
  }
  return [...found.values()]
}

/** Tasks that belong to a plan belong to this one from now on; own tasks stay their office's. */
export async function moveTasks(trx: Transaction<Database>, planId: PlanId, ids: readonly TaskId[]) {
  for (let at = 0; at < ids.length; at += 500) {
    await trx
      .updateTable('task')
      .set({ plan_id: planId })
      .where('id', 'in', ids.slice(at, at + 500))
      .where('plan_id', 'is not', null)
      .execute()
  }
}
