import type { Period } from '../../src-shared/contract/periods.ts'
import type { PersonId, PlanId } from '../../src-shared/domain/ids.ts'
import { ReportInHand, type ReportingOffice, startReportingOffice } from './report-builder.ts'
import { openYear, TaskInHand } from './task-builder.ts'
import type { TestApp } from './test-app.ts'

/** A reporting office at the end of 2026: its standing task stands again in 2027, the other comes along, late as it is. */
export interface PlanningOffice extends ReportingOffice {
  next: Period
  standing: TaskInHand
  carried: TaskInHand
  /** Lan as an owner of tasks. */
  owner: { personId: PersonId; part: 'owner' }
}

export async function startPlanningOffice(options: { core?: TestApp } = {}): Promise<PlanningOffice> {
  const office = await startReportingOffice({ ...options, plan: { validFrom: '2023-01-01', validTo: '2030-12-31' } })
  const { lan, tasks } = office
  await tasks[1].move('in-progress')
  const next = await openYear(lan, 2027)
  const inHand = async ({ now: { taskId } }: TaskInHand) =>
    new TaskInHand(lan, await lan.call('tasks.get', { taskId, periodId: next.id }))
  const person = (await lan.call('people.list', {})).find(({ userName }) => userName === 'lan')
  if (!person) throw new Error('Lan is in no list')
  return {
    ...office,
    next,
    standing: await inHand(tasks[0]),
    carried: await inHand(tasks[1]),
    owner: { personId: person.id, part: 'owner' },
  }
}

/** No plans: the yearly plan of the whole office. */
export async function draftPlan(
  { lan, next, plan }: PlanningOffice,
  planIds: PlanId[] = [plan.id],
): Promise<ReportInHand> {
  const { reportId } = await lan.call('reports.draftYearlyPlan', { planIds, periodId: next.id })
  return new ReportInHand(await lan.call('reports.get', { reportId, revision: null }))
}

/** Submitted, approved and numbered. */
export async function issuePlan({ lan, minh }: PlanningOffice, plan: ReportInHand, value = '07') {
  await lan.call('reports.submit', { ...plan.seen, openReasons: { rest: 'Lãnh đạo chỉ đạo sau.' } })
  await plan.refresh(minh)
  await minh.call('reports.approve', plan.seen)
  await plan.refresh(lan)
  await lan.call('reports.number', { ...plan.seen, value, symbol: 'KH-SYT', date: '2026-12-28' })
  return plan.refresh(lan)
}
