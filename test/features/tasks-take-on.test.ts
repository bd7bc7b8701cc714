import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Period } from '../../src-shared/contract/periods.ts'
import type { AgencyId } from '../../src-shared/domain/ids.ts'
import { type PlanInHand, registerPlan, smallOutline } from '../support/plan-builder.ts'
import { openYear, TaskInHand } from '../support/task-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

let test: TestApp
let lan: TestUser
let plan: PlanInHand
let year: Period
let outline: ReturnType<typeof smallOutline>
let office: AgencyId
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
  lan = await test.signIn('lan')
  year = await openYear(lan, 2026)
  office = (await lan.call('office.get', {})).agencyId
  plan = await registerPlan(lan)
  outline = smallOutline()
  await plan.do('plans.saveOutline', { items: outline.all })
  await plan.do('plans.saveLinks', { links: [{ taskItemId: outline.b.id, ownerItemId: outline.first.id }] })
})
afterEach(() => test.close())

const assign = (itemIds: (typeof outline.a.id)[], more = {}) =>
  plan.do('plans.assign', {
    itemIds,
    phrase: 'Sở Mẫu',
    agencyIds: [office],
    role: 'none-stated',
    requested: false,
    ...more,
  })
const choices = () => lan.call('tasks.takeOnChoices', { planId: plan.id, periodId: year.id })

