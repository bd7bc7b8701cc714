import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadCell } from '../../src-main/documents/sheet.ts'
import { readXlsx } from '../../src-main/documents/xlsx-reader.ts'
import type { FigureValue } from '../../src-shared/domain/figures.ts'
import type { AgencyId } from '../../src-shared/domain/ids.ts'
import { withDatabase } from '../support/open-database.ts'
import { download } from '../support/report-builder.ts'
import { type ReportedBy, type RoundInHand, setUpRound } from '../support/round-builder.ts'
import { startTestApp } from '../support/test-app.ts'

const review = { kind: 'five-year', year: 2030, ordinal: null } as const
const number = (value: string): FigureValue => ({ kind: 'number', value })
const share = (numerator: string, denominator: string): FigureValue => ({ kind: 'share', numerator, denominator })

let round: RoundInHand
let a: AgencyId, b: AgencyId, c: AgencyId, d: AgencyId

beforeAll(async () => {
  round = await setUpRound(await startTestApp(), {
    ...{ communes: 4, departments: 0, front: 0, tasks: 1 },
    indicators: () => [
      { shape: 'number', measure: 'in-period', reporterIds: [] },
      { shape: 'share', measure: 'at-date', reporterIds: [] },
    ],
  })
  const [first, second, third, fourth] = round.bodies.communes
  if (!first || !second || !third || !fourth) throw new Error('too few communes')
  ;[a, b, c, d] = [first, second, third, fourth]
  // A and B; C ended in the middle of 2028 and D took over; B is silent in 2027; D reports the five years itself.
  for (const year of [2026, 2027, 2028, 2029, 2030]) {
    const at = year - 2025
    round.lay(year, [
      said(a, number(String(at)), share(String(at), '10')),
      ...(year === 2027 ? [] : [said(b, number('100'), share('3', String(at * 10)))]),
      ...(year <= 2028 ? [said(c, number('1000'), share('7', '7'))] : []),
      ...(year >= 2028 ? [said(d, number('20'), share('8', '9'))] : []),
    ])
  }
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
})
afterAll(() => round.test.close())

function said(agencyId: AgencyId, ...values: FigureValue[]): ReportedBy {
  const figures = new Map(round.indicators.flatMap(({ id }, at) => (values[at] ? [[id, values[at]] as const] : [])))
  return { agencyId, figures, results: [] }
}

const years = async (at: number) => {
  const indicatorId = round.indicators[at]?.id ?? null
  const { figure, ...table } = await round.hoa.call('matrix.years', {
    planId: round.plan.id,
    period: review,
    indicatorId,
  })
  if (!figure) throw new Error('no indicator')
  const body = (id: AgencyId) => figure.bodies.find((one) => one.agencyId === id)
  return { table, figure, body }
}

function plain(cell: ReadCell): string | null {
  if (cell?.kind === 'number') return cell.value
  return cell?.kind === 'text' ? cell.text : null
}

describe('bodies by years', () => {
  it('in the period: adds the years of all bodies, the year of a change of bodies once', async () => {
    const { table, figure, body } = await years(0)
    expect(table.years.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029, 2030])
    // A 15, B 4 × 100, C 2026 and 2027, D from 2028 on.
    expect(figure.total).toMatchObject({ value: number('2475'), coverage: { of: 4, counted: 4 } })
    expect(body(b)).toMatchObject({ missing: [2027], value: number('400') })
    expect(body(c)).toMatchObject({ endedOn: '2028-06-30', value: number('2000') })
    expect(body(c)?.cells.map((cell) => cell?.state ?? null)).toEqual(['counts', 'counts', 'heir', null, null])
    expect(figure.years.map(({ value }) => value)).toEqual(
      ['1101', '1002', '123', '124', '125'].map((value) => number(value)),
    )
  })

  it('at a date: takes the last of each body, and adds numerators and denominators', async () => {
    const { figure, body } = await years(1)
    expect(figure.total).toMatchObject({ value: share('16', '69'), coverage: { counted: 3 } })
    expect(body(c)).toMatchObject({ value: null, through: [body(d)?.agencyName] })
    expect(body(b)).toMatchObject({ takenFromYear: 2030 })
  })

  it('stands at the end of five years where no review is asked for', async () => {
    const period = { kind: 'year', year: 2028, ordinal: null } as const
    const table = await round.hoa.call('matrix.years', { planId: round.plan.id, period, indicatorId: null })
    expect(table).toMatchObject({ isReview: false, figure: { code: 'GD-01' } })
    expect(table.years.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027, 2028])
  })

  it('goes out as a workbook that says the same', async () => {
    const { hoa, plan } = round
    const file = await hoa.call('matrix.export', { planId: plan.id, period: review, estimate: false, table: 'years' })
    const sheets = await readXlsx(await download(hoa, file.exportId))
    const rows = (name: string) => sheets.find((one) => one.name === name)?.rows.map((row) => row.map(plain)) ?? []
    const totals = rows('Các năm')
    const line = totals.find((row) => row[0] === 'GD-01')
    expect(line).toEqual(expect.arrayContaining(['1101', '1002', '123', '124', '125', '2475']))
    const bodies = rows('Đơn vị theo năm')
    const { body } = await years(0)
    const ofB = bodies.find((row) => row[1] === body(b)?.agencyName)
    expect(ofB).toEqual(expect.arrayContaining(['Chưa nhận được báo cáo', '400', '2027']))
    const ofC = bodies.find((row) => row[1] === body(c)?.agencyName)
    expect(ofC).toEqual(
      expect.arrayContaining(['1.000 (Không cộng: đơn vị kế thừa đã báo cáo, để không tính hai lần)', '2000']),
    )
  })

  it("takes a body's own report of the review before its years", async () => {
    round.lay(2030, [{ ...said(a, number('999'), { kind: 'no-data' }), span: 'five-year' }])
    const { figure, body } = await years(0)
    expect(body(a)).toMatchObject({ from: 'own', own: number('999'), value: number('999') })
    expect(figure.total.value).toEqual(number('3459'))
    const { body: shares } = await years(1)
    expect(shares(a)).toMatchObject({ from: 'years', value: share('5', '10') })
  })
})
