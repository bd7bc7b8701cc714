import type Sqlite from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'
import { Recent } from './recent.ts'

/** More than the app has statements of fixed length; lists of any length come and go. */
export const mostStatements = 500

/** Prepares each statement once: Kysely asks anew at every run, and compiling costs more than most of our queries. */
export function cachedStatements(raw: Sqlite.Database): SqliteDatabase {
  const statements = new Recent<Sqlite.Statement>(mostStatements)
  return {
    close: () => raw.close(),
    prepare(sql: string) {
      const known = statements.get(sql)
      // One that is being stepped through cannot run a second time meanwhile.
      const statement = known && !known.busy ? known : raw.prepare(sql)
      if (statement !== known) statements.set(sql, statement)
      return statement
    },
  }
}
