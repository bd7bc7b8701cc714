import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate } from '../../src-main/db/migrate.ts'
import { openDatabase } from '../../src-main/db/open-database.ts'
import { storedContents } from '../../src-main/db/stored-contents.ts'

/** Hashes of files that lie in a room; all others are of payloads, of inputs, or of files that were refused. */
const ofFile = /^(file_|json_|docx_)?sha256$/
const notKept = 'submission_log'

interface Column {
  tableName: string
  name: string
  type: string
}

test('a file that any row names is among those that are read again', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'snv-contents-'))
  const { db, raw } = openDatabase(join(dir, 'so-nhiem-vu.db'))
  try {
    migrate(raw, join(dir, 'before.db'), new Date(0))
    raw.pragma('foreign_keys = OFF')
    raw.pragma('ignore_check_constraints = ON')
    const columns = raw
      .prepare<[], Column>(
        `SELECT tables.name AS tableName, columns.name, columns.type
         FROM sqlite_schema AS tables JOIN pragma_table_xinfo(tables.name) AS columns
         WHERE tables.type = 'table' AND columns.hidden = 0`,
      )
      .all()
    const named = new Map<string, string>()
    for (const [table, own] of Map.groupBy(columns, ({ tableName }) => tableName)) {
      const files = own.filter(({ name }) => ofFile.test(name)).map(({ name }) => name)
      if (files.length === 0 || table === notKept) continue
      const filled = ({ name, type }: Column) => {
        if (type !== 'TEXT') return 1
        if (!files.includes(name)) return 'x'
        const hash = createHash('sha256').update(`${table} ${name}`).digest('hex')
        // What evidence is, `stored_file` says.
        if (table !== 'evidence') named.set(hash, `${table}.${name}`)
        return hash
      }
      raw
        .prepare(`INSERT INTO ${table} (${own.map(({ name }) => name)}) VALUES (${own.map(() => '?')})`)
        .run(...own.map(filled))
    }
    expect(named.size).toBeGreaterThan(12)
    for (const { sha256 } of await storedContents(db)) named.delete(sha256)
    expect([...named.values()]).toEqual([])
  } finally {
    await db.destroy()
    raw.close()
    await rm(dir, { recursive: true, force: true })
  }
})
