import { z } from 'zod'
import { businessDate } from '../contract/fields.ts'
import { year } from './fields.ts'

/** Năm, 6 tháng, quý, chuyên đề, đột xuất, sơ kết 05 năm, tổng kết 10 năm. */
export const periodKind = z.enum(['year', 'half-year', 'quarter', 'thematic', 'ad-hoc', 'five-year', 'ten-year'])

export const travellingPeriod = z
  .strictObject({
    kind: periodKind,
    year,
    /** Which half-year or quarter. */
    ordinal: z.int().min(1).max(4).nullable(),
    from: businessDate,
    to: businessDate,
  })
  .refine((period) => period.from <= period.to, { path: ['to'] })
