import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Period } from '../../src-shared/contract/periods.ts'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import { printedText } from '../../src-shared/domain/printed-document/printed-text.ts'
import { enter, number } from '../support/figure-builder.ts'
import { blankDocument } from '../support/plan-builder.ts'
import { ReportInHand, type ReportingOffice, sealedReport, startReportingOffice } from '../support/report-builder.ts'
import { openYear, TaskInHand } from '../support/task-builder.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let office: ReportingOffice
let next: Period
/** 2026 is reported: 19, the first task done, the second not. Then 2027 opens. */
beforeEach(async () => {
  office = await startReportingOffice()
  const { lan, minh, year, tasks, plan } = office
  const document = { ...blankDocument, coordinatorId: vinhLong.culture, validTo: '2030-12-31' }
  await plan.do('plans.change', { document })
  await enter(lan, year.id, await indicator(), number('19'))
  for (const task of tasks) await task.write({ resultText: 'Đã thực hiện.' })
  for (const task of tasks) await task.move('in-progress')
  await tasks[0].move('awaiting-confirmation', { doneOn: '2026-06-01' })
  await tasks[0].move('done', { by: minh })
  await sealedReport(office)
  next = await openYear(lan, 2027)
})
afterEach(() => office.test.close())

const indicator = async () => {
  const { plans } = await office.lan.call('figures.list', { planId: office.plan.id, periodId: office.year.id })
  const row = plans[0]?.rows[0]
  if (!row) throw new Error('the plan has an indicator')
  return { id: row.indicatorId }
}
const warnings = async () => {
  const { plans } = await office.lan.call('figures.list', { planId: office.plan.id, periodId: next.id })
  return plans[0]?.rows[0]?.warnings
}
const drafted = async () => {
  const { reportId } = await office.lan.call('reports.draft', { planIds: [office.plan.id], periodId: next.id })
  return new ReportInHand(await office.lan.call('reports.get', { reportId, revision: null }))
}
const printed = (report: ReportInHand) => printedText(composeDocument(report.now.printed)).join('\n')
const unexplained = (report: ReportInHand) => report.now.openTasks.changesWithoutReason.map((one) => one.title)
const openingOf = (task: TaskInHand) =>
  office.lan.call('reports.taskOpening', { taskId: task.now.taskId, periodId: next.id })

it('says nothing where the year starts from what was reported', async () => {
  await enter(office.lan, next.id, await indicator(), number('21'))
  expect(await warnings()).toEqual([])
  expect(await openingOf(office.tasks[1])).toBeNull()
  const report = await drafted()
  expect(printed(report)).not.toContain('Kỳ trước đã báo cáo')
  expect(unexplained(report)).toEqual([])
})

it('asks why a figure is no longer what was reported, and prints the reason', async () => {
  const one = await indicator()
  await enter(office.lan, office.year.id, one, number('24'))
  await enter(office.lan, next.id, one, number('26'))
  expect(await warnings()).toEqual([
    { kind: 'reported-otherwise', reported: number('19'), now: number('24'), isOfficial: false },
  ])
  const report = await drafted()
  expect(report.now.openPlaces).toContainEqual({ kind: 'changes-without-reason', count: 1, stops: false })
  expect(unexplained(report)).toEqual(['Số cơ sở y tế tư vấn về gia đình'])

  await enter(office.lan, next.id, one, number('26'), { reason: 'Bổ sung 05 cơ sở tư nhân.' })
  await office.lan.call('reports.redraft', report.seen)
  await report.refresh(office.lan)
  expect(unexplained(report)).toEqual([])
  expect(printed(report)).toContain('Kỳ trước đã báo cáo 19; Bổ sung 05 cơ sở tư nhân.')
})

it('asks for no reason where the official figure of the year came after its estimate', async () => {
  const one = await indicator()
  await enter(office.lan, office.year.id, one, number('23'), { asOf: office.year.to })
  await enter(office.lan, next.id, one, number('26'))
  expect(await warnings()).toEqual([expect.objectContaining({ kind: 'reported-otherwise', isOfficial: true })])
  const report = await drafted()
  expect(unexplained(report)).toEqual([])
  expect(printed(report)).toContain('Kỳ trước đã báo cáo 19')
})

it('says of a task what was done after the figures closed, without asking', async () => {
  const [, second] = office.tasks
  office.test.clock.set('2026-12-28T01:00:00.000Z')
  // A locked window asks for the password again.
  office = { ...office, lan: await office.test.signIn('lan'), minh: await office.test.signIn('minh') }
  const later = new TaskInHand(office.lan, second.now)
  await later.move('awaiting-confirmation', { doneOn: '2026-12-20' })
  await later.move('done', { by: office.minh })
  expect(await openingOf(second)).toMatchObject({ reported: 'in-progress', now: 'done', needsReason: false })
  const report = await drafted()
  expect(unexplained(report)).toEqual([])
  expect(printed(report)).toContain(
    `Tập huấn cộng tác viên: kỳ trước đã báo cáo “Đang thực hiện”, nay là “Hoàn thành” (ngày 20/12/2026).`,
  )
})

it('asks why a task was done before and not reported so; the reason goes into the report', async () => {
  const [, second] = office.tasks
  await second.move('awaiting-confirmation', { doneOn: '2026-10-01' })
  await second.move('done', { by: office.minh })
  const report = await drafted()
  expect(unexplained(report)).toEqual([second.now.title])

  const carried = new TaskInHand(
    office.lan,
    await office.lan.call('tasks.get', { taskId: second.now.taskId, periodId: next.id }),
  )
  await carried.write({ openingReason: 'Phòng chuyên môn báo sót.' })
  await office.lan.call('reports.redraft', report.seen)
  await report.refresh(office.lan)
  expect(unexplained(report)).toEqual([])
  expect(printed(report)).toContain('Lý do: Phòng chuyên môn báo sót.')
})

it('takes the approver’s own words where a task was sent back after it had been reported as done', async () => {
  const [first] = office.tasks
  await first.move('redo', { by: office.minh, reason: 'Thiếu danh sách tham dự.' })
  const report = await drafted()
  expect(unexplained(report)).toEqual([])
  expect(printed(report)).toContain(
    'kỳ trước đã báo cáo “Hoàn thành”, nay là “Làm lại”. Lý do: Thiếu danh sách tham dự.',
  )
})
