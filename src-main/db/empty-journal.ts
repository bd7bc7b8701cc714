import { sql } from 'kysely'
import type { Db } from './open-database.ts'

/** Moves the transactions of the journal into the database and empties it, so that erased words do not stay in it. */
export async function emptyJournal(db: Db): Promise<void> {
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db)
}
