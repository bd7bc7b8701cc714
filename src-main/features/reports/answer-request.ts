import type { PeriodId, PlanId, RequestId } from '../../../src-shared/domain/ids.ts'
import { periodMeant } from '../../../src-shared/domain/report-request.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Db } from '../../db/open-database.ts'
import { listPeriods } from '../periods/periods.service.ts'
import { type LoadedRequest, loadRequest } from '../report-requests/read-requests.service.ts'
import { selectReportOfRequest } from './reports.queries.ts'

/**
 * The request that a new draft answers: it is open, nobody answers it yet, and plans and period are the ones it names.
 * @throws AppError `requests.closed`, `requests.answered`, `requests.other-plans`, `requests.period-not-open`
 */
export async function requestToAnswer(
  db: Db,
  { requestId, planIds, periodId }: { requestId: RequestId | null; planIds: readonly PlanId[]; periodId: PeriodId },
): Promise<LoadedRequest | null> {
  if (requestId === null) return null
  const request = await loadRequest(db, requestId)
  if (request.row.state === 'closed') throw new AppError('requests.closed', {})
  const answered = await selectReportOfRequest(db, requestId)
  if (answered) throw new AppError('requests.answered', { reportId: answered.id })
  const { content } = request
  const meant = periodMeant(content.period, await listPeriods(db))
  if (meant === null) throw new AppError('requests.period-not-open', {})
  const same = content.planIds.length === planIds.length && content.planIds.every((id) => planIds.includes(id))
  if (!same || meant.id !== periodId) throw new AppError('requests.other-plans', {})
  return request
}
