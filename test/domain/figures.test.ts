import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkAgainstPrevious,
  checkParts,
  checkValue,
  type FigureWarning,
} from '../../src-shared/domain/figure-checks.ts'
import {
  type Comparator,
  evaluateTarget,
  type FigureTarget,
  standsForYear,
  type TargetResult,
} from '../../src-shared/domain/figure-target.ts'
import {
  comparableOf,
  type FigureMeasure,
  type FigureValue,
  figureValue,
  rollUpPeriods,
  sumFigures,
} from '../../src-shared/domain/figures.ts'
import type { PeriodKind } from '../../src-shared/domain/report-period.ts'

const seed = 20_261_205
const number = (value: string | number): FigureValue => ({ kind: 'number', value: String(value) })
const share = (numerator: number, denominator: number): FigureValue => ({
  kind: 'share',
  numerator: String(numerator),
  denominator: String(denominator),
})
const noneArisen: FigureValue = { kind: 'none-arisen' }
const noData: FigureValue = { kind: 'no-data' }
const notApplicable: FigureValue = { kind: 'not-applicable' }

test.each<[unknown, boolean]>([
  [number(0), true],
  [share(0, 5), true],
  [noneArisen, true],
  [{ kind: 'number', value: 19 }, false],
  [{ kind: 'share', numerator: '-1', denominator: '5' }, false],
  [{ kind: 'none-arisen', value: '0' }, false],
  [{ kind: 'unknown' }, false],
])('%j is a figure: %s', (value, expected) => expect(figureValue.safeParse(value).success).toBe(expected))

describe('sums over agencies', () => {
  test('118 of 138: who did not report is not 0', () => {
    const values = [...Array.from({ length: 118 }, () => number(2)), ...Array.from({ length: 20 }, () => null)]
    const { value, coverage } = sumFigures('number', values)
    expect(value).toEqual(number(236))
    expect(coverage).toMatchObject({ of: 138, counted: 118, notReported: 20 })
  })

  test('answers that are no numbers are counted apart', () => {
    const values = [number(0), number(3), noneArisen, noneArisen, noData, notApplicable, null, share(1, 2)]
    expect(sumFigures('number', values)).toEqual({
      value: number(3),
      coverage: { of: 8, counted: 2, noneArisen: 2, noData: 1, notApplicable: 1, notReported: 1, otherShape: 1 },
    })
  })

  test('no numbers, no total', () => {
    expect(sumFigures('number', [noneArisen, noData, null]).value).toBeNull()
    expect(sumFigures('number', []).value).toBeNull()
    expect(sumFigures('number', [number(0)]).value).toEqual(number(0))
  })

  test('shares add as numerators and denominators', () => {
    const { value } = sumFigures('share', [share(1, 2), share(10, 100)])
    expect(value).toEqual(share(11, 102))
    expect(comparableOf(value)).toBe('10.78')
  })

  test('every answer is counted exactly once', () => {
    const anyValue = fc.constantFrom(number(1), share(1, 2), noneArisen, noData, notApplicable, null)
    fc.assert(
      fc.property(fc.array(anyValue), fc.constantFrom('number' as const, 'share' as const), (values, shape) => {
        const { of, ...parts } = sumFigures(shape, values).coverage
        expect(Object.values(parts).reduce((a, b) => a + b, 0)).toBe(of)
      }),
      { seed },
    )
  })
})

describe('several periods', () => {
  test.each<[FigureMeasure, (FigureValue | null)[], FigureValue | null, number | null]>([
    ['in-period', [number(3), number(4), null, number(5)], number(12), null],
    ['at-date', [number(3), number(9), number(5)], number(5), 2],
    ['at-date', [number(3), noData, null], number(3), 0],
    ['at-date', [noData, null], null, null],
    ['cumulative', [number(3), number(7)], number(7), 1],
    ['cumulative', [], null, null],
    ['in-period', [noneArisen], null, null],
  ])('%s of %j', (measure, periods, value, takenFrom) => {
    expect(rollUpPeriods(measure, 'number', periods)).toMatchObject({ value, takenFrom })
  })
})

