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

it('reads again after another connection has written', async () => {
  await word(db, { id: 1 })
  const other = new Sqlite(join(dir, 'kept.db'))
  other.exec(`UPDATE word SET text = 'mốt' WHERE id = 1`)
  other.close()
  expect(await word(db, { id: 1 })).toEqual({ text: 'mốt' })
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

it('keeps a few answers and not all that were ever given', async () => {
  for (let id = 1; id <= 21; id += 1) await word(db, { id })
  await word(db, { id: 1 })
  expect(reads.filter((one) => one === 'word 1')).toHaveLength(2)
})
