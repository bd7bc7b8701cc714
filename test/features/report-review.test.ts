import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PeriodId } from '../../src-shared/domain/ids.ts'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import { printedText } from '../../src-shared/domain/printed-document/printed-text.ts'
import { enter, number } from '../support/figure-builder.ts'
import { ReportInHand, type ReportingOffice, startReportingOffice } from '../support/report-builder.ts'
import { openYear } from '../support/task-builder.ts'

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
