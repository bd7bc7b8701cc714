import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from './open-database.ts'

/** How long a reader may hold it up: the longest is a backup, which copies the whole database. */
const tries = 600
const pauseMs = 500

/**
 * Moves the transactions of the journal into the database and empties it, so that erased words do not stay in it. Where
 * a job reads at that moment, it is emptied as soon as the job lets go; a clean stop empties it too.
 */
export async function emptyJournal(db: Db): Promise<void> {
  if (!(await tryToEmpty(db))) void emptyLater(db)
}

async function emptyLater(db: Db): Promise<void> {
  for (let left = tries; left > 0; left -= 1) {
    await wait(pauseMs, undefined, { ref: false })
    // A closed database has emptied it, and whatever else is wrong shows wherever the next words are stored.
    if (await tryToEmpty(db).catch(() => true)) return
  }
}

/** Without waiting for readers: SQLite would hold this thread, and with it every window, for as long. */
function tryToEmpty(db: Db): Promise<boolean> {
  return db.connection().execute(async (own) => {
    const { rows } = await sql<{ timeout: number }>`PRAGMA busy_timeout`.execute(own)
    await sql`PRAGMA busy_timeout = 0`.execute(own)
    try {
      const done = await sql<{ busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(own)
      return done.rows[0]?.busy === 0
    } finally {
      await sql`PRAGMA busy_timeout = ${sql.lit(rows[0]?.timeout ?? 0)}`.execute(own)
    }
  })
}
