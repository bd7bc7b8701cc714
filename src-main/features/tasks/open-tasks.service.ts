import type { PlanItemId, TaskId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import { selectOpenTasks } from './open-tasks.queries.ts'

/** Tasks of this office on these items of plans that are not done, and not set aside, in the last period they stand in. */
export async function openTasksOn(
  db: Db,
  itemIds: readonly PlanItemId[],
): Promise<ReadonlyMap<PlanItemId, { id: TaskId; title: string }[]>> {
  if (itemIds.length === 0) return new Map()
  const rows = Map.groupBy(await selectOpenTasks(db, itemIds), ({ item_id }) => item_id)
  return new Map([...rows].map(([item, tasks]) => [item, tasks.map(({ id, title }) => ({ id, title }))]))
}
