import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate } from '../../src-main/db/migrate.ts'
import { migrations } from '../../src-main/db/migrations/migrations.ts'
import { openDatabase } from '../../src-main/db/open-database.ts'

let dir: string
let opened: ReturnType<typeof openDatabase>
let raw: Sqlite.Database
const now = new Date('2026-11-02T01:00:00.000Z')
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'snv-report-table-'))
  opened = openDatabase(join(dir, 'test.db'))
  raw = opened.raw
})
afterEach(async () => {
  await opened.db.destroy()
  raw.close()
  await rm(dir, { recursive: true, force: true })
})

const person = '00000000-0000-4000-8000-000000000001'
const result = (progress: string, more: object = {}) => ({
  ...{ progress, timeliness: 'none', doneOn: null, resultText: '', evidenceIds: [] },
  ...more,
})

function insert(table: string, row: Record<string, unknown>) {
  const columns = Object.keys(row)
  raw.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => '?')})`).run(Object.values(row))
}

/** A store as version 21 left it: one typed report with two results and figures of every kind. */
function storeOfVersion21() {
  const at = migrations.findIndex((step) => step.name === '0021-typed-submissions')
  migrate(raw, join(dir, 'copy.db'), now, migrations.slice(0, at + 1))
  insert('person', {
    ...{ id: person, user_name: 'hoa', full_name: 'Trần Thị Hòa', sort_key: 'hoa', position: '', password: '{}' },
    ...{ must_change_password: 0, failed_count: 0, wait_until: null, language: 'vi', active: 1, version: 1 },
    created_at: now.toISOString(),
  })
  const taskResults = [
    result('in-progress'),
    result('done', { timeliness: 'done-late', doneOn: '2026-10-09', resultText: 'Đã xong', evidenceIds: ['e1', 'e2'] }),
  ]
  insert('submission', {
    ...{ id: 's1', origin: 'typed', report_id: 'r1', agency_id: 'a1', revision: 1, state: 'counted' },
    ...{ period_kind: 'year', period_year: 2026, cut_off: '2026-11-30', received_on: '2026-12-01' },
    ...{ received_source: 'email', imported_at: now.toISOString(), imported_by: person, entered_by: person },
    ...{ entered_at: now.toISOString(), payload: JSON.stringify({ data: { taskResults } }), version: 1 },
  })
  insert('submission_item', { plan_item_id: 'i1', submission_id: 's1', ordinal: 1 })
  insert('submission_item', { plan_item_id: 'i2', submission_id: 's1', ordinal: 0 })
  insert('submission_item', { plan_item_id: 'i2', submission_id: 's1', ordinal: 1 })
  for (const [at, value] of [
    { kind: 'number', value: '1234.5' },
    { kind: 'share', numerator: '12', denominator: '40' },
    { kind: 'no-data' },
  ].entries()) {
    insert('submission_figure', {
      ...{ indicator_id: `n${at}`, submission_id: 's1', is_estimate: 0, value: JSON.stringify(value) },
      ...{ as_of: at === 0 ? '2026-11-15' : null, reason: '' },
    })
  }
}

it('reads what the cells of the table need out of the reports that are there', () => {
  storeOfVersion21()
  migrate(raw, join(dir, 'copy.db'), now)
  const first = { submission_id: 's1', plan_item_id: 'i2', ordinal: 0, progress: 'in-progress', timeliness: 'none' }
  const second = { submission_id: 's1', ordinal: 1, progress: 'done', timeliness: 'done-late', done_on: '2026-10-09' }
  expect(raw.prepare('SELECT * FROM submission_item').all()).toEqual([
    { ...second, plan_item_id: 'i1', has_text: 1, evidence: 2 },
    { ...first, done_on: null, has_text: 0, evidence: 0 },
    { ...second, plan_item_id: 'i2', has_text: 1, evidence: 2 },
  ])
  expect(
    raw.prepare('SELECT indicator_id, kind, amount, denominator, as_of FROM submission_figure').raw().all(),
  ).toEqual([
    ['n0', 'number', '1234.5', null, '2026-11-15'],
    ['n1', 'share', '12', '40', null],
    ['n2', 'no-data', null, null, null],
  ])
  expect(raw.pragma('foreign_key_check')).toEqual([])
})

it('finds a round among the reports of many years without reading them', () => {
  migrate(raw, join(dir, 'copy.db'), now)
  const plan = raw
    .prepare<[], { detail: string }>(
      `EXPLAIN QUERY PLAN SELECT id FROM submission
       WHERE period_kind = 'year' AND period_year = 2026 AND period_ordinal IS NULL`,
    )
    .all()
  expect(plan.map(({ detail }) => detail).join()).toContain('submission_round')
})

it('counts the reports that wait without reading the others', () => {
  migrate(raw, join(dir, 'copy.db'), now)
  const plan = raw
    .prepare<[], { detail: string }>("EXPLAIN QUERY PLAN SELECT count(*) FROM submission WHERE state = 'quarantined'")
    .all()
  expect(plan.map(({ detail }) => detail).join()).toContain('submission_waiting')
})
