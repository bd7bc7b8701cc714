import { z } from 'zod'
import { addYears, type BusinessDate } from './business-date.ts'

/** A draft is still being entered; an ended or replaced plan stays readable. */
export const planStates = ['draft', 'active', 'ended', 'replaced'] as const
export const planState = z.enum(planStates)
export type PlanState = z.infer<typeof planState>

/** Entered by this office, or taken from the package of the coordinator, who alone changes it then. */
export const planOrigins = ['entered', 'package'] as const
export const planOrigin = z.enum(planOrigins)
export type PlanOrigin = z.infer<typeof planOrigin>

/** Sơ kết, tổng kết. */
export const reviewKinds = ['interim', 'final'] as const
export const reviewKind = z.enum(reviewKinds)
export type ReviewKind = z.infer<typeof reviewKind>

/** When a review falls due; null where the plan does not say from when its years run. Nothing is guessed. */
export function reviewDueOn(review: { afterYears: number; baseDate: BusinessDate | null }): BusinessDate | null {
  return review.baseDate === null ? null : addYears(review.baseDate, review.afterYears)
}
