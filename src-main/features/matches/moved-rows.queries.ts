import { type SqlBool, sql, type Transaction } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

const value = z.union([z.string(), z.number(), z.null()])
const row = z.record(z.string(), value)
type Row = z.infer<typeof row>

/** What a join did to one row, for the way back: another value in one column, or the row gone beside one that says the same. */
export const movedRow = z.discriminatedUnion('did', [
  z.strictObject({
    did: z.literal('set'),
    table: z.string(),
    key: row,
    column: z.string(),
    before: value,
    after: value,
  }),
  z.strictObject({ did: z.literal('dropped'), table: z.string(), row }),
])
export type MovedRow = z.infer<typeof movedRow>

/** A column that names ids of one kind, and what of its table tells a row from the others besides. */
export interface Link {
  table: string
  column: string
  key: readonly string[]
  /** What a row must say for its text to be another one; without it, every row may. */
  only?: Row
}

const where = (table: string, fields: Row) =>
  sql<SqlBool>`${sql.join(
    [sql`1`, ...Object.entries(fields).map(([column, is]) => sql`${sql.ref(`${table}.${column}`)} IS ${is}`)],
    sql` AND `,
  )}`

/** Lets every row that names one id name the other; where a row says so already, the first one goes. */
export async function repoint(
  trx: Trx,
  { table, column, key }: Link,
  fromId: string,
  toId: string,
): Promise<MovedRow[]> {
  const keys = sql.join(key.map((one) => sql.ref(one)))
  const found = await sql<Row>`
    SELECT ${keys} FROM ${sql.table(table)} WHERE ${sql.ref(column)} = ${fromId} ORDER BY ${keys}`.execute(trx)
  const moved: MovedRow[] = []
  for (const one of found.rows) {
    const at = { ...one, [column]: fromId }
    const done = await sql`
      UPDATE OR IGNORE ${sql.table(table)} SET ${sql.ref(column)} = ${toId} WHERE ${where(table, at)}`.execute(trx)
    if (done.numAffectedRows === 1n) {
      moved.push({ did: 'set', table, key: one, column, before: fromId, after: toId })
      continue
    }
    const [whole] = (await sql<Row>`SELECT * FROM ${sql.table(table)} WHERE ${where(table, at)}`.execute(trx)).rows
    await sql`DELETE FROM ${sql.table(table)} WHERE ${where(table, at)}`.execute(trx)
    if (whole) moved.push({ did: 'dropped', table, row: { ...whole } })
  }
  return moved
}

/** Another text in one column of the rows that hold the words. */
export async function rewrite(
  trx: Trx,
  { table, column, key, only = {} }: Link,
  holding: string,
  write: (text: string) => string,
): Promise<MovedRow[]> {
  const keys = sql.join(key.map((one) => sql.ref(one)))
  const found = await sql<Row>`
    SELECT ${keys}, ${sql.ref(column)} AS said FROM ${sql.table(table)}
    WHERE instr(${sql.ref(column)}, ${holding}) > 0 AND ${where(table, only)} ORDER BY ${keys}`.execute(trx)
  const moved: MovedRow[] = []
  for (const { said, ...one } of found.rows) {
    if (typeof said === 'string') moved.push(...(await setColumn(trx, { table, column, key: one }, said, write(said))))
  }
  return moved
}

export async function setColumn(
  trx: Trx,
  { table, column, key }: { table: string; column: string; key: Row },
  before: string | null,
  after: string | null,
): Promise<MovedRow[]> {
  if (before === after) return []
  await sql`UPDATE ${sql.table(table)} SET ${sql.ref(column)} = ${after} WHERE ${where(table, key)}`.execute(trx)
  return [{ did: 'set', table, key, column, before, after }]
}

/** Takes one row back to what it was. False where it says something else by now. */
export async function moveBack(trx: Trx, moved: MovedRow): Promise<boolean> {
  const table = sql.table(moved.table)
  if (moved.did === 'dropped') {
    const columns = Object.keys(moved.row)
    await sql`INSERT OR IGNORE INTO ${table} (${sql.join(columns.map((one) => sql.ref(one)))})
      VALUES (${sql.join(Object.values(moved.row))})`.execute(trx)
    return true
  }
  const { column, key, before, after } = moved
  const done = await sql`
    UPDATE OR IGNORE ${table} SET ${sql.ref(column)} = ${before}
    WHERE ${where(moved.table, { ...key, [column]: after })}`.execute(trx)
  return done.numAffectedRows === 1n
}
