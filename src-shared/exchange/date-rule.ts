import { z } from 'zod'
import { businessDate } from '../contract/fields.ts'
import { year } from './fields.ts'

/** "Trước ngày" leaves the day out; "đến ngày", "chậm nhất" include it; "ngày" is that day. */
const bound = z.enum(['before', 'by', 'on'])
const month = z.int().min(1).max(12)
const day = z.int().min(1).max(31)

/** When something is due, as the plan words it; a limit that the plan does not state is null where this is used. */
export const travellingDateRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('before'), date: businessDate }),
  z.strictObject({ kind: z.literal('by'), date: businessDate }),
  z.strictObject({ kind: z.literal('on'), date: businessDate }),
  z.strictObject({ kind: z.literal('within-month'), year, month }),
  z.strictObject({ kind: z.literal('within-quarter'), year, quarter: z.int().min(1).max(4) }),
  z.strictObject({ kind: z.literal('within-year'), year }),
  z.strictObject({ kind: z.literal('range'), from: businessDate, to: businessDate }),
  z.strictObject({ kind: z.literal('yearly'), bound, month, day }),
  z.strictObject({
    kind: z.literal('periodic'),
    every: z.enum(['month', 'quarter', 'half-year', 'year']),
    due: z.strictObject({ bound, day, monthsAfter: z.int().min(0).max(3) }).nullable(),
  }),
  z.strictObject({ kind: z.literal('ongoing') }),
  z.strictObject({ kind: z.literal('on-request') }),
])
