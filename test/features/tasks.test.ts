import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Period } from '../../src-shared/contract/periods.ts'
import { addOwnTask, openYear, TaskInHand } from '../support/task-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

let test: TestApp
let lan: TestUser
let minh: TestUser
let year: Period
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
  lan = await test.signIn('lan')
  minh = await test.signIn('minh')
  year = await openYear(lan, 2026)
})
afterEach(() => test.close())

const own = async (title: string, change = {}) => new TaskInHand(lan, await addOwnTask(lan, year, { title, ...change }))

describe('a task', () => {
  it('keeps its fields apart from its account of the period, each with its own version', async () => {
    const task = await own('Tập huấn', { internalDeadline: '2026-11-10' })
    const people = await lan.call('people.list', {})
    const owner = people.find((each) => each.userName === 'lan')
    if (!owner) throw new Error('lan is missing')
    const { taskId, periodId } = task.now
    const changed = await lan.call('tasks.change', {
      taskId,
      periodId,
      expectedVersion: task.now.version,
      title: 'Tập huấn cộng tác viên',
      expectedResult: '02 lớp',
      workKind: 'recurring',
      people: [{ personId: owner.id, part: 'owner' }],
    })
    expect(changed).toMatchObject({ version: 2, recordVersion: 1, title: 'Tập huấn cộng tác viên' })
    expect(changed.people).toEqual([{ personId: owner.id, fullName: 'Nguyễn Thị Lan', part: 'owner' }])
    const written = await task.write({
      resultText: 'Đã mở 02 lớp.',
      quantities: [{ label: 'Lớp tập huấn', value: '2', unit: 'lớp' }],
    })
    expect(written).toMatchObject({ version: 2, recordVersion: 2, resultText: 'Đã mở 02 lớp.', difficulties: '' })
    await lan.refused('tasks.changeRecord', { ...task.record, expectedVersion: 1, resultText: '' }, 'version.conflict')
  })

  it('is soon on its last day, late the day after, and its timeliness is not its progress', async () => {
    const task = await own('Có hạn', { internalDeadline: '2026-11-02' })
    expect(task.now.timeliness).toEqual({ kind: 'soon', daysLeft: 0 })
    test.clock.set('2026-11-05T01:00:00.000Z')
    lan = await test.signIn('lan')
    const late = await lan.call('tasks.get', { taskId: task.now.taskId, periodId: year.id })
    expect(late).toMatchObject({ progress: 'not-started', timeliness: { kind: 'late', days: 3 } })
  })

  it('takes funding in whole đồng by source; no amount is not 0', async () => {
    const task = await own('Có kinh phí')
    const lines = [
      { source: 'Ngân sách tỉnh', planned: 150_000_000, spent: 0 },
      { source: 'Xã hội hóa', planned: null, spent: 12_500_000 },
    ]
    expect((await lan.call('tasks.changeFunding', { ...task.record, lines })).funding).toEqual(lines)
    await minh.refused('tasks.changeFunding', { ...task.record, lines: [] }, 'permission.denied')
  })

  it('keeps its inspections, with versions', async () => {
    const task = await own('Được kiểm tra')
    const fields = { inspectedOn: '2026-10-02', bodies: 'UBND xã A', findings: 'Tốt', followUp: '' }
    const added = await lan.call('tasks.addInspection', { taskId: task.now.taskId, ...fields })
    const change = { inspectionId: added.id, ...fields, followUp: 'Báo cáo trước 30/11' }
    await lan.call('tasks.changeInspection', { ...change, expectedVersion: 1 })
    await lan.refused('tasks.changeInspection', { ...change, expectedVersion: 1 }, 'version.conflict')
    expect((await task.refresh()).inspections).toEqual([
      { id: added.id, ...fields, followUp: 'Báo cáo trước 30/11', version: 2 },
    ])
  })

  it('takes no inspection while it lies in the trash', async () => {
    const task = await own('Bỏ nhầm')
    const fields = { inspectedOn: '2026-10-02', bodies: 'UBND xã A', findings: 'Tốt', followUp: '' }
    const added = await lan.call('tasks.addInspection', { taskId: task.now.taskId, ...fields })
    await lan.call('tasks.trash', { tasks: [{ taskId: task.now.taskId, expectedVersion: 1 }] })
    await lan.refused('tasks.addInspection', { taskId: task.now.taskId, ...fields }, 'tasks.in-trash')
    const change = { inspectionId: added.id, expectedVersion: 1, ...fields }
    await lan.refused('tasks.changeInspection', change, 'tasks.in-trash')
  })

  it('goes into the trash and comes back; in the trash it is not changed', async () => {
    const task = await own('Bỏ nhầm')
    const seen = [{ taskId: task.now.taskId, expectedVersion: 1 }]
    expect(await lan.call('tasks.trash', { tasks: seen })).toEqual({ count: 1 })
    expect((await lan.call('tasks.list', { periodId: year.id, filter: {} })).total).toBe(0)
    expect((await lan.call('tasks.list', { periodId: year.id, filter: { inTrash: true } })).total).toBe(1)
    await lan.refused('tasks.changeRecord', { ...task.record, resultText: 'x' }, 'tasks.in-trash')
    await lan.call('tasks.restore', { taskIds: [task.now.taskId] })
    expect((await task.write({ resultText: 'x' })).inTrash).toBe(false)
  })

  it('is given to another owner for many at once, and refused for one that somebody changed', async () => {
    const first = await own('Một')
    const second = await own('Hai')
    const people = await lan.call('people.list', {})
    const ownerId = people.find((each) => each.userName === 'hoa')?.id
    if (!ownerId) throw new Error('hoa is missing')
    const seen = [first, second].map((task) => ({ taskId: task.now.taskId, expectedVersion: 1 }))
    await lan.call('tasks.give', { tasks: seen, ownerId })
    const { rows } = await lan.call('tasks.list', { periodId: year.id, filter: { personId: ownerId } })
    expect(rows.map((row) => row.owners)).toEqual([['Lê Thị Hoa'], ['Lê Thị Hoa']])
    await lan.refused('tasks.give', { tasks: seen, ownerId }, 'version.conflict')
  })
})

