import { z } from 'zod'

export type Decimal = string

/**
 * An exact decimal number as a string in one canonical form: `1234.5`, `-3`, `0`; no plus, no leading or trailing
 * zeros, no exponent, at most six decimals and fifteen significant digits. Sums of strings are exact, which sums of binary
 * floating-point numbers are not (0.1 + 0.2); equal numbers are equal strings. Fifteen digits also survive the way
 * through a JSON number and back: see `jsonNumberOf`.
 */
export const decimal = z
  .string()
  .regex(/^(?:0|-?(?:[1-9]\d{0,14}|0(?=\.))(?:\.\d{0,5}[1-9])?)$/)
  .refine((value) => significantDigits(value) <= maxSignificantDigits)

/** A sum of decimals: exact, with as many digits before the point as it needs. */
export const decimalSum = z.string().regex(/^(?:0|-?(?:[1-9]\d{0,30}|0(?=\.))(?:\.\d{0,5}[1-9])?)$/)

export const maxSignificantDigits = 15

export const maxDecimals = 6
const scale = 10n ** BigInt(maxDecimals)

/** Millionths, for exact arithmetic. Throws RangeError for what is not a canonical decimal: a bug inside. */
export function millionthsOf(value: Decimal): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(value)
  if (!match) throw new RangeError(`not a decimal: ${value}`)
  const [, sign, whole = '0', fraction = ''] = match
  const size = BigInt(whole) * scale + BigInt(fraction.padEnd(maxDecimals, '0'))
  return sign === '-' ? -size : size
}

export function fromMillionths(millionths: bigint): Decimal {
  const size = millionths < 0n ? -millionths : millionths
  const fraction = (size % scale).toString().padStart(maxDecimals, '0').replace(/0+$/, '')
  const text = `${size / scale}${fraction === '' ? '' : `.${fraction}`}`
  return millionths < 0n ? `-${text}` : text
}

export function significantDigits(value: Decimal): number {
  return value.replace(/[-.]/g, '').replace(/^0+/, '').length
}

/** As the JSON number of a file that travels. Throws RangeError where a reader would get another number back. */
export function jsonNumberOf(value: Decimal): number {
  const number = Number(value)
  if (decimalFromJson(number) !== value) throw new RangeError(`not exact as a JSON number: ${value}`)
  return number
}

/** A JSON number of a file as a decimal; null where it has more digits than a decimal keeps (1e21, 0.1234567). */
export function decimalFromJson(number: number): Decimal | null {
  const parsed = decimal.safeParse(String(number + 0))
  return parsed.success ? parsed.data : null
}

/** From a whole number of the code: 19 -> "19". */
export function decimalOf(whole: number): Decimal {
  if (!Number.isSafeInteger(whole)) throw new RangeError(`not a safe whole number: ${whole}`)
  return String(whole + 0)
}

export function addDecimals(values: readonly Decimal[]): Decimal {
  const sum = new DecimalSum()
  for (const value of values) sum.add(value)
  return sum.value()
}

/** An exact sum that grows: of whole numbers, which nearly all figures are, without the long way over millionths. */
export class DecimalSum {
  #whole = 0
  #millionths = 0n

  add(value: Decimal): void {
    // So few letters are exact as a number of JavaScript: one that looks whole is whole.
    const number = value.length <= maxSignificantDigits && value !== '' ? Number(value) : Number.NaN
    if (!Number.isInteger(number)) this.#millionths += millionthsOf(value)
    else {
      this.#whole += number
      if (Math.abs(this.#whole) > largestExact) this.#empty()
    }
  }

  value(): Decimal {
    if (this.#millionths === 0n) return String(this.#whole)
    this.#empty()
    return fromMillionths(this.#millionths)
  }

  #empty(): void {
    this.#millionths += BigInt(this.#whole) * scale
    this.#whole = 0
  }
}

/** One more short number on top is still exact. */
const largestExact = Number.MAX_SAFE_INTEGER - 10 ** maxSignificantDigits

export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const difference = millionthsOf(a) - millionthsOf(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function isWhole(value: Decimal): boolean {
  return !value.includes('.')
}

/** `numerator / denominator * 100` to so many decimals, halves rounded away from zero; null over nothing. */
export function percentOf(numerator: Decimal, denominator: Decimal, decimals = 2): Decimal | null {
  const over = millionthsOf(denominator)
  if (over === 0n) return null
  // Twice the wanted unit, so that the last bit decides the rounding.
  const doubled = (millionthsOf(numerator) * 200n * 10n ** BigInt(decimals)) / over
  const rounded = doubled / 2n + (doubled % 2n)
  return fromMillionths(rounded * 10n ** BigInt(maxDecimals - decimals))
}
