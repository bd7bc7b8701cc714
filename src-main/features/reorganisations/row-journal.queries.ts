import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { type ActTable, actTables } from '../../../src-shared/domain/reorganisation.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>
export type Cell = string | number | null
export type StoredRow = Readonly<Record<string, Cell>>

/** One row that an act wrote: as it was and as the act left it. */
export interface RowChange {
  table: ActTable
  before: StoredRow | null
  after: StoredRow | null
}

/** Which rows an act may touch: those of these bodies, and of the plans in which lines go over. */
export interface Scope {
  agencyIds: readonly AgencyId[]
  itemIds: readonly string[]
  dutyIds: readonly string[]
  indicatorIds: readonly string[]
  planIds: readonly string[]
}

interface JournalTable {
  key: readonly [string, ...string[]]
  scope: { column: string; ids: keyof Scope }
  /** Left out: all of its columns. */
  columns?: readonly string[]
}

/** `version` counts every change and is never taken back. */
const tables: Readonly<Record<ActTable, JournalTable>> = {
  agency: { key: ['id'], scope: { column: 'id', ids: 'agencyIds' } },
  agency_name: { key: ['agency_id', 'name', 'from_date'], scope: { column: 'agency_id', ids: 'agencyIds' } },
  agency_code: { key: ['agency_id', 'scheme', 'code', 'from_date'], scope: { column: 'agency_id', ids: 'agencyIds' } },
  agency_contact: { key: ['id'], scope: { column: 'agency_id', ids: 'agencyIds' } },
  agency_past_place: { key: ['agency_id', 'to_date'], scope: { column: 'agency_id', ids: 'agencyIds' } },
  agency_succession: {
    key: ['predecessor_id', 'successor_id'],
    scope: { column: 'predecessor_id', ids: 'agencyIds' },
  },
  function_transfer: { key: ['id'], scope: { column: 'from_agency_id', ids: 'agencyIds' } },
  assignment: { key: ['id'], scope: { column: 'item_id', ids: 'itemIds' } },
  reporting_duty_agency: { key: ['duty_id', 'agency_id'], scope: { column: 'duty_id', ids: 'dutyIds' } },
  indicator_reporter: { key: ['indicator_id', 'agency_id'], scope: { column: 'indicator_id', ids: 'indicatorIds' } },
  reporting_leg: { key: ['duty_id', 'ordinal'], scope: { column: 'duty_id', ids: 'dutyIds' } },
  plan: { key: ['id'], scope: { column: 'id', ids: 'planIds' }, columns: ['id', 'coordinator_id'] },
  plan_area: { key: ['plan_id', 'agency_id'], scope: { column: 'plan_id', ids: 'planIds' } },
  handover: { key: ['seq'], scope: { column: 'from_agency_id', ids: 'agencyIds' } },
}

type Stock = ReadonlyMap<ActTable, ReadonlyMap<string, StoredRow>>

const keyOf = (table: ActTable, row: StoredRow) =>
  JSON.stringify(tables[table].key.map((column) => row[column] ?? null))

/** What stands in the tables before or after the act. */
export async function takeStock(trx: Trx, scope: Scope): Promise<Stock> {
  const stock = new Map<ActTable, ReadonlyMap<string, StoredRow>>()
  for (const table of actTables) {
    const { columns, scope: of } = tables[table]
    const wanted = columns ? sql.join(columns.map((column) => sql.ref(column))) : sql.raw('*')
    const ids = JSON.stringify([...new Set(scope[of.ids])])
    const { rows } = await sql<StoredRow>`SELECT ${wanted} FROM ${sql.table(table)}
      WHERE ${sql.ref(of.column)} IN (SELECT value FROM json_each(${ids}))`.execute(trx)
    stock.set(table, new Map(rows.map((row) => [keyOf(table, row), row])))
  }
  return stock
}

const differs = (a: StoredRow, b: StoredRow) =>
  Object.keys(a).some((column) => column !== 'version' && a[column] !== b[column])

