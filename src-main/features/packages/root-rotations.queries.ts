import type { Insertable, Selectable, Transaction, Updateable } from 'kysely'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

export type RotationRecord = Selectable<Database['key_rotation']>

export function selectWaitingRotations(db: Db) {
  return db.selectFrom('key_rotation').selectAll().where('state', '=', 'waiting').orderBy('at').execute()
}

export function selectRotation(db: Db, id: string) {
  return db
    .selectFrom('key_rotation')
    .selectAll()
    .where('id', '=', id)
    .where('state', '<>', 'issued')
    .executeTakeFirst()
}

export function selectSameRotation(db: Db, payloadSha256: string) {
  return db.selectFrom('key_rotation').selectAll().where('payload_sha256', '=', payloadSha256).executeTakeFirst()
}

export async function insertReceivedRotation(
  trx: Transaction<Database>,
  row: Insertable<Database['key_rotation']>,
): Promise<void> {
  await trx.insertInto('key_rotation').values(row).execute()
}

export async function updateRotation(
  trx: Transaction<Database>,
  id: string,
  set: Updateable<Database['key_rotation']>,
): Promise<void> {
  await trx.updateTable('key_rotation').set(set).where('id', '=', id).execute()
}
