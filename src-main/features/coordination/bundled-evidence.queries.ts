import type { Insertable, Transaction } from 'kysely'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

/** The bundle in which the evidence of a report came, if any came. */
export function selectBundle(db: Db, submissionId: string) {
  return db.selectFrom('submission_bundle').selectAll().where('submission_id', '=', submissionId).executeTakeFirst()
}

export async function insertBundle(trx: Transaction<Database>, row: Insertable<Database['submission_bundle']>) {
  await trx.insertInto('submission_bundle').values(row).execute()
}
