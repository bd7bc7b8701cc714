import type { Insertable, Transaction } from 'kysely'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

/** The bundle in which the evidence of a report came, if any came. */
export function selectBundle(db: Db, submissionId: string) {
  return db.selectFrom('submission_bundle').selectAll().where('submission_id', '=', submissionId).executeTakeFirst()
}

/** Takes the place of one that came with the same report while nobody could tell whether its seal holds. */
export async function putBundle(
  trx: Transaction<Database>,
  { submission_id, ...rest }: Insertable<Database['submission_bundle']>,
) {
  await trx
    .insertInto('submission_bundle')
    .values({ submission_id, ...rest })
    .onConflict((conflict) => conflict.column('submission_id').doUpdateSet(rest))
    .execute()
}
