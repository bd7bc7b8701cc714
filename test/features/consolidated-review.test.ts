import { afterAll, beforeAll, expect, it } from 'vitest'
import type { FigureValue } from '../../src-shared/domain/figures.ts'
import type { AgencyId } from '../../src-shared/domain/ids.ts'
import { composeDocument } from '../../src-shared/domain/printed-document/compose-document.ts'
import { printedText } from '../../src-shared/domain/printed-document/printed-text.ts'
import type { Progress } from '../../src-shared/domain/progress.ts'
import { withDatabase } from '../support/open-database.ts'
import { ReportInHand } from '../support/report-builder.ts'
import { type ReportedBy, type RoundInHand, setUpRound } from '../support/round-builder.ts'
import { startTestApp } from '../support/test-app.ts'
import { vinhLong } from '../support/vinh-long-plan.ts'

const number = (value: string): FigureValue => ({ kind: 'number', value })
const share = (numerator: string, denominator: string): FigureValue => ({ kind: 'share', numerator, denominator })

let round: RoundInHand
let report: ReportInHand
let lines: string[]
let ended: AgencyId

beforeAll(async () => {
  round = await setUpRound(await startTestApp(), {
    ...{ communes: 5, departments: 1, front: 0, tasks: 2 },
    indicators: () => [
      { shape: 'number', measure: 'in-period', reporterIds: [] },
      { shape: 'share', measure: 'at-date', reporterIds: [] },
    ],
  })
  const [a, b, c, d, silent] = round.bodies.communes
  if (!a || !b || !c || !d || !silent) throw new Error('too few communes')
  ended = c
  for (const year of [2026, 2027, 2028, 2029, 2030]) {
    const at = year - 2025
    round.lay(year, [
      said(a, [number(String(at)), share(String(at), '10')], year < 2030 ? 'in-progress' : 'done', 1_000_000),
      ...(year === 2027 ? [] : [said(b, [number('100'), share('3', '30')], 'in-progress', 2_000_000)]),
      ...(year <= 2028 ? [said(c, [number('1000'), share('7', '7')], 'not-started', 0)] : []),
      ...(year >= 2028 && year < 2030 ? [said(d, [number('20'), share('8', '9')], 'in-progress', 0)] : []),
    ])
  }
  round.lay(2030, [{ ...said(b, [number('450')], 'done', 9_000_000), span: 'five-year' }])
  await withDatabase(round.test.dataDir, async (db) => {
    await db.updateTable('agency').set({ ended_on: '2028-06-30' }).where('id', '=', c).execute()
    await db
      .insertInto('agency_succession')
      .values({
        ...{ predecessor_id: c, successor_id: d, rule: 'territory', functions: null, is_main: 1 },
        ...{ legal_basis: 'Nghị quyết số 1687/NQ-UBTVQH15', from_date: '2028-07-01' },
      })
      .execute()
  })
  const lan = await round.test.signIn('lan')
  const { period } = await lan.call('periods.open', {
    period: {
      ...{ kind: 'five-year', year: 2030, ordinal: null, from: '2026-01-01', to: '2030-12-31' },
      ...{ cutOff: '2030-11-30', nextYearStart: null },
    },
  })
  const { reportId } = await round.hoa.call('reports.draftConsolidated', {
    ...{ planId: round.plan.id, periodId: period.id, recipientAgencyId: vinhLong.committee },
  })
  report = new ReportInHand(await round.hoa.call('reports.get', { reportId, revision: null }))
  lines = printedText(composeDocument(report.now.printed))
})
afterAll(() => round.test.close())

function said(agencyId: AgencyId, values: FigureValue[], progress: Progress, spentDong: number): ReportedBy {
  const figures = new Map(round.indicators.flatMap(({ id }, at) => (values[at] ? [[id, values[at]] as const] : [])))
  const funding = spentDong === 0 ? [] : [{ source: 'Ngân sách tỉnh', plannedDong: null, spentDong }]
  return { agencyId, figures, results: round.items.map((id) => ({ itemIds: [id], progress })), funding }
}

