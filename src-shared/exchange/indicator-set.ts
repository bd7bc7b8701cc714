import { z } from 'zod'
import { businessDate } from '../contract/fields.ts'
import { agencyId, indicatorId, planItemId } from '../domain/ids.ts'
import { filled, text, year } from './fields.ts'

/** at-date takes the last value, in-period adds, cumulative may not fall. */
export const measure = z.enum(['at-date', 'in-period', 'cumulative'])

export const comparator = z.enum(['at-least', 'at-most', 'equal', 'change-on-last-year', 'times-per-year'])

export const indicator = z.strictObject({
  id: indicatorId,
  /** The indicator that this one is a part of ("trong đó"), in the same set. */
  partOf: indicatorId.nullable(),
  /** The plan item that sets it. */
  itemId: planItemId.nullable(),
  code: filled(40),
  name: filled(500),
  unit: filled(60),
  measure,
  /** Of a share the numerator and the denominator are reported; the percentage is derived. */
  shape: z.enum(['number', 'share']),
  /** null: counted, but no target was set. */
  comparator: comparator.nullable(),
  /** The year stays null where the plan does not name it. */
  baseline: z.strictObject({ value: z.number(), year: year.nullable() }).nullable(),
  targets: z.array(z.strictObject({ value: z.number(), year })).max(50),
  /** Who reports it, in words and as bodies, so that commune, police and association do not count one case thrice. */
  reportedBy: text(500),
  reporterIds: z.array(agencyId).max(5_000),
})
export type Indicator = z.infer<typeof indicator>

/** Versioned data that the coordinator issues; never code. */
export const indicatorSet = z.strictObject({
  id: z.uuid(),
  version: z.int().min(1),
  /** The legal text it comes from: "Thông tư 07/2017/TT-BVHTTDL". */
  source: text(500),
  validFrom: businessDate.nullable(),
  indicators: z.array(indicator).max(1_000),
})
export type IndicatorSet = z.infer<typeof indicatorSet>
