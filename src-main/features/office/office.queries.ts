import type { Insertable, Transaction, Updateable } from 'kysely'
import type { Db } from '../../db/open-database.ts'
import { prepared } from '../../db/prepared.ts'
import type { Database } from '../../db/schema.ts'

const offices = prepared((db) => db.selectFrom('office').selectAll())

export async function officeRow(db: Db) {
  return (await offices(db, {}))[0]
}

export async function insertOffice(trx: Transaction<Database>, row: Insertable<Database['office']>) {
  await trx.insertInto('office').values(row).execute()
}

export async function updateOffice(trx: Transaction<Database>, set: Updateable<Database['office']>) {
  await trx.updateTable('office').set(set).where('id', '=', 1).execute()
}
