import type { Insertable, Transaction } from 'kysely'
import type { ReportId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

export async function insertReceipt(trx: Transaction<Database>, row: Insertable<Database['receipt']>) {
  await trx.insertInto('receipt').values(row).execute()
}

export function selectReceipt(db: Db, rowId: string) {
  return db.selectFrom('receipt').selectAll().where('row_id', '=', rowId).executeTakeFirst()
}

export function selectReceived(db: Db) {
  return db
    .selectFrom('receipt')
    .selectAll()
    .where('direction', '=', 'received')
    .orderBy('at', 'desc')
    .orderBy('revision', 'desc')
    .execute()
}

export function selectReceivedFor(db: Db, reportId: ReportId) {
  return db
    .selectFrom('receipt')
    .selectAll()
    .where('direction', '=', 'received')
    .where('report_id', '=', reportId)
    .execute()
}
