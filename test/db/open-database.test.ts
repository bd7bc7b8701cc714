import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyJournal } from '../../src-main/db/empty-journal.ts'
import { insideTransaction } from '../../src-main/db/guarded-dialect.ts'
import { lockData } from '../../src-main/db/lock-data.ts'
import { migrate } from '../../src-main/db/migrate.ts'
import type { Migration } from '../../src-main/db/migrations/migrations.ts'
import { durability, openDatabase, openReadOnly } from '../../src-main/db/open-database.ts'

let dir: string
const now = new Date('2026-11-02T01:00:00.000Z')
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'snv-db-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const file = () => join(dir, 'test.db')
const one: Migration = { name: '0001-one', statements: ['CREATE TABLE one (id INTEGER PRIMARY KEY) STRICT'] }
const two: Migration = { name: '0002-two', statements: ['CREATE TABLE two (id INTEGER PRIMARY KEY) STRICT'] }
const broken: Migration = { name: '0002-broken', statements: [...two.statements, 'CREATE TABLE one (again TEXT)'] }

describe('the writing connection', () => {
  it('flushes every commit to disk, and again after the file was closed and opened', async () => {
    for (const _ of ['first', 'second']) {
      const { db, raw } = openDatabase(file())
      expect(durability(raw)).toEqual({ journalMode: 'wal', synchronous: 2 })
      expect(raw.pragma('foreign_keys', { simple: true })).toBe(1)
      await db.destroy()
    }
  })

  it('refuses a file that is no database, and leaves it as it is', async () => {
    await writeFile(file(), 'không phải cơ sở dữ liệu '.repeat(100))
    expect(() => openDatabase(file())).toThrow(expect.objectContaining({ code: 'data.damaged' }))
  })

  it('fails at once, instead of waiting for ever, when the outer db is used inside a transaction', async () => {
    const { db, raw } = openDatabase(file())
    migrate(raw, join(dir, 'copy.db'), now)
    const attempt = db
      .transaction()
      .execute(() => insideTransaction.run(true, () => db.selectFrom('person').selectAll().execute()))
    await expect(attempt).rejects.toThrow('outer db')
    await db.destroy()
  })

  it('says that the disk is full, though SQLite has then taken the transaction back by itself, and goes on', async () => {
    const { db, raw } = openDatabase(file())
    raw.exec('CREATE TABLE words (text TEXT) STRICT')
    raw.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true })) + 2}`)
    const add = (text: string) =>
      db.transaction().execute((trx) => sql`INSERT INTO words VALUES (${text})`.execute(trx))
    await expect(add('x'.repeat(100_000))).rejects.toMatchObject({ code: 'SQLITE_FULL' })
    await add('y')
    expect(raw.prepare('SELECT text FROM words').all()).toEqual([{ text: 'y' }])
    await db.destroy()
  })

  it('empties the journal after a reader that was in the way', async () => {
    const { db, raw } = openDatabase(file())
    raw.exec("CREATE TABLE words (text TEXT) STRICT; INSERT INTO words VALUES ('zxqvwk')")
    raw.pragma('wal_checkpoint(TRUNCATE)')
    const reader = openReadOnly(file())
    const rows = reader.raw.prepare('SELECT * FROM words').iterate()
    rows.next()
    raw.exec("UPDATE words SET text = 'qqqqqq'; DELETE FROM words")
    await emptyJournal(db)
    const journal = () => stat(`${file()}-wal`)
    expect((await journal()).size).toBeGreaterThan(0)
    rows.return?.()
    await vi.waitFor(async () => expect((await journal()).size).toBe(0), { timeout: 8_000 })
    await reader.db.destroy()
    await db.destroy()
  })

  it('lets a reader see the last commit and change nothing', async () => {
    const { db, raw } = openDatabase(file())
    migrate(raw, join(dir, 'copy.db'), now)
    const reader = openReadOnly(file())
    expect(reader.raw.prepare('SELECT count(*) AS n FROM migration').get()).toMatchObject({ n: expect.any(Number) })
    expect(() => reader.raw.exec('DELETE FROM migration')).toThrow()
    await reader.db.destroy()
    await db.destroy()
  })
})

describe('the lock', () => {
  it('keeps a second holder out and is free again after release', () => {
    const lock = lockData(join(dir, 'lock.db'), dir)
    expect(() => lockData(join(dir, 'lock.db'), dir)).toThrow(
      expect.objectContaining({ code: 'data.locked-elsewhere' }),
    )
    lock.release()
    lockData(join(dir, 'lock.db'), dir).release()
  })
})

describe('migrations', () => {
  const tables = (raw: ReturnType<typeof openDatabase>['raw']) =>
    raw
      .prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all()
      .map((row) => row.name)

  it('leave nothing of a step that failed, and go on from there', async () => {
    const { db, raw } = openDatabase(file())
    expect(() => migrate(raw, join(dir, 'copy.db'), now, [one, broken])).toThrow()
    expect(tables(raw)).toEqual(['migration', 'one'])
    migrate(raw, join(dir, 'copy.db'), now, [one, two])
    expect(tables(raw)).toEqual(['migration', 'one', 'two'])
    await db.destroy()
  })

  it('copy a database with data before the first pending step', async () => {
    const { db, raw } = openDatabase(file())
    migrate(raw, join(dir, 'copy.db'), now, [one])
    raw.exec('INSERT INTO one VALUES (7)')
    migrate(raw, join(dir, 'copy.db'), now, [one, two])
    const copy = openReadOnly(join(dir, 'copy-0001-one.db'))
    expect(copy.raw.prepare('SELECT id FROM one').all()).toEqual([{ id: 7 }])
    expect(tables(copy.raw)).not.toContain('two')
    await copy.db.destroy()
    await db.destroy()
  })

  it('copy the database as it is before each update, also when one was begun the same day and given up', async () => {
    const { db, raw } = openDatabase(file())
    const copy = join(dir, 'copy-0001-one.db')
    migrate(raw, join(dir, 'copy.db'), now, [one])
    raw.exec('INSERT INTO one VALUES (7)')
    expect(() => migrate(raw, join(dir, 'copy.db'), now, [one, broken])).toThrow()
    // Back to the version of before, for a morning of work.
    raw.exec('INSERT INTO one VALUES (8)')
    migrate(raw, join(dir, 'copy.db'), now, [one, two])
    const held = openReadOnly(copy)
    expect(held.raw.prepare('SELECT id FROM one').all()).toEqual([{ id: 7 }, { id: 8 }])
    await held.db.destroy()
    await db.destroy()
  })

  it('leave no old words in the journal that a crash left behind', async () => {
    const { db, raw } = openDatabase(file())
    raw.exec("CREATE TABLE words (text TEXT) STRICT; INSERT INTO words VALUES ('zxqvwk'); DELETE FROM words")
    const crashed = join(dir, 'crashed.db')
    for (const ending of ['', '-wal']) await copyFile(`${file()}${ending}`, `${crashed}${ending}`)
    await db.destroy()
    raw.close()
    const again = openDatabase(crashed)
    again.raw.exec('SELECT * FROM words')
    for (const ending of ['', '-wal']) {
      expect((await readFile(`${crashed}${ending}`)).includes('zxqvwk'), ending).toBe(false)
    }
    await again.db.destroy()
    again.raw.close()
  })

  it('take a copy that was cut short for none', async () => {
    const { db, raw } = openDatabase(file())
    migrate(raw, join(dir, 'copy.db'), now, [one])
    // The disk is full, or the power fails: what VACUUM INTO leaves has no pages yet.
    await writeFile(join(dir, 'copy-0001-one.db.part'), 'half a copy')
    migrate(raw, join(dir, 'copy.db'), now, [one, two])
    const copy = openReadOnly(join(dir, 'copy-0001-one.db'))
    expect(tables(copy.raw)).toContain('one')
    await copy.db.destroy()
    await db.destroy()
  })

  it('never write the copy under its own name before it is whole', async () => {
    const { db, raw } = openDatabase(file())
    migrate(raw, join(dir, 'copy.db'), now, [one])
    await mkdir(join(dir, 'copy-0001-one.db.part'))
    expect(() => migrate(raw, join(dir, 'copy.db'), now, [one, two])).toThrow()
    expect(existsSync(join(dir, 'copy-0001-one.db'))).toBe(false)
    await db.destroy()
  })

  it('refuse a database of a newer version', async () => {
    const { db, raw } = openDatabase(file())
    migrate(raw, join(dir, 'copy.db'), now, [one, two])
    expect(() => migrate(raw, join(dir, 'copy.db'), now, [one])).toThrow(
      expect.objectContaining({ code: 'data.newer-version', detail: { found: '0002-two' } }),
    )
    await db.destroy()
  })
})
