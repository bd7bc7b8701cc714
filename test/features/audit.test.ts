import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallInput, CallOutput } from '../../src-shared/contract/contract.ts'
import { auditSentence } from '../../src-shared/text/audit.ts'
import { enter, indicatorRow, number, saveIndicators } from '../support/figure-builder.ts'
import { registerPlan } from '../support/plan-builder.ts'
import { openYear } from '../support/task-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

let test: TestApp
let hoa: TestUser
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
  hoa = await test.signIn('hoa')
})
afterEach(() => test.close())

const all: CallInput<'audit.list'> = {
  ...{ personId: null, objectType: null, from: null, to: null },
  ...{ beforeSeq: null, limit: 500 },
}

describe('the whole history', () => {
  it('has the newest first, with names, page after page without a gap', async () => {
    const { total, entries } = await hoa.call('audit.list', all)
    expect(entries[0]).toMatchObject({ action: 'session.signed-in', personName: 'Lê Thị Hoa', seq: total })
    const paged: number[] = []
    let beforeSeq: number | null = null
    for (;;) {
      const page: CallOutput<'audit.list'> = await hoa.call('audit.list', { ...all, beforeSeq, limit: 3 })
      if (page.entries.length === 0) break
      paged.push(...page.entries.map(({ seq }) => seq))
      beforeSeq = page.entries.at(-1)?.seq ?? null
    }
    expect(paged).toEqual(entries.map(({ seq }) => seq))
    expect(paged.at(-1)).toBe(1)
  })

  it('is narrowed by person, object and days in Việt Nam', async () => {
    const lan = await test.signIn('lan')
    await registerPlan(lan)
    const lanId = (await hoa.call('people.list', {})).find(({ userName }) => userName === 'lan')?.id ?? null
    const ofLan = await hoa.call('audit.list', { ...all, personId: lanId, objectType: 'plan' })
    expect(ofLan.entries.map(({ action }) => action)).toEqual(['plans.registered'])
    expect(ofLan.total).toBe(1)

    // 17:30 UTC is already the next day in Việt Nam.
    test.clock.set('2026-11-02T17:30:00.000Z')
    await test.signIn('lan')
    hoa = await test.signIn('hoa')
    const nextDay = await hoa.call('audit.list', { ...all, from: '2026-11-03', to: '2026-11-03' })
    expect(nextDay.entries.map(({ action }) => action)).toEqual(['session.signed-in', 'session.signed-in'])
    const withoutEnd = await hoa.call('audit.list', { ...all, from: '2026-11-03', to: '9999-12-31' })
    expect(withoutEnd).toEqual(nextDay)
    await hoa.refused('audit.list', { ...all, to: '0026-11-03' }, 'input.invalid')
    expect(await hoa.call('audit.objectTypes', {})).toEqual(['agency', 'office', 'person', 'plan'])
  })

  it('is for administrators and approvers', async () => {
    const lan = await test.signIn('lan')
    await lan.refused('audit.list', all, 'permission.denied')
    await lan.refused('audit.checkChain', {}, 'permission.denied')
    await lan.refused('audit.history', { objectType: 'person', objectId: 'x' }, 'permission.denied')
    const minh = await test.signIn('minh')
    expect((await minh.call('audit.list', all)).total).toBeGreaterThan(5)
  })
})

describe('the history of one object', () => {
  it('tells what stood there before and after, also when it was taken away in between', async () => {
    const lan = await test.signIn('lan')
    const plan = await registerPlan(lan)
    const periodId = (await openYear(lan, 2026)).id
    const indicator = indicatorRow({ code: '1', name: 'Số vụ' })
    await saveIndicators(plan, [indicator])
    await enter(lan, periodId, indicator, number('19'))
    await enter(lan, periodId, indicator, null)
    await enter(lan, periodId, indicator, number('1234.5'), { reason: 'Nhập nhầm' })
    const objectId = `${indicator.id}/${periodId}/figure`
    const history = await lan.call('audit.history', { objectType: 'figure', objectId })
    expect(history.map(({ action, detail }) => auditSentence('vi', action, detail))).toEqual([
      'Nhập số liệu chỉ tiêu “Số vụ”: chưa có → 1.234,5: Nhập nhầm.',
      'Xóa số liệu chỉ tiêu “Số vụ”.',
      'Nhập số liệu chỉ tiêu “Số vụ”: chưa có → 19.',
    ])
  })

  it('says that a detail was erased for good, and that an action is of another version', () => {
    expect(auditSentence('vi', 'note.added', null)).toBe('Thêm ghi chép tiến độ Nội dung đã được xóa hẳn.')
    expect(auditSentence('en', 'moon.landed', {})).toBe('A change recorded by another version of the app.')
  })
})

describe('the chain', () => {
  const checked = async () => {
    const { jobId } = await hoa.call('audit.checkChain', {})
    while ((await hoa.call('jobs.get', { jobId })).status !== 'done') await new Promise(setImmediate)
    return hoa.call('audit.chainState', { jobId })
  }

  it('is recomputed by a worker', async () => {
    const { total } = await hoa.call('audit.list', all)
    expect(await checked()).toMatchObject({ ok: true, entries: total })
  })

  it('is said to be broken where somebody changed the file', async () => {
    const raw = new Sqlite(join(test.dataDir, 'so-nhiem-vu.db'))
    raw.exec('DROP TRIGGER audit_entry_fixed')
    raw.exec("UPDATE audit_entry SET action = 'people.other' WHERE seq = 3")
    raw.close()
    expect(await checked()).toEqual({ ok: false, brokenAt: 3 })
  })
})
