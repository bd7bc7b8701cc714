import type { RoundPeriod } from '../../../src-shared/contract/submission.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import { coordinatedPlans, countedByBody } from './status.service.ts'
import { selectRound } from './submissions.queries.ts'

/** By coordinated plan, how many bodies wait for the answer to the report that counts now. */
export async function unansweredSubmissions(
  db: Db,
  period: RoundPeriod,
): Promise<{ plan: { id: PlanId; shortName: string }; count: number }[]> {
  const waiting = []
  for (const { planId, shortName } of await coordinatedPlans(db)) {
    const counted = [...countedByBody(await selectRound(db, planId, period)).values()]
    const count = counted.filter(({ decision }) => decision === null).length
    if (count > 0) waiting.push({ plan: { id: planId, shortName }, count })
  }
  return waiting
}
