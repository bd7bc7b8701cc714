import { z } from 'zod'
import { indicatorId } from '../domain/ids.ts'
import { filled, year } from './fields.ts'

/** at-date takes the last value, in-period adds, cumulative may not fall. */
export const measure = z.enum(['at-date', 'in-period', 'cumulative'])

/** `change` compares with last year's value, `times-per-year` counts occasions. */
export const comparator = z.enum(['at-least', 'at-most', 'equal', 'change', 'times-per-year'])

const yearlyNumber = z.strictObject({ year, value: z.number() })

export const indicator = z.strictObject({
  id: indicatorId,
  code: filled(40),
  name: filled(500),
  unit: filled(60),
  measure,
  /** null: counted, but no target was set. */
  comparator: comparator.nullable(),
  baseline: yearlyNumber.nullable(),
  targets: z.array(yearlyNumber).max(50),
  /** The value is a share: numerator and denominator are reported, the percentage is derived. */
  hasDenominator: z.boolean(),
  /** "Trong đó": the indicator that this one is a part of, in the same set. */
  partOf: indicatorId.nullable(),
  /** The kinds of body that report it (`commune`, `police`), so that one case is not counted twice. Empty: all. */
  reporterKinds: z.array(z.string().regex(/^[a-z][a-z0-9-]{0,40}$/)).max(30),
})
export type Indicator = z.infer<typeof indicator>

/** Versioned data that the coordinator issues; never code. */
export const indicatorSet = z.strictObject({
  id: z.uuid(),
  version: z.int().min(1),
  indicators: z.array(indicator).max(1_000),
})
export type IndicatorSet = z.infer<typeof indicatorSet>
