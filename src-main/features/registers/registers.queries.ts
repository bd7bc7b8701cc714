import { type Insertable, sql, type Transaction, type Updateable } from 'kysely'
import type { RegisterEntryId, RegisterId } from '../../../src-shared/domain/ids.ts'
import type { EntryState } from '../../../src-shared/domain/register.ts'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

/** `domain/register.ts` as SQL; a test holds the two equal. */
const stateSql = (day: string) => sql<EntryState>`CASE
  WHEN register_entry.until < ${day} THEN 'ended'
  WHEN register_entry.since > ${day} THEN 'coming'
  ELSE 'living' END`

const count = (condition: ReturnType<typeof sql>) => sql<number>`count(*) FILTER (WHERE ${condition})`

export function selectRegisters(db: Db, { asOf, from }: { asOf: string; from: string | null }) {
  const inSpan = (column: 'since' | 'until') =>
    sql`${sql.ref(`register_entry.${column}`)} BETWEEN ${from ?? '0000-01-01'} AND ${asOf}`
  return db
    .selectFrom('register')
    .leftJoin('register_entry', (join) =>
      join.onRef('register_entry.register_id', '=', 'register.id').on('register_entry.erased_at', 'is', null),
    )
    .groupBy('register.id')
    .orderBy('register.sort_key')
    .orderBy('register.id')
    .select(['register.id', 'register.kind', 'register.name', 'register.version'])
    .select([
      count(sql`register_entry.id IS NOT NULL AND ${stateSql(asOf)} = 'living'`).as('living'),
      count(inSpan('since')).as('begun'),
      count(inSpan('until')).as('ended'),
    ])
    .execute()
}

export const selectRegister = (db: Db, id: RegisterId) =>
  db.selectFrom('register').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertRegister(trx: Transaction<Database>, row: Insertable<Database['register']>) {
  await trx.insertInto('register').values(row).execute()
}

export async function updateRegister(
  trx: Transaction<Database>,
  id: RegisterId,
  set: Updateable<Database['register']>,
) {
  await trx.updateTable('register').set(set).where('id', '=', id).execute()
}

export async function deleteRegister(trx: Transaction<Database>, id: RegisterId) {
  await trx.deleteFrom('register').where('id', '=', id).execute()
}

/** Erased ones included: their rows stay. */
export async function hasEntries(db: Db, id: RegisterId): Promise<boolean> {
  return (
    (await db.selectFrom('register_entry').select('id').where('register_id', '=', id).limit(1).executeTakeFirst()) !==
    undefined
  )
}

export interface EntryChoice {
  registerId: RegisterId
  asOf: string
  state: EntryState | null
  text: string
}

function chosen(db: Db, { registerId, asOf, state, text }: EntryChoice) {
  let found = db
    .selectFrom('register_entry')
    .where('register_entry.register_id', '=', registerId)
    .where('register_entry.erased_at', 'is', null)
  if (state !== null) found = found.where(stateSql(asOf), '=', state)
  for (const word of foldForSearch(text).split(' ').filter(Boolean)) {
    found = found.where(sql<boolean>`instr(register_entry.folded, ${word}) > 0`)
  }
  return found
}

const ordered = (db: Db, choice: EntryChoice) =>
  chosen(db, choice).selectAll('register_entry').orderBy('register_entry.sort_key').orderBy('register_entry.id')

export function selectEntries(db: Db, choice: EntryChoice, { offset, limit }: { offset: number; limit: number }) {
  return ordered(db, choice).limit(limit).offset(offset).execute()
}

/** For a file that leaves the app: nothing is left out of it. */
export const selectEveryEntry = (db: Db, choice: EntryChoice) => ordered(db, choice).execute()

export type EntryRow = Awaited<ReturnType<typeof selectEntries>>[number]

export async function countEntries(db: Db, choice: EntryChoice): Promise<number> {
  const row = await chosen(db, choice)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

export const selectEntry = (db: Db, id: RegisterEntryId) =>
  db.selectFrom('register_entry').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertEntry(trx: Transaction<Database>, row: Insertable<Database['register_entry']>) {
  await trx.insertInto('register_entry').values(row).execute()
}

export async function updateEntry(
  trx: Transaction<Database>,
  id: RegisterEntryId,
  set: Updateable<Database['register_entry']>,
) {
  await trx.updateTable('register_entry').set(set).where('id', '=', id).execute()
}

/** What the history and the answers kept of an entry. Hashes of what was sent are not salted: short words could be guessed. */
export async function eraseTraces(trx: Transaction<Database>, id: RegisterEntryId) {
  const entries = trx
    .selectFrom('audit_entry')
    .select('seq')
    .where('object_type', '=', 'register-entry')
    .where('object_id', '=', id)
  await trx.deleteFrom('audit_detail').where('seq', 'in', entries).execute()
  await trx
    .updateTable('command_log')
    .set({ input_sha256: '' })
    .where('name', 'in', ['registers.addEntry', 'registers.changeEntry'])
    .where(sql`json_extract(result, '$.entryId')`, '=', id)
    .execute()
}
