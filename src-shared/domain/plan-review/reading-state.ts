import { z } from 'zod'

/** Under review; become a plan; put away, from where it can be taken up again. */
export const planReadingStates = ['open', 'stored', 'discarded'] as const
export const planReadingState = z.enum(planReadingStates)
export type PlanReadingState = z.infer<typeof planReadingState>
