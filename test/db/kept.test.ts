import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { kept } from '../../src-main/db/kept.ts'
import { type Db, openDatabase } from '../../src-main/db/open-database.ts'

let dir: string
let db: Db
let reads: string[]
const word = kept(async (from: Db, { id }: { id: number }) => {
  reads.push(`word ${id}`)
  const { rows } = await sql<{ text: string }>`SELECT text FROM word WHERE id = ${id}`.execute(from)
  return { text: rows[0]?.text ?? null }
})

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'snv-kept-'))
  db = openDatabase(join(dir, 'kept.db')).db
  reads = []
  await sql`CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT`.execute(db)
  await sql`INSERT INTO word (id, text) VALUES (1, 'một'), (2, 'hai')`.execute(db)
})
afterEach(async () => {
  await db.destroy()
  await rm(dir, { recursive: true })
})

it('reads once what nobody writes to, each question for itself', async () => {
  expect(await word(db, { id: 1 })).toEqual({ text: 'một' })
  expect(await word(db, { id: 2 })).toEqual({ text: 'hai' })
  expect(await word(db, { id: 1 })).toEqual({ text: 'một' })
  expect(reads).toEqual(['word 1', 'word 2'])
})

it('reads again after this connection has written', async () => {
  await word(db, { id: 1 })
  await sql`UPDATE word SET text = 'mốt' WHERE id = 1`.execute(db)
  expect(await word(db, { id: 1 })).toEqual({ text: 'mốt' })
})

it('reads nothing again when something else is written', async () => {
  await sql`CREATE TABLE note (text TEXT NOT NULL) STRICT`.execute(db)
  await word(db, { id: 1 })
  await sql`INSERT INTO note (text) VALUES ('ghi chú')`.execute(db)
  await word(db, { id: 1 })
  expect(reads).toEqual(['word 1'])
})

it('reads again after a trigger or a cascade has written', async () => {
  await sql`CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT NOT NULL) STRICT`.execute(db)
  await sql`CREATE TABLE entry (id INTEGER PRIMARY KEY REFERENCES book ON DELETE CASCADE) STRICT`.execute(db)
  await sql`CREATE TRIGGER renamed AFTER UPDATE ON book BEGIN UPDATE word SET text = new.title; END`.execute(db)
  await sql`INSERT INTO book (id, title) VALUES (7, 'Từ điển')`.execute(db)
  await sql`INSERT INTO entry (id) VALUES (7)`.execute(db)
  const entries = kept(async (from: Db, _: null) => (await sql`SELECT id FROM entry`.execute(from)).rows)
  await word(db, { id: 1 })
  expect(await entries(db, null)).toHaveLength(1)
  await sql`UPDATE book SET title = 'Sách'`.execute(db)
  expect(await word(db, { id: 1 })).toEqual({ text: 'Sách' })
  await sql`DELETE FROM book`.execute(db)
  expect(await entries(db, null)).toEqual([])
})

it('reads again what it took from another kept reading', async () => {
  const loud = kept(async (from: Db, question: { id: number }) => ({ text: `${(await word(from, question)).text}!` }))
  await word(db, { id: 1 })
  expect(await loud(db, { id: 1 })).toEqual({ text: 'một!' })
  await sql`UPDATE word SET text = 'mốt' WHERE id = 1`.execute(db)
  expect(await loud(db, { id: 1 })).toEqual({ text: 'mốt!' })
})

it('reads again after another connection has written', async () => {
  await word(db, { id: 1 })
  const other = new Sqlite(join(dir, 'kept.db'))
  other.exec(`UPDATE word SET text = 'mốt' WHERE id = 1`)
  other.close()
  expect(await word(db, { id: 1 })).toEqual({ text: 'mốt' })
})

it('reads again what was written while it was read', async () => {
  const slow = kept(async (from: Db, question: { id: number }) => {
    const before = await word(from, question)
    await sql`UPDATE word SET text = text || '…' WHERE id = 1 AND text = 'một'`.execute(db)
    return { text: before.text }
  })
  expect(await slow(db, { id: 1 })).toEqual({ text: 'một' })
  expect(await slow(db, { id: 1 })).toEqual({ text: 'một…' })
})

it('reads again after a table was made or dropped', async () => {
  await word(db, { id: 1 })
  await sql`DROP TABLE word`.execute(db)
  await expect(word(db, { id: 1 })).rejects.toThrow('no such table')
})

it('lets nobody change what others read too', async () => {
  const words = kept(async (from: Db, _: null) => new Map([[1, { texts: [await word(from, { id: 1 })] }]]))
  const texts = (await words(db, null)).get(1)?.texts
  expect(() => texts?.push({ text: 'hai' })).toThrow(TypeError)
  expect(() => Object.assign(texts?.[0] ?? {}, { text: 'hai' })).toThrow(TypeError)
})

it('keeps nothing of a transaction that is taken back', async () => {
  const takenBack = db.transaction().execute(async (trx) => {
    await sql`UPDATE word SET text = 'mốt' WHERE id = 1`.execute(trx)
    expect(await word(trx, { id: 1 })).toEqual({ text: 'mốt' })
    throw new RangeError('taken back')
  })
  await expect(takenBack).rejects.toThrow(RangeError)
  expect(await word(db, { id: 1 })).toEqual({ text: 'một' })
})

it('keeps the answers asked for last and not all that were ever given', async () => {
  await word(db, { id: 2 })
  for (let id = 1; id <= 20; id += 1) await word(db, { id })
  for (const id of [2, 21, 2, 1]) await word(db, { id })
  expect(reads.filter((one) => one === 'word 2')).toHaveLength(1)
  expect(reads.filter((one) => one === 'word 1')).toHaveLength(2)
})
