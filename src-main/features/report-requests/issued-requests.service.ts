import type { RoundPeriod } from '../../../src-shared/contract/submission.ts'
import type { PlanId, RequestId } from '../../../src-shared/domain/ids.ts'
import type { RequestContent } from '../../../src-shared/domain/report-request.ts'
import type { Db } from '../../db/open-database.ts'
import { selectIssuedForRound } from './report-requests.queries.ts'
import { toRequestContent } from './report-requests.rows.ts'

export interface IssuedRequest {
  requestId: RequestId
  revision: number
  content: RequestContent
}

/** The newest open request that this office issued for a plan and a period, in its newest version. */
export async function issuedForRound(db: Db, planId: PlanId, period: RoundPeriod): Promise<IssuedRequest | null> {
  const row = await selectIssuedForRound(db, planId, period)
  return row ? { requestId: row.id, revision: row.revision, content: toRequestContent(row) } : null
}
