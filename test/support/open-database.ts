import { join } from 'node:path'
import { type Db, openDatabase } from '../../src-main/db/open-database.ts'

/** A second connection to a test app's database, for rows that no call makes and for a look at what is stored. */
export async function withDatabase<T>(dataDir: string, work: (db: Db) => Promise<T>): Promise<T> {
  const { db } = openDatabase(join(dataDir, 'so-nhiem-vu.db'))
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}
