import { describe, expect, it, test } from 'vitest'
import { heirsByYear } from '../../../src-shared/domain/consolidation/heirs-by-year.ts'
import { type BodyOverYears, rollUpBodies, type YearState } from '../../../src-shared/domain/consolidation/roll-up.ts'
import type { FigureMeasure, FigureShape, FigureValue } from '../../../src-shared/domain/figures.ts'
import { type AgencyId, agencyId } from '../../../src-shared/domain/ids.ts'
import { SeededChoice } from '../../support/seeded-choice.ts'

const id = (at: number) => agencyId.parse(`018f5ae2-7c3b-7def-8a12-${String(at).padStart(12, '0')}`)
const [a, b, x, y] = [id(1), id(2), id(3), id(4)]
const years = [2022, 2023, 2024, 2025, 2026]
const number = (value: string): FigureValue => ({ kind: 'number', value })

/** One answer a year: a number, null for an owed one that is missing, undefined for what was not owed. */
function body(agency: AgencyId, values: (string | null | undefined)[], more: Partial<BodyOverYears> = {}) {
  return {
    ...{ agencyId: agency, own: null, ownAsked: false, heirs: [] },
    years: years.map((year, at) => {
      const value = values[at]
      return {
        ...{ year, asked: value !== undefined, reported: typeof value === 'string' },
        value: typeof value === 'string' ? number(value) : null,
      }
    }),
    ...more,
  } satisfies BodyOverYears
}

describe('years of many bodies as one figure', () => {
  const two = [body(a, ['1', '2', null, '4', '5']), body(b, ['10', '20', '30', '40', null])]

  it.each<[FigureMeasure, string, (number | null)[]]>([
    ['in-period', '112', [null, null]],
    ['at-date', '45', [2026, 2025]],
    ['cumulative', '45', [2026, 2025]],
  ])('%s: each body by its own years, then the bodies', (measure, total, taken) => {
    const rolled = rollUpBodies(measure, 'number', years, two)
    expect(rolled.total).toMatchObject({ value: number(total), coverage: { of: 2, counted: 2 } })
    expect(rolled.bodies.map((one) => one.takenFromYear)).toEqual(taken)
    expect(rolled.bodies.map((one) => one.missing)).toEqual([[2024], [2026]])
    expect(rolled.years.map(({ coverage }) => `${coverage.counted}/${coverage.of}`)).toEqual([
      ...['2/2', '2/2', '1/2', '2/2', '1/2'],
    ])
  })

  it('says what is missing, and takes nothing for 0', () => {
    const silent = { ...body(b, [null, null, null, null, null]) }
    const rolled = rollUpBodies('in-period', 'number', years, [body(a, ['0']), silent])
    expect(rolled.total).toMatchObject({ value: number('0'), coverage: { of: 2, counted: 1, notReported: 1 } })
    expect(rolled.bodies[1]).toMatchObject({ value: null, missing: years })
  })

  it("takes a body's own report of the span before its years", () => {
    const own = body(a, ['1', '2', null, '4', '5'], { own: number('100') })
    const rolled = rollUpBodies('in-period', 'number', years, [own, body(b, ['10'])])
    expect(rolled.total.value).toEqual(number('110'))
    expect(rolled.bodies[0]).toMatchObject({ from: 'own', missing: [], years: ['own', 'own', null, 'own', 'own'] })
  })

  it.each<[FigureValue, FigureValue | null]>([
    [{ kind: 'none-arisen' }, null],
    [{ kind: 'no-data' }, number('3')],
    [{ kind: 'share', numerator: '1', denominator: '2' }, number('3')],
  ])('an own report that says %j leaves %j', (own, value) => {
    expect(rollUpBodies('in-period', 'number', years, [body(a, ['1', '2'], { own })]).total.value).toEqual(value)
  })

  it('misses a body of which only a report of the span is asked', () => {
    const none = body(b, [], { ownAsked: true })
    expect(rollUpBodies('in-period', 'number', years, [body(a, ['1']), none]).total.coverage).toMatchObject({
      ...{ of: 2, counted: 1, notReported: 1 },
    })
  })

  it('marks a cumulative figure that falls', () => {
    const [one] = rollUpBodies('cumulative', 'number', years, [body(a, ['5', '4', '6'])]).bodies
    expect(one?.falls).toEqual([{ year: 2023, before: '5', after: '4' }])
  })
})

describe('bodies that ended', () => {
  const heirs = [{ agencyId: x, year: 2025 }]
  const merged = (ofX: (string | null | undefined)[], ofA: (string | null | undefined)[] = ['1', '2', '3']) => [
    body(a, ofA, { heirs }),
    body(b, ['10', '20', '30'], { heirs }),
    body(x, ofX),
  ]
  const heirYears = [undefined, undefined, undefined, '100', '200']

  it('in the period: their years and then those of the heir', () => {
    expect(rollUpBodies('in-period', 'number', years, merged(heirYears)).total).toMatchObject({
      value: number('366'),
      coverage: { of: 3, counted: 3 },
    })
  })

  it('where the last number counts: that of the heir takes the place of theirs', () => {
    const rolled = rollUpBodies('at-date', 'number', years, merged(heirYears))
    expect(rolled.total).toMatchObject({ value: number('200'), coverage: { of: 1, counted: 1 } })
    expect(rolled.bodies[0]).toMatchObject({ value: null, through: [x], missing: [] })
  })

  it('while the heir is silent their last numbers stand', () => {
    const rolled = rollUpBodies('at-date', 'number', years, merged([undefined, undefined, undefined, null, null]))
    expect(rolled.total).toMatchObject({ value: number('33'), coverage: { of: 3, counted: 2, notReported: 1 } })
  })

  it('the year in which both report counts once', () => {
    const rolled = rollUpBodies('in-period', 'number', years, merged(heirYears, ['1', '2', '3', '50', null]))
    expect(rolled.total.value).toEqual(number('366'))
    expect(rolled.bodies[0]?.years).toEqual(['counts', 'counts', 'counts', 'heir', null] satisfies (YearState | null)[])
    expect(rolled.years[3]).toMatchObject({ value: number('100'), coverage: { of: 1 } })
  })

  it('a body that goes on and takes another in keeps its own years beside those of the other', () => {
    const rolled = rollUpBodies('at-date', 'number', years, merged(['7', '7', '7', null, null]))
    expect(rolled.total.value).toEqual(number('40'))
  })

  it("the heir's own report of the span speaks for them", () => {
    const [one, two, heir] = merged(heirYears)
    const all = [one, two, heir && { ...heir, own: number('9') }].filter((each) => each !== undefined)
    expect(rollUpBodies('in-period', 'number', years, all).total.value).toEqual(number('9'))
  })
})

