import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FigureValue } from '../../src-shared/domain/figures.ts'
import type { AgencyId } from '../../src-shared/domain/ids.ts'
import { type ReportedBy, type RoundInHand, setUpRound } from '../support/round-builder.ts'
import { startTestApp } from '../support/test-app.ts'

const number = (value: string): FigureValue => ({ kind: 'number', value })
const share = (numerator: string, denominator: string): FigureValue => ({ kind: 'share', numerator, denominator })
const period = { kind: 'year', year: 2026, ordinal: null } as const
const at = <T>(list: readonly T[], index: number): T => {
  const one = list[index]
  if (one === undefined) throw new Error(`nothing at ${index}`)
  return one
}

describe('the table of a round', () => {
  let round: RoundInHand
  let report: (agencyId: AgencyId, change?: Partial<ReportedBy>) => ReportedBy
  const asked = () => ({ planId: round.plan.id, period, estimate: false })

  // 10 communes, 2 departments, 1 of the Front. GD-01: everybody; GD-02: a share, communes; GD-03: one department.
  beforeAll(async () => {
    round = await setUpRound(await startTestApp(), {
      ...{ communes: 10, departments: 2, front: 1, tasks: 3 },
      indicators: ({ communes, departments }) => [
        { shape: 'number', measure: 'in-period', reporterIds: [] },
        { shape: 'share', measure: 'at-date', reporterIds: communes },
        { shape: 'number', measure: 'cumulative', reporterIds: departments.slice(0, 1) },
      ],
    })
    const [first, second, third] = round.indicators.map(({ id }) => id)
    const [one, two] = round.items
    if (!first || !second || !third || !one || !two) throw new Error('the round is smaller than asked for')
    report = (agencyId, change = {}) => ({
      agencyId,
      figures: new Map([
        [first, number('30')],
        [second, share('3', '10')],
      ]),
      results: [{ itemIds: [one], progress: 'done' }],
      ...change,
    })
    const { communes, departments } = round.bodies
    round.lay(2025, [
      report(at(communes, 0), { figures: new Map([[first, number('100')]]) }),
      report(at(departments, 0), { figures: new Map([[third, number('50')]]) }),
    ])
    round.lay(2026, [
      report(at(communes, 0)),
      ...communes.slice(1, 6).map((id) => report(id)),
      report(at(communes, 6), {
        figures: new Map([
          [first, number('9000')],
          [second, { kind: 'no-data' }],
        ]),
        cutOff: '2026-10-31',
      }),
      report(at(communes, 7), {
        figures: new Map([[second, number('7')]]),
        estimates: new Map([[first, number('40')]]),
        typed: true,
      }),
      report(at(communes, 8), { state: 'quarantined' }),
      report(at(departments, 0), {
        figures: new Map([
          [first, number('9180')],
          [second, share('1', '2')],
          [third, number('49')],
        ]),
        results: [
          { itemIds: [one], progress: 'in-progress' },
          { itemIds: [one, two], progress: 'done' },
        ],
      }),
    ])
  })
  afterAll(() => round.test.close())

  const head = () => round.hoa.call('matrix.figures', asked())
  const cellsOf = async (...agencyIds: AgencyId[]) => {
    const rows = await round.hoa.call('matrix.figureRows', { ...asked(), agencyIds })
    return rows.map(({ cells }) => cells.map((cell) => cell?.state ?? null))
  }

  it('adds what stands in it, with who stands behind it', async () => {
    const { columns } = await head()
    expect(columns.map(({ total }) => total.value)).toEqual([
      // Six communes with 30, one with 9000, one department.
      { kind: 'number', value: '18360' },
      { kind: 'share', numerator: '18', denominator: '60' },
      { kind: 'number', value: '49' },
    ])
    expect(columns[0]?.total.coverage).toMatchObject({ of: 13, counted: 8, notReported: 5, silent: 1 })
    // A department is not among those who report the share: its number is in no total, and it is not missing.
    expect(columns[1]?.total.coverage).toMatchObject({ of: 10, counted: 6, noData: 1, otherShape: 1, notReported: 2 })
    expect(columns[2]?.total.coverage).toMatchObject({ of: 1, counted: 1, notReported: 0 })
  })

  it('adds in groups what it adds at large', async () => {
    const { columns } = await head()
    expect(columns[0]?.groups.map(({ group, total }) => [group, total.value])).toEqual([
      ['province', { kind: 'number', value: '9180' }],
      ['commune', { kind: 'number', value: '9180' }],
      ['front-or-mass-organisation', null],
    ])
  })

  it('shows that a department repeats what the communes say together', async () => {
    const { columns } = await head()
    expect(columns[0]?.overlaps).toEqual([
      {
        kind: 'repeats-communes',
        agencyIds: [at(round.bodies.departments, 0)],
        once: { kind: 'number', value: '9180' },
      },
      { kind: 'two-levels', communes: { kind: 'number', value: '9180' }, above: { kind: 'number', value: '9180' } },
    ])
    expect(columns[1]?.overlaps).toEqual([])
  })

  it('says of every cell without a number why there is none', async () => {
    const { communes, departments, front } = round.bodies
    expect(await cellsOf(at(communes, 0), at(communes, 6), at(communes, 7), at(communes, 8), at(communes, 9))).toEqual([
      ['value', 'value', null],
      ['value', 'no-data', null],
      ['estimate-only', 'other-shape', null],
      ['waiting', 'waiting', null],
      ['missing', 'missing', null],
    ])
    expect(await cellsOf(at(departments, 0), at(departments, 1), at(front, 0))).toEqual([
      ['value', 'outside', 'value'],
      ['missing', null, null],
      ['missing', null, null],
    ])
  })

  it('counts for each body what it owes and what it told, and marks another cut-off', async () => {
    const { bodies, usualCutOff } = await head()
    const of = (id: AgencyId) => bodies.find(({ agencyId }) => agencyId === id)
    const { communes, departments } = round.bodies
    expect(usualCutOff).toBe('2026-11-30')
    expect(of(at(communes, 6))).toMatchObject({ told: 2, of: 2, otherCutOff: true })
    expect(of(at(communes, 7))).toMatchObject({ told: 1, of: 2, submission: { origin: 'typed' } })
    expect(of(at(communes, 8))).toMatchObject({ told: 0, waiting: 1, submission: null })
    expect(of(at(departments, 1))).toMatchObject({ told: 0, of: 1 })
  })

  it('shows estimates in a table of their own', async () => {
    const { columns } = await round.hoa.call('matrix.figures', { ...asked(), estimate: true })
    expect(columns[0]?.total).toMatchObject({ value: { kind: 'number', value: '40' }, coverage: { counted: 1 } })
  })

  it('takes a figure of the last day of the year for the estimate that is no longer needed', async () => {
    const { communes } = round.bodies
    const first = at(round.indicators, 0).id
    const said = { asOf: '2024-12-31', figures: new Map([[first, number('30')]]) }
    round.lay(2024, [
      report(at(communes, 0), said),
      report(at(communes, 1), { ...said, estimates: new Map([[first, number('33')]]) }),
      report(at(communes, 2), { ...said, asOf: '2024-12-30' }),
    ])
    const then = { planId: round.plan.id, period: { ...period, year: 2024 }, estimate: true }
    const { columns } = await round.hoa.call('matrix.figures', then)
    expect(columns[0]?.total).toMatchObject({ value: { kind: 'number', value: '63' }, coverage: { counted: 2 } })
  })

  it('marks what stands out against the year before and against peers', async () => {
    const marks = await round.hoa.call('matrix.figureMarks', asked())
    const reasonsOf = (id: AgencyId) =>
      marks.filter(({ agencyId }) => agencyId === id).flatMap(({ reasons }) => reasons)
    const { communes, departments } = round.bodies
    expect(reasonsOf(at(communes, 0))).toEqual([
      { kind: 'own-year-before', before: '100', now: '30', factor: 3, direction: 'down' },
    ])
    // Seven numbers are too few to compare with.
    expect(reasonsOf(at(communes, 6))).toEqual([])
    expect(reasonsOf(at(departments, 0))).toEqual([{ kind: 'cumulative-falls', before: '50', now: '49' }])
  })

  it('opens a cell: what was said, the year before, the report', async () => {
    const indicatorId = at(round.indicators, 0).id
    const place = { planId: round.plan.id, period, agencyId: at(round.bodies.communes, 0), indicatorId }
    const cell = await round.hoa.call('matrix.figureCell', place)
    expect(cell).toMatchObject({
      figure: { value: number('30'), asOf: null },
      estimate: null,
      before: number('100'),
      submission: { agencyId: at(round.bodies.communes, 0), revision: 1, cutOff: '2026-11-30' },
    })
    const silent = await round.hoa.call('matrix.figureCell', { ...place, agencyId: at(round.bodies.communes, 9) })
    expect(silent).toEqual({ figure: null, estimate: null, before: null, submission: null })
  })

  it('stands by tasks too: each told by its bodies, and the task itself counted once', async () => {
    const { columns, bodies } = await round.hoa.call('matrix.tasks', { planId: round.plan.id, period })
    expect(columns.map(({ total }) => total)).toEqual([
      { of: 13, told: 9, done: 8 },
      { of: 13, told: 1, done: 1 },
      { of: 13, told: 0, done: 0 },
    ])
    expect(columns.map(({ joint }) => joint)).toEqual([
      { progress: 'in-progress', by: 'all' },
      { progress: 'in-progress', by: 'all' },
      { progress: null, by: 'nobody' },
    ])
    const department = at(round.bodies.departments, 0)
    expect(bodies.find(({ agencyId }) => agencyId === department)).toMatchObject({ told: 2, of: 3 })
    const agencyIds = [department, at(round.bodies.communes, 9)]
    const rows = await round.hoa.call('matrix.taskRows', {
      ...{ planId: round.plan.id, period, agencyIds, itemIds: round.items },
    })
    expect(rows.map(({ cells }) => cells.map((cell) => cell && [cell.state, cell.results, cell.evidence]))).toEqual([
      [
        ['in-progress', 2, 2],
        ['done', 1, 1],
        ['silent', 0, 0],
      ],
      [
        ['missing', 0, 0],
        ['missing', 0, 0],
        ['missing', 0, 0],
      ],
    ])
  })

  it('opens a task: the words of the plan and of the report', async () => {
    const place = { planId: round.plan.id, period, itemId: at(round.items, 0) }
    const cell = await round.hoa.call('matrix.taskCell', { ...place, agencyId: at(round.bodies.departments, 0) })
    expect(cell).toMatchObject({ role: 'none-stated', submission: { origin: 'sealed' } })
    expect(cell.text).toContain('nội dung 1')
    expect(cell.results.map(({ progress, evidence }) => [progress, evidence.length])).toEqual([
      ['in-progress', 1],
      ['done', 1],
    ])
  })
})
