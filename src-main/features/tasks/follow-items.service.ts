import type { PlanId, PlanItemId } from '../../../src-shared/domain/ids.ts'
import type { Tx } from '../../app/context.ts'
import { accountsOnItems, moveTasks } from './follow-items.queries.ts'
import { reindexTask } from './task-search.ts'

/** Tasks go with the items that they stand on: into another plan, and with the newer words into the search. */
export async function followItems(tx: Tx, planId: PlanId, itemIds: readonly PlanItemId[]): Promise<void> {
  const accounts = await accountsOnItems(tx.trx, itemIds)
  await moveTasks(tx.trx, planId, [...new Set(accounts.map(({ task_id }) => task_id))])
  for (const { task_id, period_id } of accounts) await reindexTask(tx.trx, task_id, period_id)
}
