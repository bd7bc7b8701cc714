import type Sqlite from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** More than the app has statements of fixed length; lists of any length come and go. */
const kept = 500

/** Prepares each statement once: Kysely asks anew at every run, and compiling costs more than most of our queries. */
export function cachedStatements(raw: Sqlite.Database): SqliteDatabase {
  const statements = new Map<string, Sqlite.Statement>()
  return {
    close: () => raw.close(),
    prepare(sql: string) {
      const known = statements.get(sql)
      // One that is being stepped through cannot run a second time meanwhile.
      const statement = known && !known.busy ? known : raw.prepare(sql)
      statements.delete(sql)
      statements.set(sql, statement)
      if (statements.size > kept)
        for (const oldest of statements.keys()) {
          statements.delete(oldest)
          break
        }
      return statement
    },
  }
}
