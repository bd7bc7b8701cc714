import type { Report } from '../../../src-shared/contract/reports.ts'
import { numberAndSymbol } from '../../../src-shared/domain/printed-document/number-and-date.ts'
import { compareContents } from '../../../src-shared/domain/report-changes.ts'
import { issuedStates } from '../../../src-shared/domain/report-state.ts'
import type { Db } from '../../db/open-database.ts'
import { selectYearBefore } from './compare-report.queries.ts'
import { type LoadedReport, loadReport } from './load-report.ts'
import { selectPlanYearBefore } from './yearly-plans.queries.ts'

/** Against the last revision that left the office. */
export async function changesSince(
  db: Db,
  { report, row, content, revisions }: LoadedReport,
): Promise<Report['changes']> {
  const issued = issuedStates(report.document_type)
  const earlier = revisions.findLast((one) => one.revision < row.revision && issued.includes(one.state))
  if (!earlier) return null
  const before = await loadReport(db, report.id, earlier.revision)
  const tables = ['funding', 'tasks'] as const
  return { since: earlier.revision, ...compareContents(before.content, content, tables) }
}

/** Against what this office reported, or planned, on the same plan for the same kind of period one year before. */
export async function changesSinceYearBefore(
  db: Db,
  { report, row, planIds, content }: LoadedReport,
): Promise<Report['yearBefore']> {
  const earlier =
    report.document_type === 'yearly-plan'
      ? await selectPlanYearBefore(db, report.period_id, planIds)
      : await selectYearBefore(db, {
          ...{ type: report.document_type, periodId: report.period_id, planIds, recipient: row.recipient_agency_id },
        })
  if (!earlier || earlier.number_value === null) return null
  const before = await loadReport(db, earlier.report_id, earlier.revision)
  return {
    reportId: earlier.report_id,
    since: earlier.revision,
    year: before.content.period.year,
    numberAndSymbol: numberAndSymbol({ value: earlier.number_value, symbol: earlier.symbol }),
    // Nearly every task stands elsewhere than a year ago; the annex says how.
    ...compareContents(before.content, content, ['funding']),
  }
}
