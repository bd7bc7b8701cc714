import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { selectOrderedIds, selectRows } from '../../src-main/features/tasks/task-list.queries.ts'
import type { Period } from '../../src-shared/contract/periods.ts'
import { taskFilter } from '../../src-shared/contract/task-list.ts'
import { addDays } from '../../src-shared/domain/business-date.ts'
import { progress } from '../../src-shared/domain/progress.ts'
import { timelinessOf } from '../../src-shared/domain/timeliness.ts'
import { withDatabase } from '../support/open-database.ts'
import { addOwnTask, openYear, TaskInHand } from '../support/task-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

let test: TestApp
let lan: TestUser
let year: Period
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
  lan = await test.signIn('lan')
  year = await openYear(lan, 2026)
})
afterEach(() => test.close())

const own = async (title: string, change = {}) => new TaskInHand(lan, await addOwnTask(lan, year, { title, ...change }))
const titles = async (filter = {}, more = {}) =>
  (await lan.call('tasks.list', { periodId: year.id, filter, ...more })).rows.map((row) => row.title)

describe('the list of tasks', () => {
  it('shows the latest first, then what is due soonest, then the rest', async () => {
    await own('Không hạn')
    await own('Còn xa', { internalDeadline: '2026-12-31' })
    await own('Sắp đến hạn', { internalDeadline: '2026-11-09' })
    await own('Quá hạn ít', { internalDeadline: '2026-11-01' })
    await own('Quá hạn nhiều', { internalDeadline: '2026-09-01' })
    await own('Hôm nay', { internalDeadline: '2026-11-02' })
    const expected = ['Quá hạn nhiều', 'Quá hạn ít', 'Hôm nay', 'Sắp đến hạn', 'Còn xa', 'Không hạn']
    expect(await titles()).toEqual(expected)
    expect(await titles({}, { offset: 2, limit: 2 })).toEqual(expected.slice(2, 4))
    expect(await titles({ timeliness: ['late'] })).toEqual(expected.slice(0, 2))
    expect(await titles({}, { sort: 'title' })).toEqual(expected.toSorted(new Intl.Collator('vi').compare))
  })

  it('shows what is settled after what is still to do, where neither has a deadline', async () => {
    const settled = await own('Không còn áp dụng')
    await settled.move('not-applicable', { by: await test.signIn('minh'), reason: 'Kế hoạch thay đổi' })
    await own('Chưa làm')
    expect(await titles()).toEqual(['Chưa làm', 'Không còn áp dụng'])
  })

  it('finds words without accents and đ, at their beginning, in title, results and notes', async () => {
    await own('Đẩy mạnh truyền thông về gia đình')
    const other = await own('Tập huấn')
    await other.write({ resultText: 'Mở 02 lớp bồi dưỡng', difficulties: 'Thiếu giảng viên' })
    expect(await titles({ text: 'day manh' })).toEqual(['Đẩy mạnh truyền thông về gia đình'])
    expect(await titles({ text: 'Đẩy TRUYỀN thô' })).toEqual(['Đẩy mạnh truyền thông về gia đình'])
    expect(await titles({ text: 'boi duong' })).toEqual(['Tập huấn'])
    expect(await titles({ text: 'giang vien' })).toEqual(['Tập huấn'])
    expect(await titles({ text: 'day giang' })).toEqual([])
    await lan.call('notes.add', {
      taskId: other.now.taskId,
      periodId: year.id,
      happenedOn: '2026-10-20',
      text: 'Đã phối hợp với Đoàn Thanh niên',
      quantities: [],
      evidence: [],
    })
    expect(await titles({ text: 'doan thanh nien' })).toEqual(['Tập huấn'])
    await other.write({ difficulties: '' })
    expect(await titles({ text: 'giang vien' })).toEqual([])
    expect(await titles({ text: '" OR * )(' })).toEqual([])
    expect((await titles({ text: '" * )(' })).length).toBe(2)
  })

  it('narrows by state, person, result and own work, and counts what it shows', async () => {
    const people = await lan.call('people.list', {})
    const lanId = people.find((each) => each.userName === 'lan')?.id
    if (!lanId) throw new Error('lan is missing')
    const mine = await own('Của Lan', { people: [{ personId: lanId, part: 'helper' }], workKind: 'standing' })
    await mine.write({ resultText: 'x' })
    await mine.move('in-progress')
    await own('Chưa giao', { internalDeadline: '2026-10-01' })
    expect(await titles({ personId: lanId })).toEqual(['Của Lan'])
    expect(await titles({ nobody: true })).toEqual(['Chưa giao'])
    expect(await titles({ withoutResult: true })).toEqual(['Chưa giao'])
    expect(await titles({ progress: ['in-progress', 'done'] })).toEqual(['Của Lan'])
    expect(await titles({ workKind: ['standing'] })).toEqual(['Của Lan'])
    expect((await titles({ ownOnly: true, withoutEvidence: true })).length).toBe(2)
    const counts = await lan.call('tasks.counts', { periodId: year.id, filter: {} })
    expect(counts).toMatchObject({ total: 2, withDeadline: 1, withoutResult: 1, withoutEvidence: 2 })
    expect(counts.byProgress).toMatchObject({ 'in-progress': 1, 'not-started': 1 })
    expect(counts.byTimeliness).toMatchObject({ late: 1, none: 1 })
  })

  it('narrows to money, of any source and of one', async () => {
    const provincial = await own('Ngân sách')
    const gifts = await own('Xã hội hóa')
    await own('Không có kinh phí')
    const line = (source: string) => ({ source, planned: 1_000_000, spent: null })
    await lan.call('tasks.changeFunding', {
      ...provincial.record,
      lines: [line('Ngân sách tỉnh'), line('Nguồn “khác”: 100% tài trợ')],
    })
    await lan.call('tasks.changeFunding', { ...gifts.record, lines: [line('Xã hội hóa')] })
    expect((await titles({ withFunding: true })).toSorted()).toEqual(['Ngân sách', 'Xã hội hóa'])
    expect(await titles({ fundingSource: 'Nguồn “khác”: 100% tài trợ' })).toEqual(['Ngân sách'])
    expect(await titles({ fundingSource: 'Ngân sách' })).toEqual([])
  })

  it('counts in SQL as the rule of timeliness does', async () => {
    const facts = fc.record({
      progress: fc.constantFrom(...progress.options),
      due: fc.option(
        fc.integer({ min: -20, max: 20 }).map((days) => addDays('2026-11-02', days)),
        { nil: null },
      ),
      doneOn: fc.option(
        fc.integer({ min: -20, max: 0 }).map((days) => addDays('2026-11-02', days)),
        { nil: null },
      ),
      requested: fc.boolean(),
    })
    const task = await own('Mọi trường hợp')
    await withDatabase(test.dataDir, async (db) => {
      await fc.assert(
        fc.asyncProperty(facts, async ({ progress, due, doneOn, requested }) => {
          await db
            .updateTable('task')
            .set({ requested: requested ? 1 : 0 })
            .execute()
          await db.updateTable('task_period').set({ progress, internal_deadline: due, done_on: doneOn }).execute()
          const today = '2026-11-02'
          const rule = timelinessOf({
            ...{ progress, lastDay: due, extendedLastDay: null, doneOn, today, requestedOnly: requested },
          }).counts
          const list = { periodId: task.now.periodId, today, filter: taskFilter.parse({ timeliness: [rule.kind] }) }
          expect(await selectOrderedIds(db, list, 'urgency', 0, 10)).toHaveLength(1)
        }),
        { seed: 20261102, numRuns: 200 },
      )
    })
  })

  it('is read by window: rows keep the order of their ids', async () => {
    for (const title of ['Một', 'Hai', 'Ba']) await own(title)
    await withDatabase(test.dataDir, async (db) => {
      expect((await selectRows(db, [3, 1, 2])).map((row) => row.title)).toEqual(['Ba', 'Một', 'Hai'])
    })
  })
})

describe('saved views', () => {
  it('belong to the person and are replaced by name', async () => {
    const minh = await test.signIn('minh')
    await lan.call('tasks.saveView', { name: 'Quá hạn', filter: { timeliness: ['late'] }, sort: 'urgency' })
    await lan.call('tasks.saveView', { name: 'Ba tôi giữ', filter: { nobody: true }, sort: 'title' })
    const views = await lan.call('tasks.saveView', { name: 'Quá hạn', filter: { withoutResult: true }, sort: 'title' })
    expect(views.map(({ name, filter }) => [name, filter.withoutResult])).toEqual([
      ['Ba tôi giữ', false],
      ['Quá hạn', true],
    ])
    expect(await minh.call('tasks.views', {})).toEqual([])
    const [first] = views
    if (!first) throw new Error('no view')
    await minh.call('tasks.removeView', { viewId: first.id })
    expect(await lan.call('tasks.views', {})).toHaveLength(2)
    expect(await lan.call('tasks.removeView', { viewId: first.id })).toHaveLength(1)
  })
})
