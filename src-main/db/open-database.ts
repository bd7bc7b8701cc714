import Sqlite from 'better-sqlite3'
import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely'
import { AppError } from '../../src-shared/errors/app-error.ts'
import { GuardedDialect } from './guarded-dialect.ts'
import { keepAnswersOf, noteReading } from './kept.ts'
import type { Database } from './schema.ts'
import { cachedStatements } from './statement-cache.ts'
import { Writes } from './writes.ts'

export type Db = Kysely<Database>

/**
 * Opens the writing connection: WAL, every commit flushed to disk.
 * @throws AppError `data.damaged` when the file is no database, or not a whole one
 */
export function openDatabase(file: string): { db: Db; raw: Sqlite.Database } {
  const raw = openFile(file, {})
  try {
    makeDurable(raw)
    emptyLeftJournal(raw)
  } catch (error) {
    raw.close()
    throw asDatabaseRefusal(error, file) ?? error
  }
  const writes = new Writes(raw)
  const before = (query: CompiledQuery) => {
    writes.note(query)
    noteReading(writes, query)
  }
  const config = { database: cachedStatements(raw), isInTransaction: () => raw.inTransaction, before }
  const db = new Kysely<Database>({ dialect: new GuardedDialect(config) })
  keepAnswersOf(db, writes)
  return { db, raw }
}

function makeDurable(raw: Sqlite.Database) {
  raw.pragma('journal_mode = WAL')
  // better-sqlite3 falls back to NORMAL in WAL, which can lose confirmed commits when the power fails.
  raw.pragma('synchronous = FULL')
  raw.pragma('foreign_keys = ON')
  raw.pragma('trusted_schema = OFF')
  // What is erased for good is overwritten, not only unlinked. SQLite forgets this at every open.
  raw.pragma('secure_delete = ON')
  raw.pragma('busy_timeout = 5000')
  const facts = durability(raw)
  if (facts.journalMode !== 'wal' || facts.synchronous !== 2) {
    throw new Error(`SQLite refused the durable mode: ${JSON.stringify(facts)}`)
  }
}

/** A crash leaves its journal, and in it words that were erased since. A clean stop removes it. */
function emptyLeftJournal(raw: Sqlite.Database) {
  try {
    raw.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    // A full disk is no reason not to open: what is stored can be read, and the next start tries again.
    if (asDatabaseRefusal(error, raw.name)?.code !== 'disk.full') throw error
  }
}

/** A connection for worker threads; it sees the last commit and can change nothing. */
export function openReadOnly(file: string): { db: Db; raw: Sqlite.Database } {
  const raw = openFile(file, { readonly: true, fileMustExist: true })
  raw.pragma('query_only = ON')
  raw.pragma('busy_timeout = 5000')
  return { db: new Kysely<Database>({ dialect: new SqliteDialect({ database: raw }) }), raw }
}

/** What SQLite itself says of its journal and flushing; read back at every open. */
export function durability(raw: Sqlite.Database) {
  return {
    journalMode: String(raw.pragma('journal_mode', { simple: true })),
    synchronous: Number(raw.pragma('synchronous', { simple: true })),
  }
}

function openFile(file: string, options: Sqlite.Options): Sqlite.Database {
  let raw: Sqlite.Database | undefined
  try {
    raw = new Sqlite(file, options)
    raw.pragma('schema_version')
    return raw
  } catch (error) {
    raw?.close()
    throw asDatabaseRefusal(error, file) ?? error
  }
}

/** Turns SQLite's own result codes into our refusals; undefined when the error is none of them. */
export function asDatabaseRefusal(error: unknown, place: string): AppError | undefined {
  if (!(error instanceof Sqlite.SqliteError)) return undefined
  if (error.code === 'SQLITE_FULL') return new AppError('disk.full', { dir: place }, { cause: error })
  if (error.code.startsWith('SQLITE_READONLY')) return new AppError('data.read-only', { dir: place }, { cause: error })
  if (error.code.startsWith('SQLITE_CANTOPEN')) return new AppError('data.read-only', { dir: place }, { cause: error })
  if (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB') {
    return new AppError('data.damaged', { dir: place }, { cause: error })
  }
  // An id in the input that names nothing: our own statements never invent one.
  if (error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') {
    return new AppError('object.missing', { type: 'reference', id: '' }, { cause: error })
  }
  return undefined
}
