import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { againstPeers, againstYearBefore, median } from '../../../src-shared/domain/consolidation/outliers.ts'
import type { FigureMeasure, FigureValue } from '../../../src-shared/domain/figures.ts'

const number = (value: string): FigureValue => ({ kind: 'number', value })
const share = (numerator: string, denominator: string): FigureValue => ({ kind: 'share', numerator, denominator })

describe('against the year before', () => {
  test.each<[string, FigureMeasure, FigureValue | null, FigureValue | null, object[]]>([
    ['three times as much', 'in-period', number('60'), number('20'), [{ kind: 'own-year-before', factor: 3 }]],
    ['a little less than three times', 'in-period', number('59'), number('20'), []],
    ['a third', 'in-period', number('10'), number('31'), [{ kind: 'own-year-before', direction: 'down', factor: 3 }]],
    ['small numbers jump by nature', 'in-period', number('19'), number('1'), []],
    ['from nothing', 'in-period', number('20'), number('0'), [{ kind: 'own-year-before', factor: null }]],
    ['to nothing', 'at-date', number('0'), number('25'), [{ kind: 'own-year-before', direction: 'down' }]],
    ['a cumulative figure that falls', 'cumulative', number('49'), number('50'), [{ kind: 'cumulative-falls' }]],
    ['an at-date figure that falls', 'at-date', number('49'), number('50'), []],
    [
      'a cumulative figure that falls far',
      'cumulative',
      number('10'),
      number('50'),
      [{ kind: 'cumulative-falls' }, { kind: 'own-year-before' }],
    ],
    [
      'a share by 30 points',
      'at-date',
      share('8', '10'),
      share('5', '10'),
      [{ kind: 'own-percent-before', points: 30 }],
    ],
    ['a share by 29 points', 'at-date', share('79', '100'), share('5', '10'), []],
    ['a share over nothing', 'at-date', share('0', '0'), share('5', '10'), []],
    ['another shape', 'at-date', number('90'), share('5', '10'), []],
    ['no number now', 'in-period', { kind: 'no-data' }, number('90'), []],
    ['no number before', 'in-period', number('90'), { kind: 'none-arisen' }, []],
    ['no report before', 'in-period', number('90'), null, []],
  ])('%s', (_, measure, now, before, expected) => {
    expect(againstYearBefore(measure, now, before)).toMatchObject(expected)
    expect(againstYearBefore(measure, now, before)).toHaveLength(expected.length)
  })
})

describe('against peers', () => {
  const usual = ['30', '31', '33', '35', '36', '38', '40', '41'].map(number)

  it('marks the one that stands far off, and says against what', () => {
    expect(againstPeers([...usual, number('3500')])).toEqual([
      ...usual.map(() => null),
      { kind: 'peers', now: '3500', median: '36', peers: 9, direction: 'up' },
    ])
  })

  it('marks nothing among too few to compare with', () => {
    expect(againstPeers([...usual.slice(0, 6), number('3500')]).filter(Boolean)).toEqual([])
  })

  it('marks no small difference in a tight group', () => {
    expect(againstPeers([...Array.from({ length: 20 }, () => number('30')), number('45')]).filter(Boolean)).toEqual([])
  })

  it('still sees a far one where most are equal', () => {
    const marks = againstPeers([...Array.from({ length: 20 }, () => number('30')), number('300')])
    expect(marks.at(-1)).toMatchObject({ kind: 'peers', median: '30' })
  })

  it('takes what is no number out of the comparison, not for 0', () => {
    expect(againstPeers([...usual, { kind: 'no-data' }, null]).filter(Boolean)).toEqual([])
  })

  it('compares shares by their percent', () => {
    const shares = Array.from({ length: 10 }, (_, at) => share(String(70 + at), '100'))
    const marks = againstPeers([...shares, share('5', '100')])
    expect(marks.at(-1)).toMatchObject({ kind: 'peers', now: '5', direction: 'down' })
    expect(marks.slice(0, -1).filter(Boolean)).toEqual([])
  })

  it('does not depend on the order of the bodies', () => {
    const values = fc.array(fc.nat({ max: 5_000 }), { minLength: 8, maxLength: 60 })
    fc.assert(
      fc.property(values, (numbers) => {
        const there = againstPeers(numbers.map((one) => number(String(one))))
        const back = againstPeers(numbers.toReversed().map((one) => number(String(one))))
        expect(back.toReversed()).toEqual(there)
      }),
      { seed: 7 },
    )
  })
})

test.each([
  [[], 0],
  [[5], 5],
  [[10, 9], 9.5],
  [[100, 2, 30], 30],
])('the median of %j is %d', (numbers, expected) => {
  expect(median(numbers)).toBe(expected)
})
