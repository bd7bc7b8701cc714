import { afterEach, beforeEach, expect, it } from 'vitest'
import type { FigureValue } from '../../src-shared/domain/figures.ts'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import { printedText } from '../../src-shared/domain/printed-document/printed-text.ts'
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
  year2026,
} from '../support/exchange-builder.ts'
import { enter, number } from '../support/figure-builder.ts'
import { exportBytes, passphrase, type ReportInHand } from '../support/report-builder.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let coordinator: CoordinatingOffice
let health: ReportingAgency
beforeEach(async () => {
  const clock = sharedClock()
  coordinator = await startCoordinator(clock, [
    { agencyId: vinhLong.health, requested: false },
    { agencyId: vinhLong.environment, requested: false },
  ])
  health = await startAgency(clock, vinhLong.health)
})
afterEach(async () => {
  await coordinator.test.close()
  await health.test.close()
})

const printed = (report: ReportInHand) => printedText(composeDocument(report.now.printed)).join('\n')
const totals = async (estimate: boolean): Promise<{ total: FigureValue | null; counted: number; of: number }> => {
  const round = { planId: coordinator.plan.id, period: year2026, estimate }
  const [figure] = await coordinator.hoa.call('coordination.figures', round)
  if (!figure) throw new Error('the plan has an indicator')
  const { total, counted, of } = figure
  return { total, counted, of }
}

it('the official figures of the year come as revision 2 and take the place of the estimate everywhere', async () => {
  await takeInPlan(health, (await issue(coordinator)).package)
  await enrol(coordinator, health)
  const office = await workOnPlan(health, coordinator, '15')
  const indicator = { id: coordinator.indicator }
  await enter(office.lan, office.year.id, indicator, number('19'), { isEstimate: true })
  const report = await sealReport(office)
  expect(printed(report)).toContain('Ước cả năm 2026')
  const estimated = await exportBytes(office.minh, report, 'json')
  expect(await importReports(coordinator.hoa, [estimated])).toMatchObject([{ verdict: 'trusted', revision: 1 }])
  expect(await totals(false)).toEqual({ total: number('15'), counted: 1, of: 2 })
  expect(await totals(true)).toEqual({ total: number('19'), counted: 1, of: 2 })

  // After the year: the official figure, and what the new draft changes because of it.
  const lastDay = office.year.to
  if (lastDay === null) throw new Error('the year has its last day')
  await enter(office.lan, office.year.id, indicator, number('18'), {
    ...{ asOf: lastDay, reason: 'Một câu lạc bộ ngừng hoạt động.' },
  })
  await office.lan.call('reports.revise', { ...report.seen, reason: 'Số liệu chính thức cả năm.' })
  await report.refresh(office.lan)
  const anew = await office.lan.call('reports.redraftChanges', report.seen)
  expect(anew.rows).toEqual([
    expect.objectContaining({ table: 'indicators', before: '15', after: '18' }),
    expect.objectContaining({ table: 'indicators', before: '19', after: null }),
  ])
  await office.lan.call('reports.redraft', report.seen)
  await report.refresh(office.lan)
  expect(printed(report)).toContain('Chính thức cả năm 2026; Thay số ước đã báo cáo: 19')
  expect(printed(report)).not.toContain('Ước cả năm 2026')
  expect(report.now.changes).toMatchObject({
    since: 1,
    figures: [{ before: '15; Ước cả năm 2026: 19', now: '18' }],
  })

  await office.lan.call('reports.submit', { ...report.seen, openReasons: { rest: 'Như lần trước.' } })
  await report.refresh(office.minh)
  await office.minh.call('reports.approve', report.seen)
  await report.refresh(office.lan)
  await office.lan.call('reports.number', { ...report.seen, value: '02', symbol: 'BC-SYT', date: '2027-01-15' })
  await report.refresh(office.minh)
  await office.minh.call('reports.seal', { ...report.seen, passphrase })
  await report.refresh(office.minh)

  const official = await exportBytes(office.minh, report, 'sealed-docx')
  expect(await importReports(coordinator.hoa, [official])).toMatchObject([{ verdict: 'trusted', revision: 2 }])
  // One body, one number: the estimate is gone, and where estimates are added up the official number stands for it.
  expect(await totals(false)).toEqual({ total: number('18'), counted: 1, of: 2 })
  expect(await totals(true)).toEqual({ total: number('18'), counted: 1, of: 2 })
  expect(await importReports(coordinator.hoa, [estimated])).toMatchObject([{ verdict: 'same-file-again' }])
  expect(await totals(true)).toEqual({ total: number('18'), counted: 1, of: 2 })
})