const lineWith = (words: string) => lines.find((line) => line.includes(words)) ?? ''

it('says whose reports stand behind which year, and that what is missing is not 0', () => {
  expect(report.now.printed.blocks[1]).toMatchObject({
    text: expect.stringMatching(
      /^\(Tổng hợp từ báo cáo hằng năm của các đơn vị: năm 2026 có 3\/\d+ đơn vị báo cáo; năm 2027 có 2\/\d+ .*năm chưa có báo cáo không tính là 0\.\)$/,
    ),
  })
  expect(lines).toContain('(1 đơn vị có báo cáo riêng cả giai đoạn, được lấy thay cho báo cáo hằng năm của đơn vị.)')
})

it('adds each measure in its own way, own reports first, and names what is missing', () => {
  // A 1+2+3+4+5, B 450 by its own report, C 2026 and 2027, D 2028 and 2029.
  expect(lines).toContain('2.505')
  expect(lineWith('Số liệu của 4/')).toContain('1 đơn vị theo báo cáo riêng cả giai đoạn')
  expect(lineWith('Số liệu của 4/')).toMatch(/Thiếu năm 2026 của [23] đơn vị/)
  // A of 2030, B of 2030 (its own report says nothing of it), D of 2029, in whose number that of C stands.
  expect(lines).toContain('32,65% (16/49)')
  const shares = lineWith('Số liệu của 3/')
  expect(shares).toMatch(/Lấy số năm 2029 của 1 đơn vị: /)
  expect(shares).toContain('Số của 1 đơn vị đã kết thúc được tính ở đơn vị kế thừa')
})

it('takes how a task stands from what each body said last', () => {
  const [first] = report.section('results').passages
  expect(first?.text).toMatch(/2\/\d+ đơn vị đã hoàn thành; 1 đơn vị đang thực hiện/)
  // The years one after the other, then the whole; no task was begun by everybody.
  expect(lines).toEqual(expect.arrayContaining(['2026', '2030', 'Cả giai đoạn']))
})

it('adds money over the years, that of an own report in place of its years', () => {
  // A five times 1 million; B 9 million.
  const table = report.now.printed.blocks.findLast((block) => block.kind === 'table')
  expect(table).toMatchObject({ rows: expect.arrayContaining([['', 'Tổng cộng', '', '14']]) })
})

it('shows bodies by years in annexes, and brackets what is not added', () => {
  const titles = report.now.printed.annexes.map(({ title }) => title)
  expect(titles.slice(0, 4)).toEqual([
    'Tình hình gửi báo cáo của các cơ quan, đơn vị',
    'Tình hình gửi báo cáo qua các năm',
    'Số liệu tổng hợp qua các năm',
    expect.stringContaining('Số liệu từng đơn vị qua các năm: '),
  ])
  const [, , , annex] = report.now.printed.annexes
  const table = annex?.blocks[0]
  const rows = table?.kind === 'table' ? table.rows : []
  expect(rows).toEqual(
    expect.arrayContaining([
      expect.arrayContaining(['1.000', '1.000', '(1.000)', '', '', '', '2.000']),
      expect.arrayContaining(['(100)', '', '(100)', '(100)', '(100)', '450', '450']),
    ]),
  )
  const sent = report.now.printed.annexes[1]?.blocks[0]
  expect(sent?.kind === 'table' ? sent.rows.flat() : []).toContain('Kết thúc hoạt động ngày 30/06/2028')
})

it('finds nothing new while nothing new came, and what a body sent later', async () => {
  const { hoa } = round
  expect((await hoa.call('reports.redraftChanges', report.seen)).rows).toEqual([])
  const [a] = round.bodies.communes
  if (!a || a === ended) throw new Error('no body')
  round.lay(2030, [{ ...said(a, [number('7')], 'done', 0), span: 'five-year' }])
  const changes = await hoa.call('reports.redraftChanges', report.seen)
  expect(changes.rows).toContainEqual(expect.objectContaining({ table: 'bodies' }))
})
