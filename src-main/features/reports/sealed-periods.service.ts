import type { PeriodId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import { selectSealedPeriods } from './reports.queries.ts'

/** Periods with a report on the plan that was sealed and not withdrawn: what it says stands. */
export async function sealedPeriods(db: Db, planId: PlanId): Promise<ReadonlySet<PeriodId>> {
  return new Set((await selectSealedPeriods(db, planId)).map(({ period_id }) => period_id))
}
