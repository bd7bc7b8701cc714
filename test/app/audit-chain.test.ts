import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkAuditChain } from '../../src-main/app/audit-chain.ts'
import { openReadOnly } from '../../src-main/db/open-database.ts'
import { setUpOffice, startTestApp, type TestApp } from '../support/test-app.ts'

let test: TestApp
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
})
afterEach(() => test.close())

const database = () => join(test.dataDir, 'so-nhiem-vu.db')

async function check() {
  const { db } = openReadOnly(database())
  try {
    return await checkAuditChain(db)
  } finally {
    await db.destroy()
  }
}

/** What somebody with the file and an SQLite tool could do. */
function tamper(...statements: string[]) {
  const raw = new Sqlite(database())
  raw.exec('DROP TRIGGER audit_entry_fixed; DROP TRIGGER audit_entry_kept; PRAGMA foreign_keys = OFF')
  for (const statement of statements) raw.exec(statement)
  raw.close()
}

it('holds over everything that was done', async () => {
  const result = await check()
  expect(result).toMatchObject({ ok: true })
  expect(result.ok && result.entries).toBeGreaterThan(5)
})

it('still holds when a detail was erased for good', async () => {
  tamper('DELETE FROM audit_detail WHERE seq = 3')
  expect(await check()).toMatchObject({ ok: true })
})

it.each([
  ['a changed action', "UPDATE audit_entry SET action = 'people.other' WHERE seq = 3", 3],
  ['a changed person', "UPDATE audit_entry SET person_id = 'x' WHERE seq = 5", 5],
  ['a changed detail', "UPDATE audit_detail SET detail = '{}' WHERE seq = 3", 3],
  ['a removed entry', 'DELETE FROM audit_detail WHERE seq = 3; DELETE FROM audit_entry WHERE seq = 3', 3],
  [
    'two entries swapped',
    'UPDATE audit_entry SET seq = -1 WHERE seq = 2; UPDATE audit_entry SET seq = 2 WHERE seq = 3; UPDATE audit_entry SET seq = 3 WHERE seq = -1',
    2,
  ],
])('breaks at %s', async (_, statement, brokenAt) => {
  tamper(statement)
  expect(await check()).toEqual({ ok: false, brokenAt })
})

it('cannot be changed through the database by mistake', () => {
  const raw = new Sqlite(database())
  expect(() => raw.exec('DELETE FROM audit_entry')).toThrow('audit entries stay')
  expect(() => raw.exec("UPDATE audit_entry SET at = ''")).toThrow('audit entries stay')
  raw.close()
})
