import type { ReportId } from '../../../src-shared/domain/ids.ts'
import { type ReportState, reportStates } from '../../../src-shared/domain/report-state.ts'
import type { Db } from '../../db/open-database.ts'
import { selectNewest } from './reports.queries.ts'

/** The reports of the office by where their newest revision stands, over all periods: what the overview speaks of. */
export async function reportsByState(db: Db): Promise<Record<ReportState, ReportId[]>> {
  const rows = await selectNewest(db, null)
  const of = (state: ReportState) => rows.filter((row) => row.state === state).map((row) => row.id)
  // One entry for every state: the list of states is the closed one of the domain.
  return Object.fromEntries(reportStates.map((state) => [state, of(state)])) as Record<ReportState, ReportId[]>
}
