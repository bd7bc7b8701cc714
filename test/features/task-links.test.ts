import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Period } from '../../src-shared/contract/periods.ts'
import type { TaskDetail } from '../../src-shared/contract/task.ts'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import { printedText } from '../../src-shared/domain/printed-document/printed-text.ts'
import { type PlanInHand, registerPlan, smallOutline } from '../support/plan-builder.ts'
import { addOwnTask, openYear, TaskInHand } from '../support/task-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

interface AssignedPlan {
  plan: PlanInHand
  outline: ReturnType<typeof smallOutline>
}

let test: TestApp
let lan: TestUser
let year: Period
let family: AssignedPlan
let children: AssignedPlan
let task: TaskInHand
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
  lan = await test.signIn('lan')
  year = await openYear(lan, 2026)
  family = await assignedPlan('Gia đình')
  children = await assignedPlan('Trẻ em')
  const tasks = [{ itemIds: [family.outline.a.id] }]
  const { taskIds } = await lan.call('tasks.takeOn', { planId: family.plan.id, periodId: year.id, tasks })
  const [taskId] = taskIds
  if (!taskId) throw new Error('nothing was taken on')
  task = new TaskInHand(lan, await lan.call('tasks.get', { taskId, periodId: year.id }))
  await task.write({ resultText: 'Đã tổ chức 03 lớp.' })
})
afterEach(() => test.close())

/** A plan that gives the office II.a, and II.b with its deadline. */
async function assignedPlan(shortName: string): Promise<AssignedPlan> {
  const { agencyId } = await lan.call('office.get', {})
  const plan = await registerPlan(lan, { shortName })
  const outline = smallOutline()
  await plan.do('plans.saveOutline', { items: outline.all })
  await plan.do('plans.assign', {
    itemIds: [outline.a.id, outline.b.id],
    phrase: 'Sở Mẫu',
    agencyIds: [agencyId],
    role: 'lead',
    requested: false,
  })
  return { plan, outline }
}

const seen = (of: TaskDetail) => ({ taskId: of.taskId, periodId: of.periodId, expectedVersion: of.version })
const link = ({ plan }: AssignedPlan, itemIds: TaskDetail['items'][number]['id'][], of = task.now) =>
  lan.call('tasks.linkItems', { ...seen(of), planId: plan.id, itemIds })
const unlink = (itemIds: TaskDetail['items'][number]['id'][], of = task.now) =>
  lan.call('tasks.unlinkItems', { ...seen(of), itemIds })
const places = (of: TaskDetail) => of.items.map((item) => [item.planShortName, item.position])

/** The results of a draft report on these plans, and its lines on paper. */
async function draftOn(plans: AssignedPlan[]) {
  const planIds = plans.map(({ plan }) => plan.id)
  const { reportId } = await lan.call('reports.draft', { planIds, periodId: year.id })
  const report = await lan.call('reports.get', { reportId, revision: null })
  const results = report.sections.find((section) => section.key === 'results')?.passages.map((one) => one.text)
  return { results, printed: printedText(composeDocument(report.printed)) }
}