describe('taking on what a plan assigns', () => {
  it('joins the task of part II with its owner of part IV, with role and deadline as the plan has them', async () => {
    await assign([outline.a.id, outline.first.id])
    const offered = await choices()
    expect(
      offered.map(({ items, role, deadline, taken }) => [items.map((item) => item.position), role, deadline, taken]),
    ).toEqual([
      [['II.a'], 'none-stated', null, null],
      [['II.b', 'IV.1'], 'none-stated', '2026-09-29', null],
    ])
    const tasks = offered.map(({ items }) => ({ itemIds: items.map((item) => item.id) }))
    const { taskIds } = await lan.call('tasks.takeOn', { planId: plan.id, periodId: year.id, tasks })
    expect(taskIds).toHaveLength(2)
    const [, secondId] = taskIds
    if (!secondId) throw new Error('two tasks were expected')
    const second = await lan.call('tasks.get', { taskId: secondId, periodId: year.id })
    expect(second).toMatchObject({
      title: 'Tập huấn cộng tác viên.',
      role: 'none-stated',
      requested: false,
      planDeadline: '2026-09-29',
      planDeadlineText: 'trước ngày 30/9/2026',
      planDeadlineRule: { kind: 'before', date: '2026-09-30' },
      workKind: 'one-off',
      timeliness: { kind: 'late', days: 34 },
    })
    expect(second.items.map((item) => [item.position, item.headings.map((heading) => heading.text)])).toEqual([
      ['II.b', ['NHIỆM VỤ']],
      ['IV.1', ['TỔ CHỨC THỰC HIỆN']],
    ])
    expect((await choices()).every((choice) => choice.taken?.inPeriod)).toBe(true)
  })

  it('refuses what is taken already, what is not assigned, and one item for two tasks', async () => {
    await assign([outline.a.id])
    const at = { planId: plan.id, periodId: year.id }
    const a = { itemIds: [outline.a.id] }
    await lan.refused('tasks.takeOn', { ...at, tasks: [a, a] }, 'tasks.item-twice')
    await lan.refused('tasks.takeOn', { ...at, tasks: [{ itemIds: [outline.second.id] }] }, 'tasks.not-assigned')
    await lan.call('tasks.takeOn', { ...at, tasks: [a] })
    const error = await lan.refused('tasks.takeOn', { ...at, tasks: [a] }, 'tasks.taken-already')
    expect(error.detail).toEqual({ position: 'II.a', title: 'Tuyên truyền về gia đình.' })
    expect((await lan.call('tasks.list', { periodId: year.id, filter: {} })).total).toBe(1)
  })

  it('does not take an item on again as part of a larger task', async () => {
    await assign([outline.a.id, outline.first.id])
    const at = { planId: plan.id, periodId: year.id }
    const both = [outline.a.id, outline.b.id, outline.first.id]
    const alone = [outline.b.id, outline.first.id]
    await lan.refused('tasks.takeOn', { ...at, tasks: [{ itemIds: both }, { itemIds: alone }] }, 'tasks.item-twice')
    await lan.call('tasks.takeOn', { ...at, tasks: [{ itemIds: alone }] })
    const error = await lan.refused('tasks.takeOn', { ...at, tasks: [{ itemIds: both }] }, 'tasks.taken-already')
    expect(error.detail).toEqual({ position: 'II.b', title: 'Tập huấn cộng tác viên.' })
    expect((await lan.call('tasks.list', { periodId: year.id, filter: {} })).total).toBe(1)
  })

  it('makes one task of several items when the clerk groups them', async () => {
    await assign([outline.a.id], { role: 'coordinate' })
    await assign([outline.first.id], { role: 'lead' })
    const tasks = [{ itemIds: [outline.a.id, outline.b.id, outline.first.id], title: 'Truyền thông và tập huấn' }]
    const { taskIds } = await lan.call('tasks.takeOn', { planId: plan.id, periodId: year.id, tasks })
    const { rows } = await lan.call('tasks.list', { periodId: year.id, filter: { planId: plan.id } })
    expect(rows).toMatchObject([
      { taskId: taskIds[0], title: 'Truyền thông và tập huấn', positions: 'II.a; II.b; IV.1', role: 'lead' },
    ])
  })

  it('never calls a body late that was only requested', async () => {
    await assign([outline.first.id], { requested: true })
    await lan.call('tasks.takeOn', {
      planId: plan.id,
      periodId: year.id,
      tasks: [{ itemIds: [outline.b.id, outline.first.id] }],
    })
    const { rows } = await lan.call('tasks.list', { periodId: year.id, filter: {} })
    expect(rows).toMatchObject([{ requested: true, timeliness: { kind: 'awaiting' } }])
  })

  it('gives a task of an earlier period its account in the new one instead of a double', async () => {
    await assign([outline.a.id])
    const tasks = [{ itemIds: [outline.a.id] }]
    const { taskIds } = await lan.call('tasks.takeOn', { planId: plan.id, periodId: year.id, tasks })
    const quarter = await openYear(lan, 2026, { kind: 'quarter', ordinal: 4, nextYearStart: null })
    const again = await lan.call('tasks.takeOn', { planId: plan.id, periodId: quarter.id, tasks })
    expect(again.taskIds).toEqual(taskIds)
  })

  it("asks for the plan's deadline by letter and records the assigner's answer", async () => {
    await assign([outline.first.id])
    const { taskIds } = await lan.call('tasks.takeOn', {
      planId: plan.id,
      periodId: year.id,
      tasks: [{ itemIds: [outline.b.id, outline.first.id] }],
    })
    const [taskId] = taskIds
    if (!taskId) throw new Error('nothing was taken on')
    const task = new TaskInHand(lan, await lan.call('tasks.get', { taskId, periodId: year.id }))
    task.now = await lan.call('tasks.askExtension', {
      ...task.record,
      deadline: 'plan',
      askedFor: '2026-11-30',
      reason: 'Chờ giáo trình của Bộ',
      askedOn: '2026-09-20',
    })
    expect(task.now.planExtendedTo).toBeNull()
    const answered = await lan.call('tasks.answerExtension', {
      ...task.record,
      extensionId: task.now.extensions[0]?.id ?? '',
      answer: 'granted',
      grantedUntil: '2026-11-15',
      answerNote: 'Công văn 120/UBND-VX',
      answeredOn: '2026-09-28',
    })
    expect(answered.byPlan).toEqual({ original: { kind: 'late', days: 34 }, extended: { kind: 'soon', daysLeft: 13 } })
    expect(answered).toMatchObject({ planDeadline: '2026-09-29', planExtendedTo: '2026-11-15', dueDate: '2026-11-15' })
  })
})