describe('progress', () => {
  it('is laid before the approver with a result, and confirmed with the day it was done', async () => {
    const task = await own('Một việc', { internalDeadline: '2026-10-30' })
    const error = await lan.refused('tasks.changeProgress', task.step('awaiting-confirmation'), 'tasks.result-missing')
    expect(error.detail).toEqual({ count: 1, titles: ['Một việc'] })
    expect(error.message).toContain('Một việc')
    await task.write({ resultText: 'Đã làm' })
    await task.move('awaiting-confirmation', { doneOn: '2026-10-29' })
    await lan.refused('tasks.changeProgress', task.step('done'), 'permission.denied')
    const done = await task.move('done', { by: minh })
    expect(done).toMatchObject({ progress: 'done', doneOn: '2026-10-29', timeliness: { kind: 'done-in-time' } })
  })

  it('closes result and quantities once it is confirmed, until the approver sends it back', async () => {
    const task = await own('Một việc')
    const quantities = [{ label: 'Lớp', value: '2', unit: 'lớp' }]
    await task.write({ resultText: 'Đã làm', quantities })
    await task.move('awaiting-confirmation')
    await task.move('done', { by: minh })
    const error = await lan.refused('tasks.changeRecord', { ...task.record, resultText: 'Khác' }, 'tasks.confirmed')
    expect(error.detail).toEqual({ title: 'Một việc' })
    await lan.refused('tasks.changeRecord', { ...task.record, quantities: [] }, 'tasks.confirmed')
    expect(await task.write({ difficulties: 'Thiếu kinh phí', resultText: 'Đã làm', quantities })).toMatchObject({
      ...{ progress: 'done', difficulties: 'Thiếu kinh phí' },
    })
    await task.move('redo', { by: minh, reason: 'Số lớp chưa đúng' })
    expect((await task.write({ resultText: 'Khác' })).resultText).toBe('Khác')
  })

  it('is sent back by the approver with a reason', async () => {
    const task = await own('Một việc')
    await task.write({ resultText: 'Đã làm' })
    await task.move('awaiting-confirmation')
    await minh.refused('tasks.changeProgress', task.step('redo'), 'tasks.reason-missing')
    const back = await task.move('redo', { by: minh, reason: 'Thiếu số liệu cấp xã' })
    expect(back).toMatchObject({ progress: 'redo', progressReason: 'Thiếu số liệu cấp xã', doneOn: null })
  })

  it('says which steps there are when one does not exist', async () => {
    const task = await own('Một việc')
    const error = await minh.refused('tasks.changeProgress', task.step('redo', { reason: 'x' }), 'tasks.no-such-step')
    expect(error.detail).toMatchObject({ from: 'not-started', to: 'redo', count: 1 })
    await lan.refused('tasks.changeProgress', task.step('not-started'), 'tasks.same-progress')
  })

  it('moves many tasks or none', async () => {
    const ready = await own('Có kết quả')
    await ready.write({ resultText: 'Đã làm' })
    const empty = await own('Chưa có kết quả')
    const tasks = [ready, empty].map(({ record }) => ({
      taskId: record.taskId,
      expectedVersion: record.expectedVersion,
    }))
    const step = { periodId: year.id, tasks, to: 'awaiting-confirmation' as const, reason: null, doneOn: null }
    const error = await lan.refused('tasks.changeProgress', step, 'tasks.result-missing')
    expect(error.detail).toEqual({ count: 1, titles: ['Chưa có kết quả'] })
    expect((await ready.refresh()).progress).toBe('not-started')
    await lan.call('tasks.changeProgress', { ...step, to: 'in-progress' })
    expect((await ready.refresh()).progress).toBe('in-progress')
  })

  it('cannot be done tomorrow', async () => {
    const task = await own('Một việc')
    await task.write({ resultText: 'x' })
    await minh.refused('tasks.changeProgress', task.step('done', { doneOn: '2026-11-03' }), 'tasks.done-in-future')
  })
})

