import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Period } from '../../src-shared/contract/periods.ts'
import { newRowId, type PlanInHand, registerPlan } from '../support/plan-builder.ts'
import { openYear, TaskInHand, yearPeriod } from '../support/task-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

const familyDay = { id: newRowId(), name: 'Ngày Gia đình Việt Nam', when: { month: 6, day: 28 } }
const actionMonth = { id: newRowId(), name: 'Tháng hành động vì trẻ em', when: { month: 6, day: null } }

let test: TestApp
let lan: TestUser
let plan: PlanInHand
let year: Period
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
  lan = await test.signIn('lan')
  year = await openYear(lan, 2026)
  plan = await registerPlan(lan, { validTo: null })
  await plan.do('plans.saveEvents', { events: [familyDay, actionMonth] })
})
afterEach(() => test.close())

const choices = (periodId = year.id) => lan.call('tasks.eventChoices', { planId: plan.id, periodId })
const taking = (eventIds: string[], periodId = year.id) => ({ planId: plan.id, periodId, tasks: [], eventIds })

async function take(event: { id: string }, periodId = year.id): Promise<TaskInHand> {
  const { taskIds } = await lan.call('tasks.takeOn', taking([event.id], periodId))
  const [taskId] = taskIds
  if (!taskId) throw new Error('nothing was taken on')
  return new TaskInHand(lan, await lan.call('tasks.get', { taskId, periodId }))
}

describe('a yearly event', () => {
  it('is proposed with its day in the period, beside the items of the plan', async () => {
    expect(await choices()).toEqual([
      { eventId: familyDay.id, ...familyDay, id: undefined, from: '2026-06-28', to: '2026-06-28', taken: null },
      { eventId: actionMonth.id, ...actionMonth, id: undefined, from: '2026-06-01', to: '2026-06-30', taken: null },
    ])
    expect(await lan.call('tasks.takeOnChoices', { planId: plan.id, periodId: year.id })).toEqual([])
  })

  it('yields a task that tells of it, once in a period', async () => {
    const task = await take(familyDay)
    expect(task.now).toMatchObject({
      title: 'Ngày Gia đình Việt Nam',
      plan: { id: plan.id },
      event: { name: 'Ngày Gia đình Việt Nam', when: { month: 6, day: 28 } },
      workKind: 'recurring',
      planDeadline: '2026-06-28',
      ...{ items: [], role: null, requested: false },
    })
    const error = await lan.refused('tasks.takeOn', taking([familyDay.id]), 'tasks.event-taken-already')
    expect(error.detail).toEqual({ name: 'Ngày Gia đình Việt Nam' })
    expect((await lan.call('tasks.list', { periodId: year.id, filter: { planId: plan.id } })).total).toBe(1)
  })

  it('is carried into the next year with the day of that year, where it is not proposed again', async () => {
    const task = await take(familyDay)
    await task.write({ resultText: 'Đã tổ chức hội thi.' })
    const { period } = await lan.call('periods.open', { period: yearPeriod(2027) })
    const next = await lan.call('tasks.get', { taskId: task.now.taskId, periodId: period.id })
    expect(next).toMatchObject({ planDeadline: '2027-06-28', resultText: '', progress: 'not-started' })
    expect((await choices(period.id)).map(({ taken }) => taken?.inPeriod)).toEqual([true, undefined])
  })

  it('opens the same task for a quarter, and comes back from the trash instead of twice', async () => {
    const task = await take(familyDay)
    const quarter = { ...yearPeriod(2026, { kind: 'quarter', ordinal: 2, nextYearStart: null }) }
    const { period } = await lan.call('periods.open', { period: { ...quarter, from: null, to: null, cutOff: null } })
    expect((await take(familyDay, period.id)).now.taskId).toBe(task.now.taskId)
    const { version } = await task.refresh()
    await lan.call('tasks.trash', { tasks: [{ taskId: task.now.taskId, expectedVersion: version }] })
    expect((await choices())[0]?.taken).toBeNull()
    const again = await take(familyDay)
    expect(again.now).toMatchObject({ taskId: task.now.taskId, inTrash: false })
  })

  it('that another plan holds, or that is gone, is refused; the task of one that is gone stays', async () => {
    const task = await take(familyDay)
    await plan.do('plans.saveEvents', { events: [actionMonth] })
    await lan.refused('tasks.takeOn', taking([familyDay.id]), 'object.missing')
    expect((await task.refresh()).event?.name).toBe('Ngày Gia đình Việt Nam')
  })

  it('is reported under its plan, behind the items', async () => {
    await (await take(familyDay)).write({ resultText: 'Đã tổ chức hội thi.' })
    const { reportId } = await lan.call('reports.draft', { planIds: [plan.id], periodId: year.id })
    const { sections } = await lan.call('reports.get', { reportId, revision: null })
    const results = sections.find(({ key }) => key === 'results')?.passages ?? []
    expect(results.map(({ title, text }) => [title, text])).toEqual([
      [expect.stringContaining('Ngày Gia đình Việt Nam'), expect.stringContaining('Đã tổ chức hội thi.')],
    ])
  })
})
