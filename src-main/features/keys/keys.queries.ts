import type { Insertable, Transaction, Updateable } from 'kysely'
import type { PersonId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

export function selectKeys(db: Db) {
  return db.selectFrom('own_key').selectAll().orderBy('made_at', 'desc').execute()
}

export function selectKey(db: Db, kid: string) {
  return db.selectFrom('own_key').selectAll().where('kid', '=', kid).executeTakeFirst()
}

export function selectApproverKeyInUse(db: Db, personId: PersonId) {
  return db
    .selectFrom('own_key')
    .selectAll()
    .where('purpose', '=', 'approver')
    .where('person_id', '=', personId)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
}

export function selectRootInUse(db: Db) {
  return db
    .selectFrom('own_key')
    .selectAll()
    .where('purpose', '=', 'root')
    .where('retired_at', 'is', null)
    .executeTakeFirst()
}

export async function insertKey(trx: Transaction<Database>, row: Insertable<Database['own_key']>) {
  await trx.insertInto('own_key').values(row).execute()
}

export async function updateKey(trx: Transaction<Database>, kid: string, set: Updateable<Database['own_key']>) {
  await trx.updateTable('own_key').set(set).where('kid', '=', kid).execute()
}

/** Statements by which an own key took the place of another. */
export function selectIssuedRotations(db: Db) {
  return db.selectFrom('key_rotation').selectAll().where('state', '=', 'issued').orderBy('at', 'desc').execute()
}

export async function insertRotation(trx: Transaction<Database>, row: Insertable<Database['key_rotation']>) {
  await trx.insertInto('key_rotation').values(row).execute()
}
