import type { PlanItemId } from '../../../src-shared/domain/ids.ts'
import { listed } from '../../db/listed.ts'
import type { Db } from '../../db/open-database.ts'

export function selectOpenTasks(db: Db, itemIds: readonly PlanItemId[]) {
  return db
    .selectFrom('task_item')
    .innerJoin('task', 'task.id', 'task_item.task_id')
    .select(['task_item.item_id', 'task.id', 'task.title'])
    .where('task_item.item_id', 'in', listed(itemIds))
    .where('task.trashed_at', 'is', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('task_period as last')
            .select('last.id')
            .whereRef('last.task_id', '=', 'task.id')
            .where('last.progress', 'in', ['done', 'not-applicable'])
            .where((of) =>
              of.not(
                of.exists(
                  of
                    .selectFrom('task_period as later')
                    .select('later.id')
                    .whereRef('later.task_id', '=', 'last.task_id')
                    .whereRef('later.row_number', '>', 'last.row_number'),
                ),
              ),
            ),
        ),
      ),
    )
    .orderBy('task.document_order')
    .orderBy('task.sort_key')
    .execute()
}
