import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../../src-main/db/migrate.ts'
import { type Migration, migrations } from '../../src-main/db/migrations/migrations.ts'
import { openDatabase } from '../../src-main/db/open-database.ts'

let dir: string
let opened: ReturnType<typeof openDatabase>
let raw: Sqlite.Database
const now = new Date('2026-11-02T01:00:00.000Z')
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'snv-rebuild-'))
  opened = openDatabase(join(dir, 'test.db'))
  raw = opened.raw
})
afterEach(async () => {
  await opened.db.destroy()
  raw.close()
  await rm(dir, { recursive: true, force: true })
})

const upTo = (name: string) => migrations.slice(0, migrations.findIndex((step) => step.name === name) + 1)
const bring = (steps: readonly Migration[]) => migrate(raw, join(dir, 'copy.db'), now, steps)
const rows = (table: string) => raw.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY 1`).all()

const hash = (letter: string) => letter.repeat(64)
const person = '00000000-0000-4000-8000-000000000001'
const held = ['s1', 's2', 's3']

/** A coordinator's store as version 19 left it: three reports, their parts, their lines in the log, a receipt, a bundle. */
function storeOfVersion19() {
  bring(upTo('0019-bundles'))
  insert('person', {
    ...{ id: person, user_name: 'hoa', full_name: 'Trần Thị Hòa', sort_key: 'hoa', position: '', password: '{}' },
    ...{ must_change_password: 0, failed_count: 0, wait_until: null, language: 'vi', active: 1, version: 1 },
    created_at: now.toISOString(),
  })
  for (const [at, id] of held.entries()) {
    insert('submission', {
      ...{ id, report_id: `r${at}`, agency_id: 'a1', revision: at + 1 },
      supersedes: at === 0 ? null : JSON.stringify({ revision: at, sha256: hash('c') }),
      ...{ state: at === 2 ? 'counted' : 'superseded', decision: at === 0 ? 'asked-to-complete' : null },
      ...{ period_kind: 'quarter', period_year: 2026, period_ordinal: 3, cut_off: '2026-09-30' },
      ...{ document_number: '12/BC-SYT', document_date: '2026-10-02', kid: `kid-${at}` },
      ...{ payload_sha256: hash('a'), file_sha256: hash('b'), file_name: 'báo cáo.json', container: 'json' },
      ...{ received_on: '2026-10-03', received_source: 'email', imported_at: now.toISOString(), imported_by: person },
      ...{ payload: JSON.stringify({ requestId: at === 1 ? 'q1' : null, words: 'đủ dấu' }), version: 4 },
    })
    insert('submission_plan', { submission_id: id, plan_id: 'p1' })
    insert('submission_item', { plan_item_id: 'i1', submission_id: id, ordinal: 0 })
    insert('submission_figure', {
      ...{ indicator_id: 'n1', submission_id: id, is_estimate: 0, value: '{}', as_of: null, reason: '' },
    })
    insert('submission_log', {
      ...{ seq: at + 1, at: now.toISOString(), person_id: person, verdict: 'trusted', error: null },
      ...{ file_name: 'báo cáo.json', file_sha256: hash('b'), submission_id: id, agency_id: 'a1' },
      ...{ received_on: '2026-10-03', previous_hash: hash('0'), hash: hash('1') },
    })
  }
  insert('submission_bundle', {
    ...{ submission_id: 's3', file_sha256: hash('d'), file_name: 'gói.zip' },
    ...{ imported_at: now.toISOString(), imported_by: person },
  })
  insert('receipt', {
    ...{ row_id: 'w1', direction: 'issued', receipt_id: 'c1', revision: 1, supersedes: null, coordinator_id: 'a0' },
    ...{ submission_id: 's1', report_id: 'r0', report_revision: 1, report_sha256: hash('a') },
    ...{ received_on: '2026-10-03', decision: 'asked-to-complete', remarks: '[]', payload_sha256: hash('e') },
    ...{ file_sha256: hash('f'), person_id: person, at: now.toISOString() },
  })
}

function insert(table: string, row: Record<string, unknown>) {
  const columns = Object.keys(row)
  raw.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => '?')})`).run(Object.values(row))
}

