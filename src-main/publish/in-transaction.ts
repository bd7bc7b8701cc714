import type { Kysely, Transaction } from 'kysely'
import { meansAnotherRun } from './open-postgres.ts'
import type { StarDatabase } from './star-tables.ts'

const tries = 5

/** All of it or nothing. Done anew where another run got in between, as clusters report now and then. */
export async function inTransaction<T>(
  to: Kysely<StarDatabase>,
  work: (trx: Transaction<StarDatabase>) => Promise<T>,
): Promise<T> {
  for (let left = tries; ; left -= 1) {
    try {
      return await to.transaction().execute(work)
    } catch (error) {
      if (left <= 1 || !meansAnotherRun(error)) throw error
    }
  }
}
