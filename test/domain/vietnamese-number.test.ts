import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromMillionths } from '../../src-shared/domain/decimal.ts'
import { formatMillions, formatNumber, parseMillions, parseNumber } from '../../src-shared/domain/vietnamese-number.ts'

const seed = 20_261_205

test.each<[string | number, string]>([
  ['1234567.8', '1.234.567,8'],
  ['-1234.5', '-1.234,5'],
  ['0', '0'],
  ['999', '999'],
  ['1000', '1.000'],
  [1234567, '1.234.567'],
  [0.25, '0,25'],
])('%s is shown as %s', (value, shown) => expect(formatNumber(value)).toBe(shown))

describe('typed numbers', () => {
  test.each([
    ['1.234.567,8', '1234567.8'],
    ['1234567,8', '1234567.8'],
    ['1 234 567', '1234567'],
    ['1\u00A0234,50', '1234.5'],
    [' 0,250000 ', '0.25'],
    ['007', '7'],
    ['-3', '-3'],
    ['\u22123,5', '-3.5'],
    ['-0', '0'],
  ])('"%s" is %s', (typed, value) => expect(parseNumber(typed)).toEqual({ ok: true, value }))

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['1234.5', 'misplaced-dot'],
    ['1.23', 'misplaced-dot'],
    ['1.234 567', 'misplaced-dot'],
    ['12 34', 'not-a-number'],
    ['1,234.5', 'not-a-number'],
    ['mười', 'not-a-number'],
    ['5%', 'not-a-number'],
    [',5', 'not-a-number'],
    ['1,', 'not-a-number'],
    ['0,1234567', 'too-many-decimals'],
    ['1.000.000.000.000.000', 'too-large'],
  ])('"%s" is refused: %s', (typed, reason) => expect(parseNumber(typed)).toEqual({ ok: false, reason }))

  test('what is shown can be typed back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }), (millionths) => {
        const value = fromMillionths(millionths)
        expect(parseNumber(formatNumber(value))).toEqual({ ok: true, value })
      }),
      { seed },
    )
  })
})

describe('triệu đồng', () => {
  test.each([
    ['1.234,567891', 1_234_567_891],
    ['0,000001', 1],
    ['45', 45_000_000],
    ['0', 0],
    ['8,2', 8_200_000],
  ])('%s is %i đồng', (typed, dong) => {
    expect(parseMillions(typed)).toEqual({ ok: true, value: dong })
    expect(formatMillions(dong)).toBe(typed)
  })

  test.each([
    ['0,0000001', 'too-many-decimals'],
    ['-1', 'negative'],
    ['9.007.199.255', 'too-large'],
    ['45.5', 'misplaced-dot'],
  ])('"%s" is refused: %s', (typed, reason) => expect(parseMillions(typed)).toEqual({ ok: false, reason }))

  test('no đồng is lost', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (dong) => {
        expect(parseMillions(formatMillions(dong))).toEqual({ ok: true, value: dong })
      }),
      { seed },
    )
    expect(() => formatMillions(0.5)).toThrow(RangeError)
  })
})
