import { compareDecimals, type Decimal } from './decimal.ts'
import {
  type FigureMeasure,
  type FigureShape,
  type FigureValue,
  isCounted,
  type Rollup,
  rollUpPeriods,
} from './figures.ts'
import { isReview, type PeriodKind } from './report-period.ts'

/** How many years a review looks back on: 05 or 10, its own year the last of them. */
export function reviewedYears(kind: PeriodKind, year: number | null): number[] {
  if (!isReview(kind) || year === null) return []
  const length = kind === 'five-year' ? 5 : 10
  return Array.from({ length }, (_, index) => year - length + 1 + index)
}

export interface YearFigure {
  year: number
  /** What was recorded for good; null where nobody recorded the year. */
  value: FigureValue | null
}

export interface ReviewedFigure extends Rollup {
  years: readonly number[]
  /** Years with a number; `of` years were asked. "3/5 năm có số liệu". */
  counted: number
  of: number
  missing: readonly number[]
  /** The year whose value was taken, where the last one counts. */
  takenFromYear: number | null
  /** A cumulative figure that was lower in a later year: to be looked at, not corrected here. */
  falls: readonly { year: number; before: Decimal; after: Decimal }[]
}

/**
 * Years as one figure of a review, by the measure: in the period they add, at a date and cumulative the last one
 * counts. A year without a number is said, never taken as 0; a sum of fewer years stays a sum of those.
 */
export function reviewFigure(
  measure: FigureMeasure,
  shape: FigureShape,
  years: readonly number[],
  recorded: readonly YearFigure[],
): ReviewedFigure {
  const values = years.map((year) => recorded.find((one) => one.year === year)?.value ?? null)
  const rollup = rollUpPeriods(measure, shape, values)
  const counts = (value: FigureValue | null) => value !== null && isCounted(value) && value.kind === shape
  return {
    ...rollup,
    years,
    counted: values.filter(counts).length,
    of: years.length,
    missing: years.filter((_, at) => !counts(values[at] ?? null)),
    takenFromYear: rollup.takenFrom === null ? null : (years[rollup.takenFrom] ?? null),
    falls: measure === 'cumulative' ? fallsIn(years, values) : [],
  }
}

function fallsIn(years: readonly number[], values: readonly (FigureValue | null)[]): ReviewedFigure['falls'] {
  const numbers = values.flatMap((value, at) => {
    const year = years[at]
    if (value === null || year === undefined) return []
    if (value.kind === 'number') return [{ year, number: value.value }]
    return value.kind === 'share' ? [{ year, number: value.numerator }] : []
  })
  return numbers.flatMap((one, at) => {
    const before = numbers[at - 1]
    if (!before || compareDecimals(one.number, before.number) >= 0) return []
    return [{ year: one.year, before: before.number, after: one.number }]
  })
}
