import { type Kysely, sql } from 'kysely'
import type { Language } from '../../src-shared/text/language.ts'
import { texts } from '../../src-shared/text/text.ts'
import { inTransaction } from './in-transaction.ts'
import { starTables } from './star-layout.ts'
import { type StarDatabase, starSchema } from './star-tables.ts'
import { starViews } from './star-views.ts'

/**
 * Creates what is missing, also in a schema that an older version made; an account that may only write is enough once
 * everything is there. What is not an addition takes a new schema (`so_nhiem_vu_2`).
 */
export async function ensureStarSchema(db: Kysely<StarDatabase>, language: Language): Promise<void> {
  // Half a schema would look like a whole one afterwards; another coordinator may make it at this very moment.
  await inTransaction(db, async (trx) => {
    const present = await presentColumns(trx)
    if (isWhole(present)) return
    for (const statement of starSchemaStatements(language, present)) await sql.raw(statement).execute(trx)
  })
}

/** Names of columns by table and view. */
type Present = ReadonlyMap<string, ReadonlySet<string>>

async function presentColumns(db: Kysely<StarDatabase>): Promise<Present> {
  // Not from information_schema: that hides what the account has no rights on.
  const { rows } = await sql<{ name: string; column: string }>`
    SELECT c.relname AS name, a.attname AS "column" FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE n.nspname = ${starSchema} AND c.relkind IN ('r', 'p', 'v') AND a.attnum > 0 AND NOT a.attisdropped`.execute(
    db,
  )
  const columns = Map.groupBy(rows, ({ name }) => name)
  return new Map([...columns].map(([name, own]) => [name, new Set(own.map(({ column }) => column))]))
}

const isWhole = (present: Present) =>
  missingColumns(present).length === 0 &&
  [...Object.keys(starTables), ...Object.keys(starViews)].every((name) => present.has(name))

/** Of tables that are there. */
function missingColumns(present: Present) {
  return Object.entries(starTables).flatMap(([table, { columns }]) => {
    const own = present.get(table)
    if (!own) return []
    return Object.entries(columns).flatMap(([column, type]) => (own.has(column) ? [] : [{ table, column, type }]))
  })
}

/** The schema as plain SQL with its comments, each statement harmless when it ran before; whole where nothing is there. */
export function starSchemaStatements(language: Language, present: Present = new Map()): string[] {
  const words = texts[language].starSchema
  const made = Object.entries(starTables).map(([name, { columns, key, references }]) => {
    const listed = Object.entries(columns).map(([column, type]) => `${column} ${type}`)
    const primary = `PRIMARY KEY (${['coordinator_id', key].filter(Boolean).join(', ')})`
    const parts = ['coordinator_id text NOT NULL', ...listed, primary, references].filter(Boolean)
    return `CREATE TABLE IF NOT EXISTS ${starSchema}.${name} (${parts.join(', ')})`
  })
  const added = missingColumns(present).map(
    ({ table, column, type }) => `ALTER TABLE ${starSchema}.${table} ADD COLUMN IF NOT EXISTS ${column} ${type}`,
  )
  const seen = Object.entries(starViews).map(([name, as]) => `CREATE OR REPLACE VIEW ${starSchema}.${name} AS ${as}`)
  return [
    ...[`CREATE SCHEMA IF NOT EXISTS ${starSchema}`, ...made, ...added, ...seen],
    `COMMENT ON SCHEMA ${starSchema} IS ${quoted(words.schema)}`,
    ...commentsOn('TABLE', words.tables),
    ...commentsOn('VIEW', words.views),
    ...commentsOn('COLUMN', words.columns),
  ]
}

const commentsOn = (what: 'TABLE' | 'VIEW' | 'COLUMN', comments: Record<string, string>) =>
  Object.entries(comments).map(([name, text]) => `COMMENT ON ${what} ${starSchema}.${name} IS ${quoted(text)}`)

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
