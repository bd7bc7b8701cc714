import type { DocumentType } from '../../../src-shared/domain/document-type.ts'
import type { PeriodId, PlanId } from '../../../src-shared/domain/ids.ts'
import { type Addressed, standsInTheWay } from '../../../src-shared/domain/second-report.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Db } from '../../db/open-database.ts'
import { selectOnPlans } from './reports.queries.ts'

/** @throws AppError `report.exists` where the wanted report is there already; see `standsInTheWay` */
export async function refuseSecond(
  db: Db,
  { type, planIds, periodId }: { type: DocumentType; planIds: readonly PlanId[]; periodId: PeriodId },
  wanted: Addressed,
): Promise<void> {
  const other = (await selectOnPlans(db, type, planIds, periodId)).find(({ state, ...row }) =>
    standsInTheWay({ state, recipientAgencyId: row.recipient_agency_id, requestId: row.request_id }, wanted),
  )
  if (other) throw new AppError('report.exists', { reportId: other.id })
}
