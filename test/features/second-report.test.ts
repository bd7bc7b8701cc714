import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Period } from '../../src-shared/contract/periods.ts'
import type { AgencyId, RequestId } from '../../src-shared/domain/ids.ts'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import { printedText } from '../../src-shared/domain/printed-document/printed-text.ts'
import { enter, number } from '../support/figure-builder.ts'
import { blankDocument } from '../support/plan-builder.ts'
import {
  passphrase,
  ReportInHand,
  type ReportingOffice,
  sealedReport,
  startReportingOffice,
} from '../support/report-builder.ts'
import { openYear } from '../support/task-builder.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

let office: ReportingOffice
beforeEach(async () => {
  office = await startReportingOffice()
  const document = { ...blankDocument, coordinatorId: vinhLong.culture, validTo: '2030-12-31' }
  await office.plan.do('plans.change', { document })
})
afterEach(() => office.test.close())

async function asked(by: AgencyId, { id: _, version: __, ...period }: Period): Promise<RequestId> {
  const { requestId } = await office.lan.call('report-requests.record', {
    ...{ senderAgencyId: by, senderName: 'Nơi yêu cầu', letterNumber: '77/CV', letterDate: '2026-11-02' },
    ...{ subject: 'báo cáo công tác gia đình', planIds: [office.plan.id], period },
    ...{ deadline: { kind: 'by', date: '2026-12-20' }, recipientAgencyId: by, recipientName: '' },
    ...{ outline: [], forms: [] },
  })
  return requestId
}

const draftFor = (period: Period, requestId: RequestId | null = null) => ({
  ...{ planIds: [office.plan.id], periodId: period.id, requestId },
})
async function drafted(period: Period, requestId: RequestId | null = null) {
  const { reportId } = await office.lan.call('reports.draft', draftFor(period, requestId))
  return new ReportInHand(await office.lan.call('reports.get', { reportId, revision: null }))
}

async function seal(report: ReportInHand, value: string) {
  const { lan, minh } = office
  await report.refresh(lan)
  await lan.call('reports.submit', { ...report.seen, openReasons: { rest: 'Bổ sung sau.' } })
  await report.refresh(minh)
  await minh.call('reports.approve', report.seen)
  await report.refresh(lan)
  await lan.call('reports.number', { ...report.seen, value, symbol: 'BC-SYT', date: '2026-12-04' })
  await report.refresh(minh)
  await minh.call('reports.seal', { ...report.seen, passphrase })
}

it('answers a request of another body beside the report to the coordinator, and each keeps its own dates', async () => {
  const { lan, year } = office
  const first = await drafted(year)
  await lan.refused('reports.draft', draftFor(year), 'report.exists')
  const ministry = await asked(vinhLong.ministry, year)
  const { reportDates } = await lan.call('overview.get', { year: 2026 })
  expect(reportDates.map(({ toText, deadline, reportState }) => [toText, deadline?.stated, reportState])).toEqual([
    ['Sở Văn hóa, Thể thao và Du lịch', '2026-12-05', 'draft'],
    ['Bộ Văn hóa, Thể thao và Du lịch', '2026-12-20', null],
  ])
  const second = await drafted(year, ministry)
  expect([first.now.recipientAgencyId, second.now.recipientAgencyId]).toEqual([vinhLong.culture, vinhLong.ministry])
  await lan.refused('reports.draft', draftFor(year, ministry), 'requests.answered')
  // The coordinator's own request comes while its draft is open: the draft follows it.
  await lan.refused('reports.draft', draftFor(year, await asked(vinhLong.culture, year)), 'report.exists')

  const { reports } = await lan.call('reports.list', { periodId: year.id })
  expect(reports.map(({ recipientName, requestId }) => [recipientName, requestId])).toEqual(
    expect.arrayContaining([
      ['Sở Văn hóa, Thể thao và Du lịch tỉnh Vĩnh Long', null],
      ['Bộ Văn hóa, Thể thao và Du lịch', ministry],
    ]),
  )
})

it('leaves the duty to the coordinator open when only another body asked', async () => {
  const { lan, year } = office
  const due = async () => (await lan.call('reports.list', { periodId: year.id })).due.length
  expect(await due()).toBe(1)
  const ministry = await asked(vinhLong.ministry, year)
  expect(await due()).toBe(1)
  await drafted(year, ministry)
  expect(await due()).toBe(1)
  await drafted(year)
  expect(await due()).toBe(0)
})

it('gives a request its own report once the one on the standing duty went out', async () => {
  await sealedReport(office)
  const second = await drafted(office.year, await asked(vinhLong.culture, office.year))
  expect(second.now).toMatchObject({ recipientAgencyId: vinhLong.culture, state: 'draft' })
})

it('tells each recipient what it heard before, not what another one heard', async () => {
  const { lan, year, plan } = office
  const { plans } = await lan.call('figures.list', { planId: plan.id, periodId: year.id })
  const id = plans[0]?.rows[0]?.indicatorId
  if (!id) throw new Error('the plan has an indicator')
  await enter(lan, year.id, { id }, number('19'))
  await sealedReport(office)
  await enter(lan, year.id, { id }, number('24'))
  await seal(await drafted(year, await asked(vinhLong.ministry, year)), '06')

  const next = await openYear(lan, 2027)
  await enter(lan, next.id, { id }, number('26'))
  const printed = (report: ReportInHand) => printedText(composeDocument(report.now.printed)).join('\n')
  expect(printed(await drafted(next))).toContain('Kỳ trước đã báo cáo 19')
  expect(printed(await drafted(next, await asked(vinhLong.ministry, next)))).not.toContain('Kỳ trước đã báo cáo 19')
})
