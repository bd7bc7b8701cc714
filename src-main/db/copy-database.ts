import type Sqlite from 'better-sqlite3'
import { openReadOnly } from './open-database.ts'

/**
 * Writes the state of the last commit to a new file while others go on working. `VACUUM INTO` reads in one transaction;
 * copying the file by hand would tear it, because part of it lies in the WAL. Takes long: for a worker.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const { db, raw } = openReadOnly(from)
  try {
    // The copy is written through this connection; the source stays read-only by how its file was opened.
    raw.pragma('query_only = OFF')
    raw.prepare('VACUUM INTO ?').run(to)
  } finally {
    await db.destroy()
  }
}

export interface DatabaseCheck {
  ok: boolean
  /** What SQLite found, in its own words; at most twenty lines. */
  problems: string[]
}

/** Pages, indexes and CHECKs by SQLite itself, then every foreign key. Takes long: for a worker. */
export function checkDatabase(raw: Sqlite.Database): DatabaseCheck {
  // The pragma answers with rows of this shape.
  const pages = raw.pragma('integrity_check(20)') as { integrity_check: string }[]
  const problems = [...pages.map((row) => row.integrity_check).filter((line) => line !== 'ok'), ...orphansOf(raw)]
  return { ok: problems.length === 0, problems: problems.slice(0, 20) }
}

/** One line for every row whose foreign key names nothing. */
export function orphansOf(raw: Sqlite.Database): string[] {
  const orphans = raw.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[] // its columns
  return orphans.map(({ table, rowid, parent }) => `${table} row ${rowid ?? '?'} names a missing row of ${parent}`)
}
