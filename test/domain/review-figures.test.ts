import { describe, expect, it, test } from 'vitest'
import type { FigureMeasure, FigureValue } from '../../src-shared/domain/figures.ts'
import { reviewedYears, reviewFigure, type YearFigure } from '../../src-shared/domain/review-figures.ts'

test.each([
  ['five-year', 2026, [2022, 2023, 2024, 2025, 2026]],
  ['ten-year', 2030, [2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030]],
  ['five-year', null, []],
  ['year', 2026, []],
] as const)('a %s review of %s looks back on %j', (kind, year, years) => {
  expect(reviewedYears(kind, year)).toEqual(years)
})

const number = (value: string): FigureValue => ({ kind: 'number', value })
const share = (numerator: string, denominator: string): FigureValue => ({ kind: 'share', numerator, denominator })
const years = [2022, 2023, 2024, 2025, 2026]
const recorded = (...values: (FigureValue | null)[]): YearFigure[] =>
  values.map((value, at) => ({ year: 2022 + at, value }))

describe('the years of a review as one figure', () => {
  it.each<[FigureMeasure, string | null, number | null]>([
    ['in-period', '60', null],
    ['at-date', '30', 2025],
    ['cumulative', '30', 2025],
  ])('%s: %s', (measure, value, takenFromYear) => {
    const figure = reviewFigure(measure, 'number', years, recorded(number('10'), null, number('20'), number('30')))
    expect(figure.value).toEqual({ kind: 'number', value })
    expect(figure).toMatchObject({ counted: 3, of: 5, missing: [2023, 2026], takenFromYear })
  })

  it('adds numerators and denominators of shares, never percents', () => {
    const figure = reviewFigure('in-period', 'share', years, recorded(share('1', '4'), share('3', '6')))
    expect(figure.value).toEqual(share('4', '10'))
  })

  it('takes 0 for a number and the three other answers for none', () => {
    const answers = recorded(
      number('0'),
      { kind: 'none-arisen' },
      { kind: 'no-data' },
      { kind: 'not-applicable' },
      null,
    )
    expect(reviewFigure('in-period', 'number', years, answers)).toMatchObject({
      value: { kind: 'number', value: '0' },
      counted: 1,
      missing: [2023, 2024, 2025, 2026],
    })
  })

  it('has no value where no year has one: no total is not 0', () => {
    expect(reviewFigure('in-period', 'number', years, [])).toMatchObject({ value: null, counted: 0, of: 5 })
  })

  it('does not mix a number into shares', () => {
    const figure = reviewFigure('in-period', 'share', years, recorded(share('1', '2'), number('7')))
    expect(figure).toMatchObject({ value: share('1', '2'), counted: 1, missing: [2023, 2024, 2025, 2026] })
  })

  it('says where a cumulative figure falls, across a year without a number too', () => {
    const falling = recorded(number('10'), null, number('8'), number('9'))
    expect(reviewFigure('cumulative', 'number', years, falling).falls).toEqual([
      { year: 2024, before: '10', after: '8' },
    ])
    expect(reviewFigure('in-period', 'number', years, falling).falls).toEqual([])
  })
})
