import type { Transaction } from 'kysely'
import type { TaskId } from '../../../src-shared/domain/ids.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>
/** The text as it is to be. */
type Erase = (text: string) => string

export const tasksByIds = (trx: Trx, ids: readonly TaskId[]) =>
  trx.selectFrom('task').select(['id', 'title', 'expected_result', 'version']).where('id', 'in', ids).execute()

export const recordsOfTasks = (trx: Trx, ids: readonly TaskId[]) =>
  trx.selectFrom('task_period').selectAll().where('task_id', 'in', ids).execute()

const recordIds = (trx: Trx, ids: readonly TaskId[]) =>
  trx.selectFrom('task_period').select('id').where('task_id', 'in', ids)

export async function eraseInQuantities(trx: Trx, ids: readonly TaskId[], erase: Erase) {
  const rows = await trx
    .selectFrom('task_quantity')
    .select(['task_period_id', 'ordinal', 'label', 'unit'])
    .where('task_period_id', 'in', recordIds(trx, ids))
    .execute()
  for (const { task_period_id, ordinal, ...words } of rows) {
    const set = { label: erase(words.label), unit: erase(words.unit) }
    if (set.label === words.label && set.unit === words.unit) continue
    await trx
      .updateTable('task_quantity')
      .set(set)
      .where('task_period_id', '=', task_period_id)
      .where('ordinal', '=', ordinal)
      .execute()
  }
}

export async function eraseInExtensions(trx: Trx, ids: readonly TaskId[], erase: Erase) {
  const rows = await trx
    .selectFrom('extension')
    .select(['id', 'reason', 'answer_note'])
    .where('task_period_id', 'in', recordIds(trx, ids))
    .execute()
  for (const { id, ...words } of rows) {
    const set = { reason: erase(words.reason), answer_note: erase(words.answer_note) }
    if (set.reason === words.reason && set.answer_note === words.answer_note) continue
    await trx.updateTable('extension').set(set).where('id', '=', id).execute()
  }
}

export async function eraseInInspections(trx: Trx, ids: readonly TaskId[], erase: Erase) {
  const rows = await trx
    .selectFrom('inspection')
    .select(['id', 'bodies', 'findings', 'follow_up', 'version'])
    .where('task_id', 'in', ids)
    .execute()
  for (const { id, version, ...words } of rows) {
    const set = { bodies: erase(words.bodies), findings: erase(words.findings), follow_up: erase(words.follow_up) }
    if (set.bodies === words.bodies && set.findings === words.findings && set.follow_up === words.follow_up) continue
    await trx
      .updateTable('inspection')
      .set({ ...set, version: version + 1 })
      .where('id', '=', id)
      .execute()
  }
}
