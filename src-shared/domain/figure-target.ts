import { z } from 'zod'
import { compareDecimals, type Decimal, decimal, fromMillionths, millionthsOf } from './decimal.ts'
import { comparableOf, type FigureMeasure, type FigureValue } from './figures.ts'
import type { ReportPeriod } from './report-period.ts'

/** How a value is held against its target: ≥, ≤, =, change against last year in percent, times per year. */
export const comparators = ['at-least', 'at-most', 'equal', 'change', 'times-per-year'] as const
export const comparator = z.enum(comparators)
export type Comparator = z.infer<typeof comparator>

/**
 * `value` is in the unit of the indicator (percent for shares). For a change it is percent against last year: -5 asks
 * for a fall by 5% or more, 10 for a rise by 10% or more.
 */
export const figureTarget = z.strictObject({ comparator, value: decimal })
export type FigureTarget = z.infer<typeof figureTarget>

export type TargetResult =
  | { kind: 'met'; actual: Decimal; target: Decimal }
  | { kind: 'not-met'; actual: Decimal; target: Decimal }
  /** Nothing is said where a number is missing. */
  /** `part-of-year`: the target is the year's and the figure is not; never pro rata. */
  | { kind: 'cannot-tell'; why: 'no-target' | 'no-value' | 'no-last-year' | 'last-year-zero' | 'part-of-year' }

/**
 * Whether a figure of this period can be held against the target of its year. One of the last quarter holds for the end
 * of the year, unless it counts only what arose in that quarter; so does the last year of a review. What is set by the
 * year, as a change or as times, asks for the year's own figure.
 */
export function standsForYear(
  { measure, comparator }: { measure: FigureMeasure; comparator: Comparator },
  { kind, ordinal }: Pick<ReportPeriod, 'kind' | 'ordinal'>,
): boolean {
  if (kind === 'year') return true
  if (measure === 'in-period' || comparator === 'change' || comparator === 'times-per-year') return false
  const isLast = (kind === 'quarter' && ordinal === 4) || (kind === 'half-year' && ordinal === 2)
  return isLast || kind === 'five-year' || kind === 'ten-year'
}

/** For "times per year" `value` is how often it happened. `lastYear` is needed for a change only. */
export function evaluateTarget(
  target: FigureTarget | null,
  value: FigureValue | null,
  lastYear: FigureValue | null,
): TargetResult {
  if (target === null) return { kind: 'cannot-tell', why: 'no-target' }
  const now = target.comparator === 'change' ? comparableOf(value, 6) : comparableOf(value)
  if (now === null) return { kind: 'cannot-tell', why: 'no-value' }
  if (target.comparator === 'change') return evaluateChange(target.value, now, comparableOf(lastYear, 6))
  return verdict(isMet(target, value, now), now, target.value)
}

function isMet(target: FigureTarget, value: FigureValue | null, shown: Decimal): boolean {
  const order = value?.kind === 'share' ? compareShare(value, target.value) : compareDecimals(shown, target.value)
  switch (target.comparator) {
    case 'at-most':
      return order <= 0
    case 'equal':
      return order === 0
    default:
      return order >= 0
  }
}

/** Exact, so that 69.999% is not 70% because its shown percent was rounded. */
function compareShare(share: { numerator: Decimal; denominator: Decimal }, target: Decimal): number {
  const left = millionthsOf(share.numerator) * 100n * 1_000_000n
  const right = millionthsOf(target) * millionthsOf(share.denominator)
  return left < right ? -1 : left > right ? 1 : 0
}

function evaluateChange(target: Decimal, now: Decimal, before: Decimal | null): TargetResult {
  if (before === null) return { kind: 'cannot-tell', why: 'no-last-year' }
  const base = millionthsOf(before)
  if (base <= 0n) return { kind: 'cannot-tell', why: 'last-year-zero' }
  const difference = millionthsOf(now) - base
  const wanted = millionthsOf(target)
  // difference / base * 100 against wanted, multiplied out to stay exact.
  const left = difference * 100n * 1_000_000n
  const right = wanted * base
  const met = wanted < 0n ? left <= right : left >= right
  const actual = fromMillionths((left / base / 10_000n) * 10_000n)
  return verdict(met, actual, target)
}

function verdict(met: boolean, actual: Decimal, target: Decimal): TargetResult {
  return { kind: met ? 'met' : 'not-met', actual, target }
}

/** The target of the year, or of the next year that has one. */
export function targetFor<Target extends { year: number }>(
  { targets }: { targets: readonly Target[] },
  year: number | null,
): Target | null {
  const later = targets.filter((target) => year === null || target.year >= year)
  return later.toSorted((a, b) => a.year - b.year)[0] ?? null
}