describe('one task for items of several plans', () => {
  it('is linked to an item of a further plan, once, and shows there as taken', async () => {
    task.now = await link(children, [children.outline.a.id])
    expect(places(task.now)).toEqual([
      ['Gia đình', 'II.a'],
      ['Trẻ em', 'II.a'],
    ])
    expect(task.now.plan?.shortName).toBe('Gia đình')
    task.now = await link(children, [children.outline.a.id])
    expect(task.now.items).toHaveLength(2)
    const choices = await lan.call('tasks.takeOnChoices', { planId: children.plan.id, periodId: year.id })
    expect(choices.map(({ taken }) => taken && [taken.taskId, taken.inPeriod])).toEqual([[task.now.taskId, true], null])
    const { rows } = await lan.call('tasks.list', { periodId: year.id, filter: { planId: children.plan.id } })
    expect(rows.map(({ taskId }) => taskId)).toEqual([task.now.taskId])
  })

  it('is decided on by an approver who answers for every plan that it carries out', async () => {
    const hoa = await test.signIn('hoa')
    const minh = await test.signIn('minh')
    const limitTo = async (approvesPlans: PlanInHand['id'][]) => {
      const person = (await hoa.call('people.list', {})).find((one) => one.userName === 'minh')
      if (!person) throw new Error('minh is missing')
      const { id, version, userName: _, mustChangePassword: __, ...fields } = person
      await hoa.call('people.change', { personId: id, expectedVersion: version, ...fields, approvesPlans })
    }
    const toDecide = async () =>
      (await minh.call('tasks.list', { periodId: year.id, filter: { mineToDecide: true } })).total
    await limitTo([family.plan.id])
    expect(await toDecide()).toBe(1)
    task.now = await link(children, [children.outline.a.id])
    await task.move('awaiting-confirmation')
    expect(await toDecide()).toBe(0)
    await minh.refused('tasks.changeProgress', task.step('done'), 'permission.other-approver')
    await limitTo([family.plan.id, children.plan.id])
    expect(await toDecide()).toBe(1)
    expect((await task.move('done', { by: minh })).progress).toBe('done')
  })

  it('is reported under each plan, and once in a report on both', async () => {
    await link(children, [children.outline.a.id])
    expect((await draftOn([children])).results).toEqual(['Đã tổ chức 03 lớp.'])
    const quarter = await openYear(lan, 2026, { kind: 'quarter', ordinal: 4, nextYearStart: null })
    await lan.call('tasks.takeOn', {
      planId: family.plan.id,
      periodId: quarter.id,
      tasks: [{ itemIds: [family.outline.a.id] }],
    })
    year = quarter
    const both = await draftOn([children, family])
    expect(both.results).toHaveLength(1)
    // The plan it was taken on for, which the report names second.
    expect(both.printed.filter((line) => /^\d\.(\d\.)? /.test(line)).slice(0, 2)).toEqual([
      '1. Kế hoạch số 15/KH-UBND (Gia đình)',
      '1.1. Tuyên truyền về gia đình.',
    ])
  })

  it('is no longer reported under a plan once it is unlinked, and the history tells both', async () => {
    task.now = await link(children, [children.outline.a.id])
    task.now = await unlink([children.outline.a.id])
    expect(places(task.now)).toEqual([['Gia đình', 'II.a']])
    expect((await draftOn([children])).results).toEqual([])
    const { taskId } = task.now
    const history = await lan.call('audit.history', { objectType: 'task', objectId: taskId })
    const told = history.filter(({ action }) => action.startsWith('task.items-'))
    expect(told.map(({ action }) => action).toSorted()).toEqual(['task.items-linked', 'task.items-unlinked'])
  })

  it('keeps the last item of the plan that assigns it', async () => {
    const error = await lan.refused(
      'tasks.unlinkItems',
      { ...seen(task.now), itemIds: [family.outline.a.id] },
      'tasks.last-item',
    )
    expect(error.detail).toEqual({ plan: 'Gia đình' })
  })

  it('refuses items of another plan, an older version, and who may not edit', async () => {
    const input = { ...seen(task.now), planId: children.plan.id, itemIds: [children.outline.a.id] }
    await lan.refused('tasks.linkItems', { ...input, itemIds: [family.outline.b.id] }, 'tasks.item-not-in-plan')
    await lan.refused('tasks.linkItems', { ...input, expectedVersion: 7 }, 'version.conflict')
    await (await test.signIn('minh')).refused('tasks.linkItems', input, 'permission.denied')
  })
})

describe('own work', () => {
  it('that is linked to an assigned item takes the role and the deadline of the plan', async () => {
    const own = await addOwnTask(lan, year, { title: 'Lớp tập huấn' })
    expect(await link(children, [children.outline.b.id], own)).toMatchObject({
      plan: { shortName: 'Trẻ em' },
      role: 'lead',
      planDeadline: '2026-09-29',
      planDeadlineText: 'trước ngày 30/9/2026',
    })
  })

  it('that only serves an item stays own work, and is reported under its plan', async () => {
    const own = await addOwnTask(lan, year, { title: 'Hội thi' })
    const linked = await link(children, [children.outline.second.id], own)
    expect(linked).toMatchObject({ plan: null, role: null, planDeadline: null })
    expect((await draftOn([children])).results).toEqual([''])
  })
})
