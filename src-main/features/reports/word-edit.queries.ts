import type { Selectable, Transaction, Updateable } from 'kysely'
import type { ReportId, WordReturnId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

export type WordExportRow = Selectable<Database['word_export']>
export type WordReturnRow = Selectable<Database['word_return']>

export async function insertWordExport(trx: Transaction<Database>, row: WordExportRow) {
  await trx.insertInto('word_export').values(row).execute()
}

export function selectWordExport(db: Db, id: string) {
  return db.selectFrom('word_export').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The newest first. */
export function selectExports(db: Db, reportId: ReportId) {
  return db
    .selectFrom('word_export')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('exported_at', 'desc')
    .orderBy('revision', 'desc')
    .execute()
}

export async function insertReturn(trx: Transaction<Database>, row: WordReturnRow) {
  await trx.insertInto('word_return').values(row).execute()
}

export function selectReturn(db: Db, id: WordReturnId) {
  return db.selectFrom('word_return').selectAll().where('id', '=', id).executeTakeFirst()
}

export function selectOpenReturns(db: Db, reportId: ReportId) {
  return db
    .selectFrom('word_return')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('state', '=', 'open')
    .orderBy('read_at', 'desc')
    .execute()
}

export async function updateReturn(
  trx: Transaction<Database>,
  id: WordReturnId,
  set: Updateable<Database['word_return']>,
) {
  await trx.updateTable('word_return').set(set).where('id', '=', id).execute()
}