/** What happened between two stocks of the same scope. */
export function changesBetween(before: Stock, after: Stock): RowChange[] {
  return actTables.flatMap((table) => {
    const [was, is] = [before.get(table) ?? new Map(), after.get(table) ?? new Map<string, StoredRow>()]
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): RowChange[] => {
      const change = { table, before: was.get(key) ?? null, after: is.get(key) ?? null }
      const isSame = change.before && change.after && !differs(change.before, change.after)
      return isSame ? [] : [change]
    })
  })
}

const matching = (table: ActTable, row: StoredRow) =>
  sql.join(
    tables[table].key.map((column) => sql`${sql.ref(column)} IS ${row[column] ?? null}`),
    sql` AND `,
  )

/** The row of a change as it stands now. */
async function rowNow(trx: Trx, { table, before, after }: RowChange): Promise<StoredRow | null> {
  const row = after ?? before
  if (!row) return null
  const found = await sql<StoredRow>`SELECT * FROM ${sql.table(table)} WHERE ${matching(table, row)}`.execute(trx)
  return found.rows[0] ?? null
}

const changedColumns = (before: StoredRow, after: StoredRow) =>
  Object.keys(before).filter((column) => column !== 'version' && before[column] !== after[column])

/** Whether the row is as the act left it, as far as the act wrote it. */
function isAsLeft(now: StoredRow | null, { before, after }: RowChange): boolean {
  if (!after || !now) return after === null && now === null
  if (!before) return !differs(after, now)
  return changedColumns(before, after).every((column) => now[column] === after[column])
}

/**
 * Puts one row back as it was before the act.
 * @returns false where it was changed since; nothing is written then
 */
export async function putBack(trx: Trx, change: RowChange): Promise<boolean> {
  const now = await rowNow(trx, change)
  if (!isAsLeft(now, change)) return false
  const { table, before, after } = change
  if (!before) {
    if (after) await sql`DELETE FROM ${sql.table(table)} WHERE ${matching(table, after)}`.execute(trx)
    return true
  }
  if (!after) {
    const columns = Object.keys(before)
    await sql`INSERT INTO ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      VALUES (${sql.join(columns.map((column) => before[column] ?? null))})`.execute(trx)
    return true
  }
  const set: RawBuilder<unknown>[] = changedColumns(before, after).map(
    (column) => sql`${sql.ref(column)} = ${before[column] ?? null}`,
  )
  if (now && 'version' in now) set.push(sql`version = version + 1`)
  await sql`UPDATE ${sql.table(table)} SET ${sql.join(set)} WHERE ${matching(table, after)}`.execute(trx)
  return true
}

/** Foreign keys are looked at when the transaction ends: rows that hold each other go back one after another. */
export async function checkKeysAtTheEnd(trx: Trx) {
  await sql`PRAGMA defer_foreign_keys = ON`.execute(trx)
}

/** Columns that name bodies, with a foreign key or without one. What acts write of themselves is left out. */
async function columnsOfBodies(db: Db) {
  const { rows } = await sql<{ table_name: string; column_name: string }>`
    SELECT DISTINCT m.name AS table_name, c.name AS column_name
    FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c
    LEFT JOIN pragma_foreign_key_list(m.name) AS f ON f."from" = c.name AND f."table" = 'agency'
    WHERE m.type = 'table' AND m.name NOT LIKE 'reorganisation%' AND m.name NOT LIKE 'sqlite_%'
      AND (f."from" IS NOT NULL OR c.name LIKE '%agency_id')`.execute(db)
  return rows
}

/** Tables in which one of these bodies is named, with the body. */
export async function placesNaming(db: Db, ids: readonly AgencyId[]): Promise<{ table: string; agencyId: AgencyId }[]> {
  if (ids.length === 0) return []
  const found: { table: string; agencyId: AgencyId }[] = []
  for (const { table_name, column_name } of await columnsOfBodies(db)) {
    const column = sql.ref<AgencyId>(column_name)
    const { rows } = await sql<{ id: AgencyId }>`SELECT DISTINCT ${column} AS id FROM ${sql.table(table_name)}
      WHERE ${column} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`.execute(db)
    found.push(...rows.map(({ id }) => ({ table: table_name, agencyId: id })))
  }
  return found
}
