import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FigureRow } from '../../src-shared/contract/figures.ts'
import type { FigureMeasure, FigureValue } from '../../src-shared/domain/figures.ts'
import type { AgencyId, PeriodId } from '../../src-shared/domain/ids.ts'
import type { ReportPeriod } from '../../src-shared/domain/report-period.ts'
import { enter, indicatorRow, newIndicatorId, number, saveIndicators, share } from '../support/figure-builder.ts'
import { type PlanInHand, registerPlan } from '../support/plan-builder.ts'
import { openYear, yearPeriod } from '../support/task-builder.ts'
import { setUpOffice, startTestApp, type TestApp, type TestUser } from '../support/test-app.ts'

let test: TestApp
let lan: TestUser
let plan: PlanInHand
let otherAgency: AgencyId
let lastYear: PeriodId
let thisYear: PeriodId
beforeEach(async () => {
  test = await startTestApp()
  await setUpOffice(test)
  lan = await test.signIn('lan')
  plan = await registerPlan(lan)
  const added = await lan.call('agencies.add', {
    name: 'Sở Khác',
    kind: 'state-body',
    level: 'province',
    provinceId: null,
    parentId: null,
    abbreviation: null,
  })
  otherAgency = added.id
  lastYear = (await openYear(lan, 2025)).id
  thisYear = (await openYear(lan, 2026)).id
})
afterEach(() => test.close())

const list = async (periodId = thisYear) => {
  const { plans } = await lan.call('figures.list', { planId: plan.id, periodId })
  return plans[0] ?? { rows: [], entered: 0 }
}
const row = async (code: string, periodId = thisYear) => {
  const found = (await list(periodId)).rows.find((one) => one.code === code)
  if (!found) throw new Error(`no row ${code}`)
  return found
}

describe('the list', () => {
  it('holds only what this office reports, parts below their whole', async () => {
    const whole = indicatorRow({ code: '1' })
    await saveIndicators(plan, [
      whole,
      indicatorRow({ code: '2' }),
      indicatorRow({ code: '1a', parentId: whole.id }),
      indicatorRow({ code: '3', reporterIds: [otherAgency] }),
    ])
    const { rows } = await list()
    expect(rows.map(({ code, depth }) => [code, depth])).toEqual([
      ['1', 0],
      ['1a', 1],
      ['2', 0],
    ])
  })

  it('shows a part on its own whose whole others report', async () => {
    const whole = indicatorRow({ code: '1', reporterIds: [otherAgency] })
    await saveIndicators(plan, [whole, indicatorRow({ code: '1a', parentId: whole.id })])
    expect((await list()).rows.map(({ code, depth }) => [code, depth])).toEqual([['1a', 0]])
  })

  it('brings target, baseline and the value of the period before', async () => {
    const indicator = indicatorRow({
      code: '1',
      unit: '%',
      shape: 'share',
      comparator: 'at-least',
      baseline: { value: '61.5', year: 2024 },
      targets: [
        { year: 2026, value: '70' },
        { year: 2030, value: '85' },
      ],
    })
    await saveIndicators(plan, [indicator])
    await enter(lan, lastYear, indicator, share('65', '100'))
    expect(await row('1')).toMatchObject({
      target: { year: 2026, value: '70' },
      baseline: { value: '61.5', year: 2024 },
      previous: { year: 2025, value: share('65', '100'), isEstimate: false },
      figure: null,
      result: { kind: 'cannot-tell', why: 'no-value' },
    })
  })

  it.each([
    ['65', '100', 'not-met'],
    ['70', '100', 'met'],
    // 69.996% is shown as 70% but does not reach it.
    ['69996', '100000', 'not-met'],
  ])('says whether %s/%s reaches 70%%: %s', async (numerator, denominator, kind) => {
    const target = [{ year: 2026, value: '70' }]
    const indicator = indicatorRow({ code: '1', unit: '%', shape: 'share', comparator: 'at-least', targets: target })
    await saveIndicators(plan, [indicator])
    await enter(lan, thisYear, indicator, share(numerator, denominator))
    expect((await row('1')).result.kind).toBe(kind)
  })

  it.each<[string, Partial<ReportPeriod>, FigureMeasure, FigureRow['result']]>([
    ['the first quarter', { kind: 'quarter', ordinal: 1 }, 'at-date', { kind: 'cannot-tell', why: 'part-of-year' }],
    ['the last quarter', { kind: 'quarter', ordinal: 4 }, 'at-date', { kind: 'met', actual: '75', target: '70' }],
    ['what arose in it', { kind: 'quarter', ordinal: 4 }, 'in-period', { kind: 'cannot-tell', why: 'part-of-year' }],
  ])('holds a quarter against the target of its year only where it stands for the year: %s', async (...given) => {
    const [, change, measure, result] = given
    const targets = [{ year: 2026, value: '70' }]
    const indicator = indicatorRow({ code: '1', measure, comparator: 'at-least', targets })
    await saveIndicators(plan, [indicator])
    const period = yearPeriod(2026, { ...change, from: null, to: null, cutOff: null, nextYearStart: null })
    const { id } = (await lan.call('periods.open', { period })).period
    await enter(lan, id, indicator, number('75'))
    expect(await row('1', id)).toMatchObject({ target: { year: 2026, value: '70' }, result })
  })

  it('holds a change against last year only, not against the year before that', async () => {
    const targets = [{ year: 2026, value: '10' }]
    const indicator = indicatorRow({ code: '1', comparator: 'change', targets })
    await saveIndicators(plan, [indicator])
    const { id: nextYear } = await openYear(lan, 2028)
    await enter(lan, thisYear, indicator, number('100'))
    await saveIndicators(plan, [{ ...indicator, targets: [...targets, { year: 2028, value: '10' }] }])
    await enter(lan, nextYear, indicator, number('120'))
    expect((await row('1', nextYear)).result).toEqual({ kind: 'cannot-tell', why: 'no-last-year' })
  })

  it('holds no figure of this year against a target of a later one', async () => {
    const indicator = indicatorRow({ code: '1', comparator: 'at-least', targets: [{ year: 2030, value: '5' }] })
    await saveIndicators(plan, [indicator])
    await enter(lan, thisYear, indicator, number('9'))
    expect(await row('1')).toMatchObject({
      target: { year: 2030 },
      result: { kind: 'cannot-tell', why: 'no-target' },
    })
  })
})

