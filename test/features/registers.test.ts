import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readXlsx } from '../../src-main/documents/xlsx-reader.ts'
import type { CallInput } from '../../src-shared/contract/contract.ts'
import type { RegisterId } from '../../src-shared/domain/ids.ts'
import { entryStateOn } from '../../src-shared/domain/register.ts'
import { withDatabase } from '../support/open-database.ts'
import { download } from '../support/report-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

let test: TestApp
let lan: TestUser
let minh: TestUser
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
  lan = await test.signIn('lan')
  minh = await test.signIn('minh')
})
afterEach(() => test.close())

type Fields = Omit<CallInput<'registers.addEntry'>, 'registerId' | 'commandId'>
const blank: Fields = { name: '', place: '', contact: '', note: '', since: null, until: null, endReason: '' }

const make = async (name = 'Câu lạc bộ Gia đình phát triển bền vững') =>
  (await lan.call('registers.add', { kind: 'club', name })).registerId
const put = (registerId: RegisterId, fields: Partial<Fields> & { name: string }) =>
  lan.call('registers.addEntry', { registerId, ...blank, ...fields })
const asOf = '2026-11-30'
const all = async (registerId: RegisterId, more = {}) =>
  (await lan.call('registers.entries', { registerId, asOf, state: null, ...more })).rows

describe('a register', () => {
  it('keeps what began and what ended over the years, and counts by the day of the period', async () => {
    const registerId = await make()
    await put(registerId, { name: 'Ấp Đông', since: '2024-03-01' })
    await put(registerId, { name: 'Ấp Bình', since: '2026-06-01' })
    await put(registerId, { name: 'Ấp An', since: '2023-01-01', until: '2026-08-31', endReason: 'Sáp nhập' })
    await put(registerId, { name: 'Ấp Chợ', since: '2027-01-01' })
    const list = (day: string) => lan.call('registers.list', { asOf: day, from: '2026-01-01' })
    expect(await list(asOf)).toMatchObject([{ kind: 'club', living: 2, begun: 1, ended: 1 }])
    expect(await list('2026-08-31')).toMatchObject([{ living: 3, begun: 1, ended: 1 }])
    expect((await all(registerId)).map(({ name, state }) => [name, state])).toEqual([
      ['Ấp An', 'ended'],
      ['Ấp Bình', 'living'],
      ['Ấp Chợ', 'coming'],
      ['Ấp Đông', 'living'],
    ])
    expect((await all(registerId, { state: 'living', text: 'dong' })).map(({ name }) => name)).toEqual(['Ấp Đông'])
  })

  it('has one rule for what lives on a day, in SQL as in the domain', async () => {
    const registerId = await make()
    for (const since of [null, '2026-11-29', asOf, '2026-12-01']) {
      for (const until of [null, asOf, '2026-12-05']) {
        if (since === null || until === null || since <= until)
          await put(registerId, { name: `${since} ${until}`, since, until })
      }
    }
    await put(registerId, { name: 'đã thôi', until: '2026-11-29' })
    for (const state of ['living', 'ended', 'coming'] as const) {
      const found = await all(registerId, { state })
      expect(found.length).toBeGreaterThan(0)
      expect(found.map((entry) => entryStateOn(entry, asOf))).toEqual(found.map(() => state))
    }
  })

  it('is renamed in the version that was seen, and goes only while it is empty', async () => {
    const registerId = await make()
    const seen = { registerId, expectedVersion: 1, kind: 'model' as const, name: 'Mô hình' }
    await minh.refused('registers.change', seen, 'permission.denied')
    expect(await lan.call('registers.change', seen)).toEqual({ registerId, version: 2 })
    await lan.refused('registers.change', seen, 'version.conflict')
    const { entryId } = await put(registerId, { name: 'Một' })
    const error = await lan.refused('registers.remove', { registerId, expectedVersion: 2 }, 'registers.not-empty')
    expect(error.detail).toEqual({ name: 'Mô hình' })
    await minh.call('registers.eraseEntry', { entryId, expectedVersion: 1, reason: 'Nhập nhầm' })
    await lan.refused('registers.remove', { registerId, expectedVersion: 2 }, 'registers.not-empty')
    const empty = await make('Danh sách khác')
    await lan.call('registers.remove', { registerId: empty, expectedVersion: 1 })
    expect(await lan.call('registers.list', { asOf, from: null })).toHaveLength(1)
  })
})

