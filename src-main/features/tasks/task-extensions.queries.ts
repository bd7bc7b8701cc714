import type { Insertable, Transaction, Updateable } from 'kysely'
import type { TaskId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

/** All extensions of a task, whatever period they were asked in; the oldest first. */
export function extensionsOfTask(db: Db, taskId: TaskId) {
  return db
    .selectFrom('extension')
    .innerJoin('task_period', 'task_period.id', 'extension.task_period_id')
    .innerJoin('person as asker', 'asker.id', 'extension.asked_by')
    .leftJoin('person as answerer', 'answerer.id', 'extension.answered_by')
    .where('task_period.task_id', '=', taskId)
    .orderBy('extension.asked_on')
    .orderBy('extension.id')
    .selectAll('extension')
    .select(['asker.full_name as asked_by_name', 'answerer.full_name as answered_by_name'])
    .execute()
}

export type ExtensionRow = Awaited<ReturnType<typeof extensionsOfTask>>[number]

/** The account that a request belongs to: the newest period's, once it was carried forward. */
export function recordOfExtension(db: Db, id: string) {
  return db
    .selectFrom('extension')
    .innerJoin('task_period', 'task_period.id', 'extension.task_period_id')
    .where('extension.id', '=', id)
    .select(['task_period.id', 'task_period.version'])
    .executeTakeFirstOrThrow()
}

export async function insertExtension(trx: Transaction<Database>, row: Insertable<Database['extension']>) {
  await trx.insertInto('extension').values(row).execute()
}

export async function updateExtension(trx: Transaction<Database>, id: string, set: Updateable<Database['extension']>) {
  await trx.updateTable('extension').set(set).where('id', '=', id).execute()
}

/** A request that still waits for its answer goes along into the new period. */
export async function moveAwaited(trx: Transaction<Database>, fromRecordId: string, toRecordId: string) {
  await trx
    .updateTable('extension')
    .set({ task_period_id: toRecordId })
    .where('task_period_id', '=', fromRecordId)
    .where('answer', '=', 'awaited')
    .execute()
}