describe('who speaks for a body that ended', () => {
  const ends = new Map([
    [a, '2025-06-30'],
    [x, '2026-12-31'],
  ])
  const next = new Map([
    [a, [x]],
    [x, [y]],
  ])
  it('on the way and at its end, each from the year that it closes for all before it', () => {
    const of = (one: AgencyId) =>
      heirsByYear(
        one,
        (from) => next.get(from) ?? [],
        (each) => ends.get(each) ?? null,
      )
    expect(of(a)).toEqual([
      { agencyId: x, year: 2025 },
      { agencyId: y, year: 2027 },
    ])
    expect(of(y)).toEqual([])
  })
})

/** Plain loops over what was told, in whole numbers: nothing of the app's own sums. */
function byHand(measure: FigureMeasure, shape: FigureShape, bodies: readonly BodyOverYears[]) {
  let top = 0n
  let bottom = 0n
  const fits = (value: FigureValue | null): value is FigureValue => value?.kind === shape
  const numberIn = (one: BodyOverYears, year: number) => {
    const told = one.years.find((each) => each.year === year)
    return told?.asked && fits(told.value) ? told.value : null
  }
  const speaksOwn = (one: BodyOverYears) => {
    if (one.own === null || one.own.kind === 'no-data') return false
    return one.own.kind === 'number' || one.own.kind === 'share' ? one.own.kind === shape : true
  }
  const add = (value: FigureValue | null) => {
    if (value?.kind === 'number') top += BigInt(value.value)
    if (value?.kind !== 'share') return
    top += BigInt(value.numerator)
    bottom += BigInt(value.denominator)
  }
  for (const one of bodies) {
    const heirs = one.heirs.flatMap((heir) => {
      const found = bodies.find((each) => each.agencyId === heir.agencyId)
      return found ? [{ found, since: heir.year }] : []
    })
    if (heirs.some(({ found }) => speaksOwn(found))) continue
    if (measure === 'in-period') {
      if (speaksOwn(one)) add(one.own)
      else {
        for (const year of years) {
          if (heirs.some(({ found, since }) => year >= since && numberIn(found, year) !== null)) continue
          add(numberIn(one, year))
        }
      }
      continue
    }
    const isReplaced = heirs.some(({ found, since }) =>
      years.some((year) => year >= since && numberIn(found, year) !== null),
    )
    if (isReplaced) continue
    if (speaksOwn(one)) {
      add(one.own)
      continue
    }
    for (const year of [...years].reverse()) {
      const value = numberIn(one, year)
      if (value === null) continue
      add(value)
      break
    }
  }
  return { top, bottom }
}

test.each(Array.from({ length: 60 }, (_, seed) => seed))('random bodies add as plain loops do: %d', (seed) => {
  const choice = new SeededChoice(seed)
  const shape = choice.of<FigureShape>(['number', 'share'])
  const any = (): FigureValue | null => {
    const of = choice.of<FigureValue['kind'] | null>([
      'number',
      'number',
      'share',
      'share',
      'none-arisen',
      'no-data',
      'not-applicable',
      null,
    ])
    const whole = () => String(choice.whole(0, 5_000))
    if (of === 'number') return number(whole())
    return of === 'share' ? { kind: of, numerator: whole(), denominator: whole() } : of === null ? null : { kind: of }
  }
  const bodies = Array.from({ length: 30 }, (_, at): BodyOverYears => {
    const told = years.map((year) => {
      const value = any()
      return { year, asked: choice.whole(0, 6) > 0, reported: value !== null, value }
    })
    // Bodies end into later ones of the list, as time goes.
    const heirs = Array.from({ length: choice.of([0, 0, 0, 1, 2]) }, () => ({
      ...{ agencyId: id(at + 1 + choice.whole(1, 4)), year: choice.whole(2023, 2027) },
    }))
    return { agencyId: id(at + 1), years: told, own: choice.whole(0, 9) === 0 ? any() : null, ownAsked: false, heirs }
  })
  for (const measure of ['in-period', 'at-date', 'cumulative'] as const) {
    const { total, years: byYear } = rollUpBodies(measure, shape, years, bodies)
    const { top, bottom } = byHand(measure, shape, bodies)
    const { value } = total
    expect(BigInt((value?.kind === 'share' ? value.numerator : value?.value) ?? 0)).toBe(top)
    expect(BigInt(value?.kind === 'share' ? value.denominator : 0)).toBe(bottom)
    expect(byYear).toHaveLength(years.length)
  }
})
