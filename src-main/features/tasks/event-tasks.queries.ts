import type { Insertable, Transaction } from 'kysely'
import type { PeriodId, TaskId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

/** Tasks that these events yielded, also in the trash; `record_id` where they have an account in the period. */
export function tasksOfEvents(db: Db, eventIds: readonly string[], periodId: PeriodId) {
  return db
    .selectFrom('task_event')
    .innerJoin('task', 'task.id', 'task_event.task_id')
    .leftJoin('task_period', (join) =>
      join.onRef('task_period.task_id', '=', 'task.id').on('task_period.period_id', '=', periodId),
    )
    .where('task_event.event_id', 'in', eventIds)
    .select(['task_event.event_id', 'task.id', 'task.title', 'task.trashed_at', 'task.version'])
    .select('task_period.id as record_id')
    .execute()
}

export function eventOfTask(db: Db, id: TaskId) {
  return db.selectFrom('task_event').select(['name', 'month', 'day']).where('task_id', '=', id).executeTakeFirst()
}

export async function insertEvent(trx: Transaction<Database>, row: Insertable<Database['task_event']>) {
  await trx.insertInto('task_event').values(row).execute()
}
