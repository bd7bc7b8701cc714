import Sqlite from 'better-sqlite3'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { asDatabaseRefusal } from './open-database.ts'

/**
 * Holds the data folder for this process. The lock stands on a small file of its own: an exclusive main database
 * would also refuse our read-only workers. The system frees it when the process ends, however it ends.
 * @throws AppError `data.locked-elsewhere`, `data.read-only`, `data.damaged`
 */
export function lockData(lockFile: string, dir: string): { release(): void } {
  let raw: Sqlite.Database | undefined
  try {
    raw = new Sqlite(lockFile, { timeout: 0 })
    raw.pragma('locking_mode = EXCLUSIVE')
    raw.exec('BEGIN EXCLUSIVE')
    const held = raw
    return { release: () => held.close() }
  } catch (error) {
    raw?.close()
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new AppError('data.locked-elsewhere', { dir }, { cause: error })
    }
    throw asDatabaseRefusal(error, dir) ?? error
  }
}
