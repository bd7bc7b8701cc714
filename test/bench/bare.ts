import { randomBytes } from 'node:crypto'
import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import type { Db } from '../../src-main/db/open-database.ts'
import type { Database } from '../../src-main/db/schema.ts'

/** Runs queries of the app once with a listener and gives a function that runs the very same SQL without the app. */
export async function sameSqlBare(dataDir: string, work: (db: Db) => Promise<unknown>): Promise<() => void> {
  return listenTo(new Sqlite(databaseIn(dataDir), { readonly: true }), work)
}

export const databaseIn = (dataDir: string) => join(dataDir, 'so-nhiem-vu.db')

export interface BareCopy {
  sql: () => void
  /** One row and its flush, by the connection that runs the SQL, as the app's own writing is. */
  write: () => void
  file: string
}

/** The same on a copy of the database, so that what is written beside one of both does not slow the other one down. */
export async function sameSqlOnCopy(dataDir: string, work: (db: Db) => Promise<unknown>): Promise<BareCopy> {
  const file = join(dataDir, `copy-${randomBytes(4).toString('hex')}.db`)
  const original = new Sqlite(databaseIn(dataDir), { readonly: true })
  await original.backup(file)
  original.close()
  const raw = new Sqlite(file)
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  const write = raw.prepare('UPDATE submission SET version = version + 1 WHERE id = (SELECT max(id) FROM submission)')
  return { sql: await listenTo(raw, work), write: () => void write.run(), file }
}

async function listenTo(raw: Sqlite.Database, work: (db: Db) => Promise<unknown>): Promise<() => void> {
  const heard: { sql: string; parameters: readonly unknown[] }[] = []
  const db = new Kysely<Database>({
    dialect: new SqliteDialect({ database: raw }),
    log: ({ query: { sql, parameters } }) => {
      heard.push({ sql, parameters })
    },
  })
  await work(db)
  const statements = heard.map(({ sql, parameters }) => ({ statement: raw.prepare(sql), parameters }))
  return () => {
    for (const { statement, parameters } of statements) statement.all(...parameters)
  }
}

/** What storing a file and one row durably costs without any app: write, fsync, rename, fsync, one flushed commit. */
export async function bareStore(dir: string): Promise<(bytes: Uint8Array) => Promise<void>> {
  await mkdir(dir, { recursive: true })
  const raw = new Sqlite(join(dir, 'bare.db'))
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.exec('CREATE TABLE note (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT')
  const insert = raw.prepare('INSERT INTO note (id, text) VALUES (?, ?)')
  return async (bytes) => {
    const name = randomBytes(16).toString('hex')
    const file = await open(join(dir, `${name}.tmp`), 'wx')
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
    await rename(join(dir, `${name}.tmp`), join(dir, name))
    const folder = await open(dir, 'r')
    await folder.sync()
    await folder.close()
    insert.run(name, 'a note')
  }
}
