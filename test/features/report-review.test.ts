import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PeriodId } from '../../src-shared/domain/ids.ts'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import { printedText } from '../../src-shared/domain/printed-document/printed-text.ts'
import { enter, number } from '../support/figure-builder.ts'
import { ReportInHand, type ReportingOffice, startReportingOffice } from '../support/report-builder.ts'
import { addOwnTask, openYear } from '../support/task-builder.ts'

let office: ReportingOffice
let review: PeriodId
beforeEach(async () => {
  office = await startReportingOffice()
  const dates = { from: '2022-01-01', to: '2026-12-31', cutOff: '2026-11-30', nextYearStart: null }
  const { period } = await office.lan.call('periods.open', {
    period: { kind: 'five-year', year: 2026, ordinal: null, ...dates },
  })
  review = period.id
})
afterEach(() => office.test.close())

const indicator = async () => {
  const { plans } = await office.lan.call('figures.list', { planId: office.plan.id, periodId: office.year.id })
  const row = plans[0]?.rows[0]
  if (!row) throw new Error('the plan has an indicator')
  return { id: row.indicatorId }
}

const drafted = async () => {
  const { reportId } = await office.lan.call('reports.draft', { planIds: [office.plan.id], periodId: review })
  return new ReportInHand(await office.lan.call('reports.get', { reportId, revision: null }))
}
const printed = (report: ReportInHand) => printedText(composeDocument(report.now.printed)).join('\n')

it('takes the last of its years for a figure at a date, and says which years there are', async () => {
  const one = await indicator()
  await enter(office.lan, office.year.id, one, number('14'))
  await enter(office.lan, (await openYear(office.lan, 2024)).id, one, number('9'))
  const text = printed(await drafted())
  expect(text).toContain('Số liệu năm 2026; 2/5 năm có số liệu (chưa có: 2022, 2023, 2025)')
  expect(text).toContain('14')
})

it('says that no year has a number, and makes none up', async () => {
  const report = await drafted()
  expect(printed(report)).toContain('0/5 năm có số liệu')
  expect(report.now.openPlaces).toContainEqual({ kind: 'figures-missing', count: 1, stops: false })
})

it('prints what a person entered for the review itself', async () => {
  const one = await indicator()
  await enter(office.lan, office.year.id, one, number('14'))
  await enter(office.lan, review, one, number('15'))
  expect(printed(await drafted())).not.toContain('năm có số liệu')
})

it('counts the tasks and the money of its years, a carried task once, and says which years have no report', async () => {
  const { lan, year, tasks } = office
  const earlier = await openYear(lan, 2025)
  const standing = { title: 'Tư vấn thường xuyên', workKind: 'standing' as const, planId: office.plan.id }
  const old = await addOwnTask(lan, earlier, standing)
  await lan.call('tasks.changeFunding', {
    ...{ taskId: old.taskId, periodId: earlier.id, expectedVersion: old.recordVersion },
    lines: [{ source: 'Ngân sách tỉnh', planned: 10_000_000, spent: null }],
  })
  await tasks[1].move('in-progress')
  const report = await drafted()
  const text = printed(report)
  expect(text).toContain('Nhiệm vụ chuyển qua nhiều năm tính một lần')
  expect(text).toContain('Chưa có báo cáo, chưa có số liệu nhiệm vụ')
  expect(text).toContain('Chưa có báo cáo năm đã gửi; số liệu theo sổ nhiệm vụ')
  const rows = report.now.printed.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  expect(rows).toContainEqual(['2024', '', '', '', '', '', '', expect.any(String)])
  expect(rows.find(([name]) => name === '2025')?.slice(0, 7)).toEqual(['2025', '1', '0', '0', '1', '0', '0'])
  expect(rows.find(([name]) => name === String(year.year))?.slice(0, 5)).toEqual(['2026', '2', '0', '1', '1'])
  expect(rows.find(([name]) => name === 'Cả giai đoạn')?.slice(0, 5)).toEqual(['Cả giai đoạn', '3', '0', '1', '2'])
  expect(rows).toContainEqual(['2025', 'Ngân sách tỉnh', '10', ''])
  expect(rows).toContainEqual(['2026', 'Ngân sách tỉnh', '50', '45,5'])
  expect(rows).toContainEqual(['Cả giai đoạn', 'Ngân sách tỉnh', '60', '45,5'])
})

it('puts the final number of the year in the place of its estimate, in the next revision too', async () => {
  const one = await indicator()
  const { to } = office.year
  if (to === null) throw new Error('the year has its last day')
  await enter(office.lan, office.year.id, one, number('19'), { reason: 'Số đến ngày chốt.' })
  await enter(office.lan, office.year.id, one, number('24'), { isEstimate: true })
  const { reportId } = await office.lan.call('reports.draft', { planIds: [office.plan.id], periodId: office.year.id })
  const report = new ReportInHand(await office.lan.call('reports.get', { reportId, revision: null }))
  expect(printed(report)).toContain('Ước cả năm 2026')
  expect(printed(report)).not.toContain('Chính thức cả năm')

  await enter(office.lan, office.year.id, one, number('23'), { asOf: to, reason: 'Một cơ sở đã giải thể.' })
  await office.lan.call('reports.redraft', report.seen)
  await report.refresh(office.lan)
  const text = printed(report)
  expect(text).toContain('Chính thức cả năm 2026; Thay số ước đã báo cáo: 24')
  expect(text).toContain('Một cơ sở đã giải thể.')
  expect(text).not.toContain('Ước cả năm')
})