describe('a figure', () => {
  it.each<[string, FigureValue]>([
    ['0 is a number', number('0')],
    ['an exact decimal', number('1234567.8')],
    ['không phát sinh', { kind: 'none-arisen' }],
    ['chưa có số liệu', { kind: 'no-data' }],
    ['không áp dụng', { kind: 'not-applicable' }],
  ])('is kept as it was given: %s', async (_, value) => {
    const indicator = indicatorRow({ code: '1', unit: 'triệu đồng' })
    await saveIndicators(plan, [indicator])
    expect(await enter(lan, thisYear, indicator, value, { asOf: '2026-10-31', reason: 'Theo sổ' })).toBe(1)
    const { figure } = await row('1')
    expect(figure).toMatchObject({ value, asOf: '2026-10-31', reason: 'Theo sổ', origin: 'entered', version: 1 })
    expect((await list()).entered).toBe(1)
  })

  it('stands beside its estimate of the whole year, which does not count as entered', async () => {
    const indicator = indicatorRow({ code: '1' })
    await saveIndicators(plan, [indicator])
    await enter(lan, thisYear, indicator, number('24'), { isEstimate: true })
    expect(await list()).toMatchObject({ entered: 0, rows: [{ figure: null, estimate: { value: number('24') } }] })
    await enter(lan, thisYear, indicator, number('19'))
    expect(await list()).toMatchObject({
      entered: 1,
      rows: [{ figure: { value: number('19') }, estimate: { value: number('24') } }],
    })
  })

  it('is taken away again, and can be put back', async () => {
    const indicator = indicatorRow({ code: '1' })
    await saveIndicators(plan, [indicator])
    await enter(lan, thisYear, indicator, number('24'))
    expect(await enter(lan, thisYear, indicator, null)).toBe(0)
    expect((await row('1')).figure).toBeNull()
    expect(await enter(lan, thisYear, indicator, number('24'))).toBe(2)
  })

  it('is seen over the periods', async () => {
    const indicator = indicatorRow({ code: '1' })
    await saveIndicators(plan, [indicator])
    await enter(lan, thisYear, indicator, number('24'))
    await enter(lan, thisYear, indicator, number('30'), { isEstimate: true })
    await enter(lan, lastYear, indicator, number('19'))
    const series = await lan.call('figures.series', { indicatorId: indicator.id })
    expect(series.map(({ year, isEstimate, figure }) => [year, isEstimate, figure.value])).toEqual([
      [2025, false, number('19')],
      [2026, false, number('24')],
      [2026, true, number('30')],
    ])
  })
})

