import type { BusinessDate } from '../../../src-shared/domain/business-date.ts'
import type { AgencyId, PeriodId, PlanId, ReportId, RequestId } from '../../../src-shared/domain/ids.ts'
import { numberAndSymbol } from '../../../src-shared/domain/printed-document/number-and-date.ts'
import type { ReportState } from '../../../src-shared/domain/report-state.ts'
import type { Db } from '../../db/open-database.ts'
import { isOnPlan, selectAnswersOf, selectConsolidated, selectRevisionFacts } from './consolidated-reports.queries.ts'

export interface ConsolidatedReport {
  reportId: ReportId
  /** The newest one. */
  revision: number
  state: ReportState
  recipientAgencyId: AgencyId | null
  /** What it answers. */
  requestId: RequestId | null
  numberAndSymbol: string | null
  documentDate: BusinessDate | null
  /** What receipt files say of it, the latest first. */
  answers: { revision: number; decision: 'accepted' | 'asked-to-complete'; receivedOn: BusinessDate }[]
}

/** The consolidated reports on a plan for a period, in the order in which they were begun. */
export async function consolidatedReports(
  db: Db,
  planId: PlanId,
  periodIds: readonly PeriodId[],
): Promise<ConsolidatedReport[]> {
  const rows = await selectConsolidated(db, planId, periodIds)
  const answers = await selectAnswersOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({
    ...{ reportId: row.id, revision: row.revision, state: row.state, recipientAgencyId: row.recipient_agency_id },
    requestId: row.request_id,
    numberAndSymbol:
      row.number_value === null ? null : numberAndSymbol({ value: row.number_value, symbol: row.symbol }),
    documentDate: row.document_date,
    answers: answers
      .filter((one) => one.report_id === row.id)
      .map(({ revision, decision, received_on }) => ({ revision, decision, receivedOn: received_on })),
  }))
}

/** What a sending needs to know of a revision of a consolidated report on this plan; null: there is none such. */
export async function revisionToSend(
  db: Db,
  { planId, reportId, revision }: { planId: PlanId; reportId: ReportId; revision: number },
) {
  const row = await selectRevisionFacts(db, reportId, revision)
  if (row?.document_type !== 'consolidated' || !(await isOnPlan(db, reportId, planId))) return null
  return { state: row.state, documentDate: row.document_date, recipientAgencyId: row.recipient_agency_id }
}