describe('the internal deadline', () => {
  const later = { deadline: 'internal', askedFor: '2026-12-15', reason: 'Chờ số liệu', askedOn: '2026-11-02' } as const

  it('is set first by the clerk and changed by the approver', async () => {
    const task = await own('Một việc')
    task.now = await lan.call('tasks.setInternalDeadline', { ...task.record, internalDeadline: '2026-11-20' })
    const other = { ...task.record, internalDeadline: '2026-11-25' }
    await lan.refused('tasks.setInternalDeadline', other, 'permission.denied')
    expect((await minh.call('tasks.setInternalDeadline', other)).dueDate).toBe('2026-11-25')
  })

  it('is extended when the approver agrees, and both dates are kept', async () => {
    const task = await own('Một việc', { internalDeadline: '2026-11-20' })
    task.now = await lan.call('tasks.askExtension', { ...task.record, ...later })
    await lan.refused('tasks.askExtension', { ...task.record, ...later }, 'tasks.extension-awaited')
    const answer = {
      ...task.record,
      extensionId: task.now.extensions[0]?.id ?? '',
      answer: 'granted',
      grantedUntil: '2026-12-10',
      answerNote: 'Đồng ý đến 10/12',
      answeredOn: '2026-11-02',
    } as const
    await lan.refused('tasks.answerExtension', answer, 'permission.denied')
    await minh.refused('tasks.answerExtension', { ...answer, grantedUntil: null }, 'tasks.extension-date-missing')
    const granted = await minh.call('tasks.answerExtension', answer)
    expect(granted).toMatchObject({
      internalDeadline: '2026-11-20',
      internalExtendedTo: '2026-12-10',
      dueDate: '2026-12-10',
    })
    expect(granted.extensions).toMatchObject([
      { answer: 'granted', askedBy: 'Nguyễn Thị Lan', answeredBy: 'Trần Văn Minh' },
    ])
    const again = { ...answer, expectedVersion: granted.recordVersion }
    await minh.refused('tasks.answerExtension', again, 'tasks.extension-answered')
  })

  it('is not extended without a deadline, nor to an earlier day', async () => {
    const free = await own('Không hạn')
    await lan.refused('tasks.askExtension', { ...free.record, ...later }, 'tasks.extension-no-deadline')
    const task = await own('Có hạn', { internalDeadline: '2026-12-20' })
    const error = await lan.refused('tasks.askExtension', { ...task.record, ...later }, 'tasks.extension-not-later')
    expect(error.detail).toEqual({ than: '2026-12-20' })
  })
})
