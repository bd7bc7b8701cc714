import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  decimal,
  decimalFromJson,
  decimalOf,
  fromMillionths,
  isWhole,
  jsonNumberOf,
  millionthsOf,
  percentOf,
} from '../../src-shared/domain/decimal.ts'

const seed = 20_261_205
const millionths = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })

describe('canonical form', () => {
  test.each(['0', '19', '-3', '1234.5', '0.000001', '-0.5', '999999999999999'])('%s', (text) => {
    expect(decimal.parse(text)).toBe(text)
    expect(fromMillionths(millionthsOf(text))).toBe(text)
  })

  test.each([
    '-0',
    '00',
    '01',
    '1.0',
    '1.',
    '.5',
    '+1',
    '1e3',
    '0.0000001',
    '1,5',
    '',
    'NaN',
    '1234567890123456',
    '-0.0',
    '1234567890.123456',
  ])('%s is refused', (text) => expect(decimal.safeParse(text).success).toBe(false))

  test('whole numbers of the code', () => {
    expect(decimalOf(-0)).toBe('0')
    expect(() => decimalOf(0.5)).toThrow(RangeError)
    expect(isWhole('24')).toBe(true)
    expect(isWhole('24.5')).toBe(false)
  })
})

describe('through a JSON number', () => {
  test('every decimal comes back', () => {
    const fifteenDigits = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 999_999 }))
    fc.assert(
      fc.property(fifteenDigits, ([whole, fraction]) => {
        const value = fromMillionths(BigInt(whole) * 1_000_000n + BigInt(fraction))
        expect(decimal.parse(value)).toBe(value)
        expect(decimalFromJson(JSON.parse(JSON.stringify(jsonNumberOf(value))))).toBe(value)
      }),
      { seed },
    )
  })

  test.each([[1e21], [0.1234567], [1e-7], [Number.NaN], [0.1 + 0.2]])('%d is no decimal', (number) => {
    expect(decimalFromJson(number)).toBeNull()
  })

  test('zero has no sign', () => expect(decimalFromJson(-0)).toBe('0'))

  test('a sum that is too long is not cut', () => {
    expect(() => jsonNumberOf('1234567890123.456789')).toThrow(RangeError)
  })
})

describe('arithmetic is exact', () => {
  test('one tenth and two tenths', () => expect(addDecimals(['0.1', '0.2'])).toBe('0.3'))

  test('writing and reading', () => {
    fc.assert(
      fc.property(millionths, (value) => {
        const text = fromMillionths(value)
        expect(millionthsOf(text)).toBe(value)
      }),
      { seed },
    )
  })

  test('adding does not depend on the order, and agrees with comparing', () => {
    fc.assert(
      fc.property(fc.array(millionths.map(fromMillionths), { minLength: 1 }), (values) => {
        expect(addDecimals(values)).toBe(addDecimals([...values].reverse()))
        const [first = '0', ...rest] = values
        const others = addDecimals(rest)
        const sign = millionthsOf(others)
        expect(compareDecimals(addDecimals([first, others]), first)).toBe(sign < 0n ? -1 : sign > 0n ? 1 : 0)
      }),
      { seed },
    )
  })
})

test.each([
  ['70', '100', 2, '70'],
  ['2', '3', 2, '66.67'],
  ['1', '3', 2, '33.33'],
  ['1', '8', 2, '12.5'],
  ['1', '800', 2, '0.13'],
  ['-1', '800', 2, '-0.13'],
  ['1', '3', 0, '33'],
  ['1.5', '4.5', 4, '33.3333'],
  ['0', '5', 2, '0'],
  ['5', '0', 2, null],
])('%s of %s to %i decimals is %s%%', (numerator, denominator, decimals, expected) => {
  expect(percentOf(numerator, denominator, decimals)).toBe(expected)
})