describe('checks warn and never block', () => {
  const warningsAfter = async (code: string) => (await row(code)).warnings.map(({ kind }) => kind)

  it('on half a case, and on less than nothing', async () => {
    const indicator = indicatorRow({ code: '1', unit: 'Vụ' })
    await saveIndicators(plan, [indicator])
    await enter(lan, thisYear, indicator, number('-1.5'))
    expect(await warningsAfter('1')).toEqual(['not-whole', 'below-range'])
  })

  it('on parts above their whole', async () => {
    const whole = indicatorRow({ code: '1' })
    const [a, b] = ['1a', '1b'].map((code) => indicatorRow({ code, parentId: whole.id }))
    if (!a || !b) throw new Error('two parts')
    await saveIndicators(plan, [whole, a, b])
    await enter(lan, thisYear, whole, number('10'))
    await enter(lan, thisYear, a, number('7'))
    expect(await warningsAfter('1')).toEqual([])
    await enter(lan, thisYear, b, number('4'))
    expect(await warningsAfter('1')).toEqual(['parts-above-whole'])
  })

  it('on a cumulative figure that falls, and on a denominator that changed', async () => {
    const sum = indicatorRow({ code: '1', measure: 'cumulative' })
    const percent = indicatorRow({ code: '2', shape: 'share', unit: '%', measure: 'at-date' })
    await saveIndicators(plan, [sum, percent])
    await enter(lan, lastYear, sum, number('24'))
    await enter(lan, lastYear, percent, share('30', '107'))
    await enter(lan, thisYear, sum, number('19'))
    await enter(lan, thisYear, percent, share('30', '124'))
    expect((await row('1')).warnings).toEqual([{ kind: 'cumulative-falls', previous: '24', current: '19' }])
    expect((await row('2')).warnings).toEqual([{ kind: 'denominator-changed', previous: '107', current: '124' }])
  })

  it('on another value for the very same day', async () => {
    const indicator = indicatorRow({ code: '1', measure: 'at-date' })
    await saveIndicators(plan, [indicator])
    await enter(lan, lastYear, indicator, number('19'), { asOf: '2025-12-31' })
    await enter(lan, thisYear, indicator, number('24'), { asOf: '2025-12-31' })
    expect((await row('1')).warnings).toEqual([{ kind: 'changed-from-previous', previous: '19', current: '24' }])
  })
})

describe('what is refused', () => {
  const change = (id = newIndicatorId(), value: FigureValue | null = number('1'), expectedVersion = 0) => ({
    periodId: thisYear,
    changes: [{ indicatorId: id, isEstimate: false, expectedVersion, value, asOf: null, reason: '' }],
  })

  it('an old version: two people cannot overwrite each other unseen', async () => {
    const indicator = indicatorRow({ code: '1' })
    await saveIndicators(plan, [indicator])
    await enter(lan, thisYear, indicator, number('24'))
    await lan.refused('figures.enter', change(indicator.id, number('25')), 'version.conflict')
    await lan.refused('figures.enter', change(indicator.id, null), 'version.conflict')
    expect((await row('1')).figure?.value).toEqual(number('24'))
  })

  it('a share for a number', async () => {
    const indicator = indicatorRow({ code: '1' })
    await saveIndicators(plan, [indicator])
    await lan.refused('figures.enter', change(indicator.id, share('1', '2')), 'figures.wrong-shape')
  })

  it('what others report, what was dropped, what never was', async () => {
    const others = indicatorRow({ code: '1', reporterIds: [otherAgency] })
    const dropped = indicatorRow({ code: '2' })
    await saveIndicators(plan, [others, dropped])
    await lan.refused('figures.enter', change(others.id), 'figures.not-ours')
    await saveIndicators(plan, [others])
    await lan.refused('figures.enter', change(dropped.id), 'object.missing')
    await lan.refused('figures.enter', change(), 'object.missing')
  })

  it('a whole block when one cell of it is wrong', async () => {
    const [a, b] = ['1', '2'].map((code) => indicatorRow({ code }))
    if (!a || !b) throw new Error('two indicators')
    await saveIndicators(plan, [a, b])
    const changes = [...change(a.id).changes, ...change(b.id, share('1', '2')).changes]
    await lan.refused('figures.enter', { periodId: thisYear, changes }, 'figures.wrong-shape')
    expect((await list()).entered).toBe(0)
  })

  it('everybody who is not a clerk', async () => {
    const indicator = indicatorRow({ code: '1' })
    await saveIndicators(plan, [indicator])
    for (const name of ['minh', 'hoa']) {
      const user = await test.signIn(name)
      await user.refused('figures.enter', change(indicator.id), 'permission.denied')
    }
  })
})
