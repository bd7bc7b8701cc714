import { afterAll, beforeAll, expect, it } from 'vitest'
import type { FigureValue } from '../../src-shared/domain/figures.ts'
import type { PeriodId, ReportId } from '../../src-shared/domain/ids.ts'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import { printedText } from '../../src-shared/domain/printed-document/printed-text.ts'
import { type PlanInHand, registerPlan } from '../support/plan-builder.ts'
import { ReportInHand } from '../support/report-builder.ts'
import { type RoundInHand, setUpRound } from '../support/round-builder.ts'
import { openYear } from '../support/task-builder.ts'
import { startTestApp } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

const number = (value: string): FigureValue => ({ kind: 'number', value })

let round: RoundInHand
let successor: PlanInHand
let report: ReportInHand
let of2027: PeriodId

beforeAll(async () => {
  round = await setUpRound(await startTestApp(), {
    ...{ communes: 3, departments: 0, front: 0, tasks: 1 },
    indicators: () => [{ shape: 'number', measure: 'in-period', reporterIds: [] }],
  })
  const [a, b] = round.bodies.communes
  const [indicator] = round.indicators
  if (!a || !b || !indicator) throw new Error('too small a round')
  const said = (agencyId: typeof a, value: string, spentDong = 0) => ({
    ...{ agencyId, figures: new Map([[indicator.id, number(value)]]) },
    results: round.items.map((id) => ({ itemIds: [id], progress: 'done' as const, text: `Đã làm ${value} việc.` })),
    funding: spentDong === 0 ? [] : [{ source: 'Ngân sách tỉnh', plannedDong: 4_000_000, spentDong }],
  })
  round.lay(2027, [said(a, '10', 1_000_000), said(b, '5', 2_000_000)])
  round.lay(2028, [said(a, '7', 3_000_000)])
  successor = await registerPlan(round.hoa, {
    ...{ coordinatorId: vinhLong.culture, validFrom: null, validTo: null, number: '99/KH-UBND' },
    ...{ shortName: 'Công tác gia đình giai đoạn sau', documentDate: '2029-01-05' },
  })
  await round.plan.do('plans.setState', { state: 'replaced', replacedByPlanId: successor.id })
  const lan = await round.test.signIn('lan')
  of2027 = (await openYear(lan, 2027)).id
  const { period } = await lan.call('periods.open', {
    period: {
      ...{ kind: 'five-year', year: 2030, ordinal: null, from: '2026-01-01', to: '2030-12-31' },
      ...{ cutOff: '2030-11-30', nextYearStart: null },
    },
  })
  const { reportId } = await round.hoa.call('reports.draftConsolidated', {
    ...{ planId: successor.id, periodId: period.id, recipientAgencyId: vinhLong.committee },
  })
  report = new ReportInHand(await open(reportId))
})
afterAll(() => round.test.close())

const open = (reportId: ReportId) => round.hoa.call('reports.get', { reportId, revision: null })
const old = async () => (await round.plan.get()).document
const printed = () => printedText(composeDocument(report.now.printed))

it('says that bodies reported on the plan before, and adds nothing of it to its own figures', async () => {
  const line = printed().find((one) => one.includes('(đã được thay thế)'))
  expect(line).toContain(`Kế hoạch số ${(await old()).number}`)
  expect(line).toContain('năm 2027 có 2/3 đơn vị báo cáo; năm 2028 có 1/3 đơn vị báo cáo')
  expect(report.now.printed.annexes.find(({ title }) => title.startsWith('Số liệu tổng hợp'))).toBeUndefined()
})

it('shows its figures in an annex that names that plan, for the years in which it was reported on', async () => {
  const annex = report.now.printed.annexes.find(({ title }) => title.startsWith('Số liệu qua các năm theo'))
  expect(annex?.title).toBe(`Số liệu qua các năm theo Kế hoạch số ${(await old()).number}`)
  const table = annex?.blocks[0]
  expect(table).toMatchObject({
    headerRows: [['TT', 'Chỉ tiêu', '2027', '2028', 'Cả giai đoạn']],
    rows: [['1', expect.anything(), '15\n2/3 ĐV', '7\n1/3 ĐV', '22\n2/3 ĐV']],
  })
})

it('shows how its tasks stood and its money, in annexes of their own', async () => {
  const named = `Kế hoạch số ${(await old()).number}`
  const tableOf = (title: string) => {
    const annex = report.now.printed.annexes.find((one) => one.title === `${title} qua các năm theo ${named}`)
    return annex?.blocks.find((block) => block.kind === 'table')?.rows
  }
  // Two of three communes did the one task in 2027, and one of them in 2028; the third said nothing.
  expect(tableOf('Tiến độ nhiệm vụ')).toEqual([
    ['2027', '1', '0', '1', '0', '0', '0', '2/3 đơn vị có báo cáo'],
    ['2028', '1', '0', '1', '0', '0', '0', '1/3 đơn vị có báo cáo'],
    ['Cả giai đoạn', '1', '0', '1', '0', '0', '0', expect.any(String)],
  ])
  expect(tableOf('Kinh phí')).toEqual([
    ['2027', 'Ngân sách tỉnh', '8', '3'],
    ['2028', 'Ngân sách tỉnh', '4', '3'],
    ['Cả giai đoạn', 'Ngân sách tỉnh', '12', '6'],
  ])
  expect(printed().join('\n')).toContain('Kinh phí của 2/3 đơn vị có báo cáo kinh phí')
})

it('adds none of its money to that of the plan in force', () => {
  const own = report.now.printed.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))
  expect(own).not.toContain('Ngân sách tỉnh')
})

it('quotes what bodies said on it, by its name, while it is read', async () => {
  const { hoa } = round
  expect(await hoa.call('coordination.replacedPlans', {})).toEqual([
    { planId: round.plan.id, shortName: (await old()).shortName },
  ])
  const [draft] = (await hoa.call('reports.consolidatedOf', { planId: round.plan.id, periodId: of2027 })).drafts
  expect(draft).toMatchObject({ reportId: report.id, ofRound: false })
  const section = draft?.sections.find(({ key }) => key === 'results')
  const from = { part: 'result' as const, result: 0, field: 'resultText' as const }
  const words = { submissionId: draft?.submissionIds[0] ?? '', from }
  const place = { key: 'results' as const, expectedVersion: section?.version ?? 0 }
  const taken = await hoa.call('reports.takeWords', {
    ...{ reportId: report.id, places: [{ ...place, words: [{ ...words, itemId: null }] }] },
  })
  await report.refresh(hoa)
  const quoted = report.section('results').passages.find(({ source }) => source?.kind === 'submission')
  expect(quoted?.text).toMatch(
    new RegExp(`^Đã làm 10 việc \\(.*ngày 30/11/2027, thực hiện Kế hoạch số ${(await old()).number}\\)\\.$`),
  )
  await hoa.call('reports.redraft', report.seen)
  await report.refresh(hoa)
  expect(report.section('results').passages.find(({ source }) => source?.kind === 'submission')?.stale).toBe(false)
  const version = report.section('results').version
  await hoa.call('reports.dropWords', {
    reportId: report.id,
    places: [{ key: 'results', expectedVersion: version, words: [words] }],
  })
  expect(taken.sections).toEqual([{ key: 'results', version: place.expectedVersion + 1 }])
})

it('finds nothing new while nothing new came', async () => {
  await report.refresh(round.hoa)
  expect((await round.hoa.call('reports.redraftChanges', report.seen)).rows).toEqual([])
})
