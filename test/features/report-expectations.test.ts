import { afterEach, beforeEach, expect, it } from 'vitest'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import { printedText } from '../../src-shared/domain/printed-document/printed-text.ts'
import {
  type CoordinatingOffice,
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
import { draft, exportBytes, type ReportInHand, type ReportingOffice } from '../support/report-builder.ts'
import { addOwnTask, openYear, TaskInHand } from '../support/task-builder.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let coordinator: CoordinatingOffice
let health: ReportingAgency
let office: ReportingOffice
beforeEach(async () => {
  const clock = sharedClock()
  coordinator = await startCoordinator(clock, [{ agencyId: vinhLong.health, requested: false }])
  health = await startAgency(clock, vinhLong.health)
  await takeInPlan(health, (await issue(coordinator)).package)
  office = await workOnPlan(health, coordinator)
})
afterEach(async () => {
  await coordinator.test.close()
  await health.test.close()
})

const printed = (report: ReportInHand) => printedText(composeDocument(report.now.printed)).join('\n')
const expected = 'Tổ chức thêm 02 lớp tuyên truyền.'

it('prints what is expected after the cut-off as expected, in the text and in the annex', async () => {
  await office.tasks[0].write({ expected })
  const text = printed(await draft(office))
  expect(text.split(`Dự kiến đến 31/12/2026: ${expected}`)).toHaveLength(3)
  expect(text).toContain('Đã tổ chức 03 lớp tuyên truyền')
})

it('is no result: the task still waits for one, in the list, in the report and before the approver', async () => {
  const [, second] = office.tasks
  await second.move('in-progress')
  await second.write({ expected })
  const { taskId, periodId } = second.now
  await office.lan.refused('tasks.changeProgress', second.step('awaiting-confirmation'), 'tasks.result-missing')
  const report = await draft(office)
  expect(report.now.openPlaces).toContainEqual({ kind: 'tasks-without-result', count: 1, stops: true })
  expect(report.now.openTasks.withoutResult).toEqual([{ taskId, title: second.now.title }])
  expect(await office.lan.call('tasks.get', { taskId, periodId })).toMatchObject({ expected, progress: 'in-progress' })
})

it('stays with its period: the next one starts without it', async () => {
  const task = new TaskInHand(office.lan, await addOwnTask(office.lan, office.year, { title: 'Trồng cây xanh' }))
  await task.write({ expected })
  const next = await openYear(office.lan, 2027)
  const account = await office.lan.call('tasks.get', { taskId: task.now.taskId, periodId: next.id })
  expect(account).toMatchObject({ expected: '', resultText: '' })
})

it('travels with the report and is shown as expected where it arrives', async () => {
  const [first, second] = office.tasks
  await first.write({ expected })
  await second.write({ resultText: 'Đã rà soát.' })
  const sealed = await sealReport(office)
  const bytes = await exportBytes(office.minh, sealed, 'json')
  const [imported] = await importReports(coordinator.hoa, [bytes])
  const submissionId = imported?.submissionId
  if (!submissionId) throw new Error('nothing was imported')
  const { results } = await coordinator.hoa.call('coordination.submission', { submissionId })
  expect(results.map((one) => one.expected)).toEqual([expected, ''])
  expect(results[0]?.resultText).not.toContain(expected)
})