describe('an entry', () => {
  it('is changed in the version that was seen; its history tells when it ended', async () => {
    const registerId = await make()
    const { entryId } = await put(registerId, { name: 'Ấp An', since: '2024-01-01' })
    const change = { entryId, expectedVersion: 1, ...blank, name: 'Ấp An', since: '2024-01-01' }
    const wrong = { ...change, until: '2023-12-31' }
    await lan.refused('registers.changeEntry', wrong, 'registers.dates-wrong')
    await lan.call('registers.changeEntry', { ...change, until: '2026-08-31', endReason: 'Sáp nhập' })
    await lan.refused('registers.changeEntry', change, 'version.conflict')
    const history = await minh.call('audit.history', { objectType: 'register-entry', objectId: entryId })
    expect(history.map(({ action }) => action)).toEqual(['register.entry-ended', 'register.entry-added'])
    // The reason goes with the day that it explains.
    await lan.call('registers.changeEntry', { ...change, expectedVersion: 2, endReason: 'Sáp nhập' })
    expect(await all(registerId)).toMatchObject([{ until: null, endReason: '', state: 'living' }])
  })

  it('is erased for good by an approver: its words are nowhere in the data folder', async () => {
    const registerId = await make()
    const secret = 'Trần Thị Hoài Thương'
    const { entryId } = await put(registerId, { name: secret, contact: '0912345678', note: 'nạn nhân' })
    const input = { entryId, expectedVersion: 1, reason: 'Có tên nạn nhân' }
    await lan.refused('registers.eraseEntry', input, 'permission.denied')
    await minh.call('registers.eraseEntry', input)
    expect(await all(registerId)).toEqual([])
    expect(await lan.call('registers.list', { asOf, from: null })).toMatchObject([{ living: 0 }])
    const again = { entryId, expectedVersion: 2, ...blank, name: 'x' }
    await lan.refused('registers.changeEntry', again, 'registers.erased')
    const hash = await withDatabase(test.dataDir, (db) =>
      db.selectFrom('command_log').select('input_sha256').where('name', '=', 'registers.addEntry').execute(),
    )
    expect(hash).toEqual([{ input_sha256: '' }])
    for (const file of ['so-nhiem-vu.db', 'so-nhiem-vu.db-wal']) {
      const bytes = await readFile(join(test.dataDir, file))
      expect([bytes.includes(secret), bytes.includes('0912345678')], file).toEqual([false, false])
    }
  })
})

describe('the Excel table', () => {
  it('leaves contacts out unless they are asked for, and warns of what may tell who it is', async () => {
    const registerId = await make()
    await put(registerId, { name: 'Địa chỉ tin cậy ấp An', contact: '0912345678', since: '2024-01-01' })
    await put(registerId, { name: 'Địa chỉ tin cậy ấp Bình', note: 'Chị Nguyễn Thị Hoa, 35 tuổi' })
    await put(registerId, { name: 'Đã thôi', until: '2025-01-01' })
    const asked = { registerId, asOf, state: 'living' as const }
    const warnings = (withContacts: boolean) => lan.call('registers.exportWarnings', { ...asked, withContacts })
    expect(await warnings(false)).toEqual({ entries: 2, warnings: [{ kind: 'name-with-age', count: 1 }] })
    expect((await warnings(true)).warnings.map(({ kind }) => kind).toSorted()).toEqual(['name-with-age', 'telephone'])
    const hoa = await test.signIn('hoa')
    await hoa.call('registers.exportWarnings', { ...asked, withContacts: true })
    for (const withContacts of [false, true]) {
      const { exportId, name } = await lan.call('registers.export', { ...asked, withContacts })
      expect(name).toBe('Danh sách - Câu lạc bộ Gia đình phát triển bền vững.xlsx')
      const [sheet] = await readXlsx(await download(lan, exportId))
      const text = JSON.stringify(sheet?.rows)
      expect([text.includes('ấp An'), text.includes('Đã thôi')]).toEqual([true, false])
      expect(text.includes('0912345678')).toBe(withContacts)
    }
  })
  it('has every entry, however many there are', async () => {
    const registerId = await make()
    await put(registerId, { name: 'Ấp An' })
    const entries = 20_001
    await withDatabase(test.dataDir, (db) =>
      sql`
        WITH RECURSIVE line(no) AS (SELECT 2 UNION ALL SELECT no + 1 FROM line WHERE no < ${entries})
        INSERT INTO register_entry
        SELECT 'e' || no AS id, register_id, name, place, contact, note, since, until, end_reason, erased_at, sort_key,
          folded, version, created_at
        FROM register_entry, line`.execute(db),
    )
    const asked = { registerId, asOf, state: null, withContacts: false }
    expect(await lan.call('registers.exportWarnings', asked)).toMatchObject({ entries })
    const { exportId } = await lan.call('registers.export', asked)
    const { 'xl/worksheets/sheet1.xml': sheet } = unzipSync(await download(lan, exportId))
    // Above them stand the title, the day and the head.
    expect(new TextDecoder().decode(sheet).split('<row ').length - 1).toBe(3 + entries)
  })
})
