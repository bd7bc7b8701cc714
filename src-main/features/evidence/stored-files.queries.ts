import { sql } from 'kysely'
import type { StoredState } from '../../../src-shared/contract/evidence.ts'
import type { Db } from '../../db/open-database.ts'

/** Oldest check first, so that a check that was stopped goes on with what it did not reach. */
export const storedFiles = (db: Db) =>
  db.selectFrom('stored_file').select(['sha256', 'size', 'state']).orderBy('checked_at').execute()

/** Sets the state of files that were not taken in again since `readAt`. `checkedAt` null leaves the last check. */
export async function markStored(
  db: Db,
  sha256s: string[],
  state: StoredState,
  { readAt, checkedAt }: { readAt: string; checkedAt: string | null },
) {
  await db
    .updateTable('stored_file')
    .set(checkedAt === null ? { state } : { state, checked_at: checkedAt })
    .where('sha256', 'in', sha256s)
    .where((eb) => eb.or([eb('checked_at', 'is', null), eb('checked_at', '<=', readAt)]))
    .execute()
}

export const fileNamesOf = (db: Db, sha256s: string[]) =>
  db.selectFrom('evidence').select('file_name').where('sha256', 'in', sha256s).orderBy('file_name').execute()

/**
 * Every content hash that any row of any table names. Asked of the schema itself, so that a feature that stores files
 * and tells nobody does not lose them to the sweep.
 */
export async function hashesInUse(db: Db): Promise<Set<string>> {
  const columns = await sql<{ tableName: string; columnName: string }>`
    SELECT tables.name AS tableName, columns.name AS columnName
    FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
    WHERE tables.type = 'table' AND (columns.name LIKE '%sha256' OR columns.name LIKE '%hash')
      AND tables.name NOT IN ('audit_entry', 'command_log')`.execute(db)
  const used = new Set<string>()
  for (const { tableName, columnName } of columns.rows) {
    const values = await sql<{ value: string | null }>`
      SELECT DISTINCT ${sql.ref(columnName)} AS value FROM ${sql.table(tableName)}`.execute(db)
    for (const { value } of values.rows) if (value !== null) used.add(value)
  }
  return used
}