describe('checks warn', () => {
  const limits = { min: '0', max: '100', wholeOnly: true }
  test.each<[FigureValue, FigureWarning[]]>([
    [number(100), []],
    [number(101), [{ kind: 'above-range', value: '101', max: '100' }]],
    [number(-1), [{ kind: 'below-range', value: '-1', min: '0' }]],
    [number('2.5'), [{ kind: 'not-whole', value: '2.5' }]],
    [share(6, 5), [{ kind: 'share-above-whole', numerator: '6', denominator: '5' }]],
    [share(0, 0), [{ kind: 'denominator-zero' }]],
    [noData, []],
  ])('%j', (value, expected) => expect(checkValue(value, limits)).toEqual(expected))

  test.each<[FigureValue | null, (FigureValue | null)[], boolean, FigureWarning[]]>([
    [number(10), [number(4), number(6)], true, []],
    [number(10), [number(4), number(7)], false, [{ kind: 'parts-above-whole', parts: '11', whole: '10' }]],
    [number(10), [number(4), number(5)], true, [{ kind: 'parts-differ-from-whole', parts: '9', whole: '10' }]],
    [number(10), [number(4), noneArisen], true, [{ kind: 'parts-differ-from-whole', parts: '4', whole: '10' }]],
    [number(10), [number(4), noData], true, []],
    [number(10), [number(4), number(5)], false, []],
    [null, [number(4)], true, []],
    [number(10), [null], true, []],
  ])('whole %j, parts %j, exhaustive %s', (whole, parts, exhaustive, expected) => {
    expect(checkParts(whole, parts, { exhaustive })).toEqual(expected)
  })

  test.each<[string, FigureMeasure, FigureValue | null, FigureValue | null, boolean, FigureWarning[]]>([
    [
      'reported 19, now 24',
      'in-period',
      number(19),
      number(24),
      true,
      [{ kind: 'changed-from-previous', previous: '19', current: '24' }],
    ],
    ['another year may differ', 'in-period', number(19), number(24), false, []],
    ['cumulative rises', 'cumulative', number(19), number(24), false, []],
    [
      'cumulative falls',
      'cumulative',
      number(24),
      number(19),
      false,
      [{ kind: 'cumulative-falls', previous: '24', current: '19' }],
    ],
    [
      'a merger',
      'at-date',
      share(5, 63),
      share(5, 34),
      false,
      [{ kind: 'denominator-changed', previous: '63', current: '34' }],
    ],
    ['nothing before', 'cumulative', null, number(1), true, []],
    ['no number before', 'cumulative', noData, number(1), true, []],
  ])('%s', (_, measure, previous, current, restated, expected) => {
    expect(checkAgainstPrevious(measure, previous, current, { restated })).toEqual(expected)
  })
})

describe('targets', () => {
  test.each<[PeriodKind, number | null, FigureMeasure, Comparator, boolean]>([
    ['year', null, 'in-period', 'at-least', true],
    ['year', null, 'at-date', 'change', true],
    ['quarter', 1, 'at-date', 'at-least', false],
    ['quarter', 3, 'cumulative', 'at-least', false],
    ['quarter', 3, 'in-period', 'at-least', false],
    ['quarter', 4, 'at-date', 'at-least', true],
    ['quarter', 4, 'cumulative', 'equal', true],
    ['quarter', 4, 'in-period', 'at-least', false],
    ['quarter', 4, 'at-date', 'change', false],
    ['quarter', 4, 'cumulative', 'times-per-year', false],
    ['half-year', 1, 'at-date', 'at-most', false],
    ['half-year', 2, 'at-date', 'at-most', true],
    ['half-year', 2, 'in-period', 'at-most', false],
    ['five-year', null, 'cumulative', 'at-least', true],
    ['ten-year', null, 'at-date', 'at-least', true],
    // Five years of cases against the target of one.
    ['five-year', null, 'in-period', 'at-least', false],
    ['thematic', null, 'at-date', 'at-least', false],
    ['ad-hoc', null, 'cumulative', 'at-least', false],
  ])('of the year, beside %s %s, %s, %s: judged %s', (kind, ordinal, measure, comparator, expected) => {
    expect(standsForYear({ measure, comparator }, { kind, ordinal })).toBe(expected)
  })

  const target = (comparator: FigureTarget['comparator'], value: string): FigureTarget => ({ comparator, value })
  test.each<[FigureTarget | null, FigureValue | null, FigureValue | null, TargetResult]>([
    [target('at-least', '70'), share(7, 10), null, { kind: 'met', actual: '70', target: '70' }],
    [target('at-least', '70'), share(69_999, 100_000), null, { kind: 'not-met', actual: '70', target: '70' }],
    [target('at-least', '70'), number(69), null, { kind: 'not-met', actual: '69', target: '70' }],
    [target('at-most', '5'), number(5), null, { kind: 'met', actual: '5', target: '5' }],
    [target('equal', '100'), number(99), null, { kind: 'not-met', actual: '99', target: '100' }],
    [target('times-per-year', '2'), number(3), null, { kind: 'met', actual: '3', target: '2' }],
    [target('change', '-5'), number(95), number(100), { kind: 'met', actual: '-5', target: '-5' }],
    [target('change', '-5'), number(96), number(100), { kind: 'not-met', actual: '-4', target: '-5' }],
    [target('change', '10'), number(110), number(100), { kind: 'met', actual: '10', target: '10' }],
    [target('change', '10'), number(110), null, { kind: 'cannot-tell', why: 'no-last-year' }],
    [target('change', '10'), number(110), number(0), { kind: 'cannot-tell', why: 'last-year-zero' }],
    [target('at-least', '70'), noData, null, { kind: 'cannot-tell', why: 'no-value' }],
    [target('at-least', '70'), share(0, 0), null, { kind: 'cannot-tell', why: 'no-value' }],
    [target('at-least', '70'), null, null, { kind: 'cannot-tell', why: 'no-value' }],
    [null, number(1), null, { kind: 'cannot-tell', why: 'no-target' }],
  ])('%j with %j after %j', (wanted, value, lastYear, expected) => {
    expect(evaluateTarget(wanted, value, lastYear)).toEqual(expected)
  })
})
