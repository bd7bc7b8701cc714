import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  type CoordinatingOffice,
  enrol,
  importReports,
  issue,
  type ReportingAgency,
  sealReport,
  sharedClock,
  startAgency,
  startCoordinator,
  takeInPlan,
  workOnPlan,
} from '../support/exchange-builder.ts'
import { enter, number } from '../support/figure-builder.ts'
import { blankDocument } from '../support/plan-builder.ts'
import { exportBytes, type ReportingOffice } from '../support/report-builder.ts'
import { openYear, TaskInHand } from '../support/task-builder.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let coordinator: CoordinatingOffice
let health: ReportingAgency
let office: ReportingOffice
beforeEach(async () => {
  const clock = sharedClock()
  coordinator = await startCoordinator(clock, [{ agencyId: vinhLong.health, requested: false }])
  const document = { ...blankDocument, coordinatorId: vinhLong.culture, validTo: '2030-12-31' }
  await coordinator.plan.do('plans.change', { document })
  health = await startAgency(clock, vinhLong.health)
  await takeInPlan(health, (await issue(coordinator)).package)
  office = await workOnPlan(health, coordinator)
  await enrol(coordinator, health)
})
afterEach(async () => {
  await coordinator.test.close()
  await health.test.close()
})

/** Sealed by the agency, received by the coordinator, read there. */
async function received(from: ReportingOffice) {
  const bytes = await exportBytes(health.minh, await sealReport(from), 'json')
  const [imported] = await importReports(coordinator.hoa, [bytes])
  if (!imported?.submissionId) throw new Error(`nothing was imported: ${JSON.stringify(imported)}`)
  return coordinator.hoa.call('coordination.submission', { submissionId: imported.submissionId })
}

it('shows a first report without anything that differs from an earlier one', async () => {
  const shown = await received(office)
  expect(shown).toMatchObject({ corrections: [], review: null })
  expect(shown.figures).toMatchObject([{ value: number('19'), reportedBefore: null, reason: '' }])
})

it('shows which figure and which task are no longer what was reported, and why', async () => {
  const { lan, minh, year, tasks } = office
  const [first, second] = tasks
  await second.move('in-progress')
  await received(office)
  const next = await openYear(lan, 2027)
  const carriedOn = async (task: TaskInHand) =>
    new TaskInHand(lan, await lan.call('tasks.get', { taskId: task.now.taskId, periodId: next.id }))
  const [started, late] = [await carriedOn(first), await carriedOn(second)]
  await started.write({ resultText: 'Đã tổ chức thêm 02 lớp.' })
  await late.write({ openingReason: 'Phòng chuyên môn báo sót.' })
  await second.refresh()
  await second.move('awaiting-confirmation', { doneOn: '2026-10-01' })
  await second.move('done', { by: minh })
  const indicator = { id: coordinator.indicator }
  await enter(lan, year.id, indicator, number('24'))
  await enter(lan, next.id, indicator, number('26'), { reason: 'Bổ sung 05 cơ sở tư nhân.' })

  const shown = await received({ ...office, year: next, tasks: [late, started] })
  expect(shown.figures).toMatchObject([
    { value: number('26'), reportedBefore: number('19'), reason: 'Bổ sung 05 cơ sở tư nhân.' },
  ])
  expect(shown.corrections).toEqual([
    {
      ...{ title: second.now.title, reported: 'in-progress', now: 'done', doneOn: '2026-10-01' },
      reason: 'Phòng chuyên môn báo sót.',
    },
  ])
})

it('shows the years of a review', async () => {
  const dates = { from: '2022-01-01', to: '2026-12-31', cutOff: '2026-11-30', nextYearStart: null }
  const { period } = await office.lan.call('periods.open', {
    period: { kind: 'five-year', year: 2026, ordinal: null, ...dates },
  })
  const { review } = await received({ ...office, year: period })
  expect(review?.years.map(({ year, tasks }) => [year, tasks?.of ?? null])).toEqual([
    [2022, null],
    [2023, null],
    [2024, null],
    [2025, null],
    [2026, 2],
  ])
  expect(review?.tasks?.of).toBe(2)
})
