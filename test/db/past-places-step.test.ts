import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { migrate } from '../../src-main/db/migrate.ts'
import { migrations } from '../../src-main/db/migrations/migrations.ts'
import { openDatabase } from '../../src-main/db/open-database.ts'

const now = new Date('2026-11-02T01:00:00.000Z')
const person = '00000000-0000-4000-8000-000000000001'
const basis = 'Quyết định số 15/QĐ-UBND, 12/06/2026, UBND tỉnh Vĩnh Long'

it('reads the places that bodies left out of the acts that moved them', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'snv-past-places-'))
  const { raw, db } = openDatabase(join(dir, 'test.db'))
  const insert = (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row)
    raw.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => '?')})`).run(Object.values(row))
  }
  const step = migrations.findIndex(({ name }) => name === '0034-past-places')
  migrate(raw, join(dir, 'copy.db'), now, migrations.slice(0, step))
  insert('person', {
    ...{ id: person, user_name: 'hoa', full_name: 'Trần Thị Hòa', sort_key: 'hoa', position: '', password: '{}' },
    ...{ must_change_password: 0, failed_count: 0, wait_until: null, language: 'vi', active: 1, version: 1 },
    created_at: now.toISOString(),
  })
  const body = (id: string, level: string, parent_id: string | null) => ({
    ...{ id, kind: 'state-body', level, body_group: null, parent_id, province_id: null, abbreviation: null },
    ...{ origin: 'own', doubts: '', former_province: null, ended_on: null, version: 2 },
  })
  for (const row of [body('p', 'province', null), body('q', 'province', null), body('a', 'province', 'q')]) {
    insert('agency', row)
  }
  const act = (id: string, takenBack: boolean) => ({
    ...{ id, document_number: 'Quyết định số 15/QĐ-UBND', document_date: '2026-06-12', issuer: 'UBND tỉnh Vĩnh Long' },
    ...{ subject: '', effective_on: '2026-07-01', told: '[]', waiting: '[]', person_id: person },
    recorded_at: now.toISOString(),
    ...(takenBack ? { taken_back_at: now.toISOString(), taken_back_by: person } : {}),
  })
  const row = (act_id: string, ordinal: number, before: object | null, after: object) => ({
    ...{
      act_id,
      ordinal,
      table_name: 'agency',
      before: before && JSON.stringify(before),
      after: JSON.stringify(after),
    },
  })
  insert('reorganisation', act('back', true))
  insert('reorganisation_row', row('back', 0, body('a', 'district', 'p'), body('a', 'commune', 'p')))
  insert('reorganisation', act('act', false))
  insert('reorganisation_row', row('act', 0, body('a', 'commune', 'p'), body('a', 'province', 'q')))
  insert(
    'reorganisation_row',
    row('act', 1, { ...body('p', 'province', null), version: 1 }, body('p', 'province', null)),
  )
  insert('reorganisation_row', row('act', 2, null, body('q', 'province', null)))

  migrate(raw, join(dir, 'copy.db'), now)
  const place = { agency_id: 'a', level: 'commune', parent_id: 'p', to_date: '2026-06-30', ended_by: basis }
  expect(raw.prepare('SELECT * FROM agency_past_place').all()).toEqual([place])
  const written = raw
    .prepare<[], { ordinal: number; after: string }>(
      "SELECT ordinal, after FROM reorganisation_row WHERE table_name = 'agency_past_place' AND act_id = 'act'",
    )
    .all()
  expect(written.map(({ ordinal, after }) => [ordinal, JSON.parse(after)])).toEqual([[3, place]])
  expect(raw.prepare('SELECT count(*) FROM reorganisation_row').pluck().get()).toBe(5)
  expect(raw.pragma('foreign_key_check')).toEqual([])
  await db.destroy()
  raw.close()
  await rm(dir, { recursive: true, force: true })
})
