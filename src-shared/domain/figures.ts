import { z } from 'zod'
import { addDecimals, type Decimal, decimal, percentOf } from './decimal.ts'

const size = decimal.refine((value) => !value.startsWith('-'))

/**
 * What was reported for an indicator: a number (0 is one), a share whose parts are kept and whose percent is derived,
 * or one of three answers that are no number and never count as 0.
 */
export const figureValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), value: decimal }),
  z.strictObject({ kind: z.literal('share'), numerator: size, denominator: size }),
  /** Không phát sinh */
  z.strictObject({ kind: z.literal('none-arisen') }),
  /** Chưa có số liệu */
  z.strictObject({ kind: z.literal('no-data') }),
  /** Không áp dụng */
  z.strictObject({ kind: z.literal('not-applicable') }),
])
export type FigureValue = z.infer<typeof figureValue>
export type CountedValue = Extract<FigureValue, { kind: 'number' | 'share' }>

/** How values of several periods become one: the last counts, they add up, or each holds all before it. */
export const figureMeasures = ['at-date', 'in-period', 'cumulative'] as const
export const figureMeasure = z.enum(figureMeasures)
export type FigureMeasure = z.infer<typeof figureMeasure>

/** Whether an indicator is a plain number or a share of something. Decides what a form asks for. */
export const figureShapes = ['number', 'share'] as const
export const figureShape = z.enum(figureShapes)
export type FigureShape = z.infer<typeof figureShape>

export function isCounted(value: FigureValue): value is CountedValue {
  return value.kind === 'number' || value.kind === 'share'
}

/** Decimals have one form, so the same figure is the same texts. */
export function isSameFigure(a: FigureValue | null, b: FigureValue | null): boolean {
  if (a === null || b === null || a.kind !== b.kind) return a === b
  if (a.kind === 'number') return b.kind === 'number' && a.value === b.value
  if (a.kind !== 'share') return true
  return b.kind === 'share' && a.numerator === b.numerator && a.denominator === b.denominator
}

/** The number to compare with a target: the value itself, or the percent of a share. Null when there is none. */
export function comparableOf(value: FigureValue | null, decimals = 2): Decimal | null {
  if (value === null) return null
  if (value.kind === 'number') return value.value
  return value.kind === 'share' ? percentOf(value.numerator, value.denominator, decimals) : null
}

/** What stands behind a total. "Số liệu của 118/138 đơn vị; 20 đơn vị chưa báo cáo, không tính là 0". */
export interface Coverage {
  /** Everyone who was asked. */
  of: number
  /** Gave a number that is in the total. */
  counted: number
  noneArisen: number
  noData: number
  notApplicable: number
  /** Said nothing at all. */
  notReported: number
  /** Gave a number of the other shape (a share among numbers): never added. */
  otherShape: number
}

export interface Total {
  /** Null when nobody gave a number: no total is not 0. */
  value: CountedValue | null
  coverage: Coverage
}

/**
 * Adds what agencies reported. Shares are added as numerators and denominators, never as percents. `null` stands for
 * an agency that has not reported.
 */
export function sumFigures(shape: FigureShape, values: readonly (FigureValue | null)[]): Total {
  const counted = values.filter((value) => value !== null).filter((value) => value.kind === shape)
  const coverage: Coverage = {
    of: values.length,
    counted: counted.length,
    noneArisen: values.filter((value) => value?.kind === 'none-arisen').length,
    noData: values.filter((value) => value?.kind === 'no-data').length,
    notApplicable: values.filter((value) => value?.kind === 'not-applicable').length,
    notReported: values.filter((value) => value === null).length,
    otherShape: values.filter((value) => value !== null && isCounted(value) && value.kind !== shape).length,
  }
  return { value: add(shape, counted), coverage }
}

export interface Rollup extends Total {
  /** Index of the period whose value was taken, for figures where the last one counts. */
  takenFrom: number | null
}

/** One value out of several periods of one agency, oldest first. `null` stands for a period without a report. */
export function rollUpPeriods(
  measure: FigureMeasure,
  shape: FigureShape,
  periods: readonly (FigureValue | null)[],
): Rollup {
  const total = sumFigures(shape, periods)
  if (measure === 'in-period') return { ...total, takenFrom: null }
  const last = periods.findLastIndex((value) => value?.kind === shape)
  const value = periods[last]
  return value && isCounted(value) ? { ...total, value, takenFrom: last } : { ...total, value: null, takenFrom: null }
}

function add(shape: FigureShape, values: readonly FigureValue[]): CountedValue | null {
  if (values.length === 0) return null
  if (shape === 'number') {
    return { kind: 'number', value: addDecimals(values.flatMap((v) => (v.kind === 'number' ? [v.value] : []))) }
  }
  const shares = values.filter((value) => value.kind === 'share')
  return {
    kind: 'share',
    numerator: addDecimals(shares.map((share) => share.numerator)),
    denominator: addDecimals(shares.map((share) => share.denominator)),
  }
}
