import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

/** The database file without any of our care, for harm that only a stranger does. */
export function withRawDatabase(dataDir: string, work: (raw: Sqlite.Database) => void): void {
  const raw = new Sqlite(join(dataDir, 'so-nhiem-vu.db'))
  try {
    work(raw)
  } finally {
    raw.close()
  }
}
