import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addOwnTask, openYear, TaskInHand, yearPeriod } from '../support/task-builder.ts'
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

describe('periods', () => {
  it('are listed with the newest first, the whole year before its parts', async () => {
    await openYear(lan, 2025)
    await lan.call('periods.open', { period: yearPeriod(2026, { kind: 'quarter', ordinal: 3, nextYearStart: null }) })
    await openYear(lan, 2026)
    const names = (await lan.call('periods.list', {})).map(({ kind, year, ordinal }) => [kind, year, ordinal])
    expect(names).toEqual([
      ['year', 2026, null],
      ['quarter', 2026, 3],
      ['year', 2025, null],
    ])
  })

  it('of a calendar year are opened once; requests on a topic may come again', async () => {
    await openYear(lan, 2026)
    const error = await lan.refused('periods.open', { period: yearPeriod(2026) }, 'periods.open-already')
    expect(error.detail).toEqual({ kind: 'year', year: 2026, ordinal: null })
    for (const _ of [1, 2]) await openYear(lan, 2026, { kind: 'thematic', nextYearStart: null })
    expect(await lan.call('periods.list', {})).toHaveLength(3)
  })

  it('keep a date empty that the request does not say', async () => {
    const opened = await openYear(lan, 2026, { from: null, to: null, cutOff: null, nextYearStart: null })
    expect(opened).toMatchObject({ from: null, to: null, cutOff: null, nextYearStart: null })
  })

  it('get another cut-off with the version that was seen, and refuse dates that contradict each other', async () => {
    const { id, from, to, nextYearStart } = await openYear(lan, 2026)
    const dates = { periodId: id, from, to, nextYearStart }
    const changed = await lan.call('periods.changeDates', { ...dates, cutOff: '2026-11-15', expectedVersion: 1 })
    expect(changed).toMatchObject({ cutOff: '2026-11-15', version: 2 })
    await lan.refused('periods.changeDates', { ...dates, cutOff: '2026-11-20', expectedVersion: 1 }, 'version.conflict')
    const error = await lan.refused(
      'periods.changeDates',
      { ...dates, cutOff: '2026-12-15', expectedVersion: 2 },
      'periods.dates-wrong',
    )
    expect(error.detail).toEqual({ field: 'nextYearStart' })
  })

  it('are not opened by an administrator', async () => {
    const hoa = await test.signIn('hoa')
    await hoa.refused('periods.open', { period: yearPeriod(2026) }, 'permission.denied')
  })
})

describe('the next period', () => {
  it('carries unfinished and standing work, and leaves results where they arose', async () => {
    const year = await openYear(lan, 2026)
    const make = async (title: string, workKind: 'one-off' | 'standing' | 'recurring') => {
      const task = new TaskInHand(lan, await addOwnTask(lan, year, { title, workKind, internalDeadline: '2026-10-31' }))
      await task.write({ resultText: `Kết quả ${title}`, difficulties: 'Thiếu kinh phí' })
      return task
    }
    const open = await make('Đang dở', 'one-off')
    await open.move('awaiting-confirmation')
    const done = await make('Đã xong', 'one-off')
    await done.move('awaiting-confirmation')
    await done.move('done', { by: minh })
    await make('Thường xuyên', 'standing')
    await make('Hằng năm', 'recurring')
    const dropped = await make('Không còn', 'one-off')
    await dropped.move('not-applicable', { by: minh, reason: 'Đã có văn bản thay thế' })

    const expected = {
      fromPeriodId: year.id,
      continues: 1,
      stands: 1,
      startsAnew: 1,
      leftUnfinished: 2,
      notCarried: { 'done-once': 1, 'not-applicable': 1, 'plan-ended': 0, 'no-target-left': 0 },
    }
    expect(await lan.call('periods.previewOpening', { period: yearPeriod(2027) })).toEqual(expected)
    const opened = await lan.call('periods.open', { period: yearPeriod(2027) })
    expect(opened.carried).toEqual(expected)

    const { rows } = await lan.call('tasks.list', { periodId: opened.period.id, filter: {}, sort: 'title' })
    expect(rows.map(({ title, progress, hasResult }) => [title, progress, hasResult])).toEqual([
      ['Đang dở', 'in-progress', false],
      ['Hằng năm', 'not-started', false],
      ['Thường xuyên', 'not-started', false],
    ])
    const goesOn = await lan.call('tasks.get', { taskId: open.now.taskId, periodId: opened.period.id })
    expect(goesOn).toMatchObject({ internalDeadline: '2026-10-31', difficulties: 'Thiếu kinh phí', resultText: '' })
    const old = await open.refresh()
    expect(old).toMatchObject({ progress: 'awaiting-confirmation', resultText: 'Kết quả Đang dở' })
    expect(old.periods.map((each) => each.period.year)).toEqual([2027, 2026])
  })

  it('takes a request for more time along that still waits for its answer', async () => {
    const year = await openYear(lan, 2026)
    const task = new TaskInHand(lan, await addOwnTask(lan, year, { title: 'Dở', internalDeadline: '2026-10-31' }))
    const ask = { deadline: 'internal', askedFor: '2027-02-28', reason: 'Chờ kinh phí', askedOn: '2026-10-20' } as const
    const asked = await lan.call('tasks.askExtension', { ...task.record, ...ask })
    const { period } = await lan.call('periods.open', { period: yearPeriod(2027) })
    const next = await lan.call('tasks.get', { taskId: asked.taskId, periodId: period.id })
    const answered = await minh.call('tasks.answerExtension', {
      taskId: next.taskId,
      periodId: period.id,
      expectedVersion: next.recordVersion,
      extensionId: next.extensions[0]?.id ?? '',
      answer: 'granted',
      grantedUntil: '2027-02-15',
      answerNote: '',
      answeredOn: '2026-12-01',
    })
    expect(answered).toMatchObject({ internalExtendedTo: '2027-02-15', dueDate: '2027-02-15' })
  })

  it('moves the living deadline when the answer is given on the page of the year that asked', async () => {
    const year = await openYear(lan, 2026)
    const task = new TaskInHand(lan, await addOwnTask(lan, year, { title: 'Dở', internalDeadline: '2026-10-31' }))
    const ask = { deadline: 'internal', askedFor: '2027-02-28', reason: 'Chờ kinh phí', askedOn: '2026-10-20' } as const
    task.now = await lan.call('tasks.askExtension', { ...task.record, ...ask })
    const { period } = await lan.call('periods.open', { period: yearPeriod(2027) })
    await minh.call('tasks.answerExtension', {
      ...task.record,
      extensionId: task.now.extensions[0]?.id ?? '',
      answer: 'granted',
      grantedUntil: '2027-02-15',
      answerNote: '',
      answeredOn: '2026-12-01',
    })
    const next = await lan.call('tasks.get', { taskId: task.now.taskId, periodId: period.id })
    expect(next).toMatchObject({ internalExtendedTo: '2027-02-15', dueDate: '2027-02-15', recordVersion: 2 })
    const hits = { periodId: period.id, filter: { timeliness: ['late' as const] } }
    expect((await lan.call('tasks.list', hits)).total).toBe(0)
  })

  it('starts empty where there is no earlier period of its kind', async () => {
    await openYear(lan, 2026)
    const quarter = yearPeriod(2027, { kind: 'quarter', ordinal: 1, nextYearStart: null })
    expect((await lan.call('periods.open', { period: quarter })).carried.fromPeriodId).toBeNull()
  })
})