const about = [
  'submission_plan',
  'submission_item',
  'submission_figure',
  'submission_log',
  'submission_bundle',
  'receipt',
]
const forAll = () => Object.fromEntries(about.map((table) => [table, rows(table)]))

describe('the step that lets reports be typed in', () => {
  it('keeps every report of an older store, and everything that names one', () => {
    storeOfVersion19()
    const [before, around] = [rows('submission'), forAll()]
    expect(before).toHaveLength(3)
    bring(upTo('0021-typed-submissions'))
    expect(forAll()).toEqual(around)
    expect(rows('submission')).toEqual(
      before.map((row) => ({
        ...row,
        ...{ origin: 'sealed', request_id: row.id === 's2' ? 'q1' : null, entered_by: null, entered_at: null },
      })),
    )
    expect(raw.pragma('foreign_key_check')).toEqual([])
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1)
    // The other tables speak of the new one, not of a name that is gone.
    expect(() => raw.exec("DELETE FROM submission WHERE id = 's3'")).toThrow('FOREIGN KEY')
    expect(() => insert('submission_plan', { submission_id: 'none', plan_id: 'p1' })).toThrow('FOREIGN KEY')
    expect(() => raw.exec('DELETE FROM submission_log')).toThrow('log lines stay')
    const indexes = rows('sqlite_master').filter((row) => row.tbl_name === 'submission' && row.type === 'index')
    expect(indexes.map((row) => row.name)).toEqual(
      expect.arrayContaining(['submission_agency', 'submission_report', 'submission_request']),
    )
  })

  it.each([
    ['a sealed one without its key', { kid: null }],
    ['a sealed one that somebody typed', { entered_by: person, entered_at: now.toISOString() }],
    ['a typed one with the hash of a seal', { origin: 'typed' }],
    ['a sealed one taken back like a typing error', { state: 'withdrawn' }],
  ])('takes no row that is half of each: %s', (_, change) => {
    storeOfVersion19()
    bring(upTo('0021-typed-submissions'))
    const [row] = rows('submission')
    expect(() => insert('submission', { ...row, id: 's9', payload_sha256: hash('9'), ...change })).toThrow('CHECK')
    insert('submission', { ...row, id: 's9', payload_sha256: hash('9') })
  })
})

describe('a step that rebuilds tables', () => {
  const parents: Migration = {
    name: '0001-parents',
    statements: [
      'CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT',
      'CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL REFERENCES parent (id)) STRICT',
    ],
  }
  const losing: Migration = {
    name: '0002-losing',
    rebuildsTables: true,
    statements: [
      'CREATE TABLE parent_rebuilt (id INTEGER PRIMARY KEY) STRICT',
      'INSERT INTO parent_rebuilt SELECT id FROM parent WHERE id < 2',
      'DROP TABLE parent',
      'ALTER TABLE parent_rebuilt RENAME TO parent',
    ],
  }

  it('leaves nothing of itself when a row would lose its parent, and foreign keys hold again', () => {
    bring([parents])
    raw.exec('INSERT INTO parent VALUES (1), (2); INSERT INTO child VALUES (1, 1), (2, 2)')
    expect(() => bring([parents, losing])).toThrow('child row 2')
    expect(rows('parent')).toEqual([{ id: 1 }, { id: 2 }])
    expect(rows('migration')).toHaveLength(1)
    expect(raw.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(() => raw.exec('INSERT INTO child VALUES (3, 9)')).toThrow('FOREIGN KEY')
  })

  it('goes through where every row keeps its parent', () => {
    bring([parents])
    raw.exec('INSERT INTO parent VALUES (1), (2); INSERT INTO child VALUES (1, 1)')
    bring([parents, losing])
    expect(rows('parent')).toEqual([{ id: 1 }])
    expect(() => raw.exec('DELETE FROM parent')).toThrow('FOREIGN KEY')
  })
})
