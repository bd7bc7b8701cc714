import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Period } from '../../src-shared/contract/periods.ts'
import { ReportInHand, type ReportingOffice, startReportingOffice } from '../support/report-builder.ts'
import { addOwnTask, openYear, TaskInHand } from '../support/task-builder.ts'

let office: ReportingOffice
let task: TaskInHand
let standing: TaskInHand
let next: Period
beforeEach(async () => {
  office = await startReportingOffice({ plan: { validTo: '2030-12-31' } })
  const { lan, plan, year } = office
  const title = 'Ban hành quy chế phối hợp'
  task = new TaskInHand(lan, await addOwnTask(lan, year, { title, workKind: 'one-off', planId: plan.id }))
  await task.write({ resultText: 'Đã trình dự thảo.' })
  await task.move('awaiting-confirmation', { doneOn: '2026-10-20' })
  standing = new TaskInHand(lan, await addOwnTask(lan, year, { title: 'Tư vấn thường xuyên', workKind: 'standing' }))
  await standing.write({ resultText: 'Đã tư vấn.' })
  next = await openYear(lan, 2027)
})
afterEach(() => office.test.close())

const later = () => office.lan.call('tasks.get', { taskId: task.now.taskId, periodId: next.id })

it('finishes the account of the next period with work that is confirmed in the earlier one', async () => {
  expect(await later()).toMatchObject({ progress: 'in-progress', doneOn: null })
  await task.move('done', { by: office.minh })
  const account = await later()
  expect(account).toMatchObject({ progress: 'done', doneOn: '2026-10-20' })
  expect(account.resultText).toBe('Đã hoàn thành ngày 20/10/2026, kỳ trước.')
  const { total } = await office.lan.call('tasks.list', {
    ...{ periodId: next.id, sort: 'plan-order', offset: 0, limit: 10 },
    filter: { text: 'quy chế kỳ trước' },
  })
  expect(total).toBe(1)
})

it('does not report it as unfinished', async () => {
  await task.move('done', { by: office.minh })
  const { reportId } = await office.lan.call('reports.draft', { planIds: [office.plan.id], periodId: next.id })
  const report = new ReportInHand(await office.lan.call('reports.get', { reportId, revision: null }))
  expect(report.now.openTasks.withoutResult.map((one) => one.taskId)).not.toContain(task.now.taskId)
})

it('opens it again when the approver sends the work back', async () => {
  await task.move('done', { by: office.minh })
  await task.move('redo', { by: office.minh, reason: 'Thiếu chữ ký.' })
  expect(await later()).toMatchObject({ progress: 'redo', doneOn: null, resultText: '' })
})

it('leaves standing work alone, of which each period has its own account', async () => {
  await standing.move('awaiting-confirmation', { doneOn: '2026-10-20' })
  await standing.move('done', { by: office.minh })
  const { taskId } = standing.now
  expect(await office.lan.call('tasks.get', { taskId, periodId: next.id })).toMatchObject({ progress: 'not-started' })
})
