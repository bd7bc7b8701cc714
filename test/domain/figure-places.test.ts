import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDecimals } from '../../src-shared/domain/decimal.ts'
import { gatherPlaces, isTotalLine } from '../../src-shared/domain/figure-places.ts'
import type { FigureValue } from '../../src-shared/domain/figures.ts'

const number = (value: string): FigureValue => ({ kind: 'number', value })
const share = (numerator: string, denominator: string): FigureValue => ({ kind: 'share', numerator, denominator })
const none: FigureValue = { kind: 'none-arisen' }
const noData: FigureValue = { kind: 'no-data' }
const notApplicable: FigureValue = { kind: 'not-applicable' }

describe('what hamlets make together', () => {
  it.each<[string, 'number' | 'share', string, (FigureValue | null)[], FigureValue | null]>([
    ['numbers are added, blanks are no 0', 'number', 'vụ', [number('2'), null, number('0.5')], number('2.5')],
    ['shares are added by their parts', 'share', '%', [share('9', '10'), share('10', '90')], share('19', '100')],
    ['a percent without parts is not added', 'number', '%', [number('90'), number('10')], null],
    ['an answer beside a number adds nothing', 'number', 'vụ', [number('2'), none, noData], number('2')],
    ['all say "không phát sinh"', 'number', 'vụ', [none, none], none],
    ['none arisen, or not applicable', 'number', 'vụ', [none, notApplicable], none],
    ['all say "không áp dụng"', 'share', '%', [notApplicable, notApplicable], notApplicable],
    ['all say "chưa có số liệu"', 'number', 'vụ', [noData], noData],
    ['one is silent', 'number', 'vụ', [none, null], null],
    ['one has no data yet', 'number', 'vụ', [none, noData], null],
    ['nobody is there', 'number', 'vụ', [], null],
  ])('%s', (_, shape, unit, values, proposed) => {
    expect(gatherPlaces({ shape, unit }, values).proposed).toEqual(proposed)
  })

  it('are the same in whatever order they come', () => {
    const value = fc.oneof(
      fc.nat(10_000).map((whole) => number(String(whole))),
      fc.constantFrom(none, noData, null),
    )
    const lists = fc
      .array(value, { maxLength: 20 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
    fc.assert(
      fc.property(lists, ([list, shuffled]) => {
        const gathered = gatherPlaces({ shape: 'number', unit: 'vụ' }, list)
        expect(gatherPlaces({ shape: 'number', unit: 'vụ' }, shuffled)).toEqual(gathered)
        const numbers = list.flatMap((one) => (one?.kind === 'number' ? [one.value] : []))
        if (numbers.length > 0) expect(gathered.proposed).toEqual(number(addDecimals(numbers)))
      }),
      { seed: 20_261_122 },
    )
  })
})

it.each(['Tổng cộng', 'TỔNG SỐ:', 'cộng', 'toàn xã.', 'Tổng'])('"%s" is a line of sums', (name) => {
  expect(isTotalLine(name)).toBe(true)
})

it.each(['Ấp Cộng Hòa', 'Ấp 1', 'Tổng Cái', ''])('"%s" is none', (name) => {
  expect(isTotalLine(name)).toBe(false)
})
