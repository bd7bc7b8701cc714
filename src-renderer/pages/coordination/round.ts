import type { Period } from '../../../src-shared/contract/periods.ts'
import type { RoundPeriod } from '../../../src-shared/contract/submission.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'

/** The round that a section shows: one plan, one period. */
export interface Round {
  planId: PlanId
  period: RoundPeriod
}

/** A period without a year is no round: nobody could say which reports belong to it. */
export function roundOf(planId: PlanId | null, period: Period | null): Round | null {
  if (planId === null || period?.year == null) return null
  return { planId, period: { kind: period.kind, year: period.year, ordinal: period.ordinal } }
}
