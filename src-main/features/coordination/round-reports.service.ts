import type { RoundPeriod, SubmissionRow } from '../../../src-shared/contract/submission.ts'
import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import { showSubmissions } from './bodies.service.ts'
import { countedByBody, type Reader } from './status.service.ts'
import { type SubmissionRecord, selectRound, selectRoundReports } from './submissions.queries.ts'

export interface BodyReports {
  /** The report that counts. */
  counted: SubmissionRecord | null
  /** One waits to be verified. */
  waiting: boolean
}

const nothing: BodyReports = { counted: null, waiting: false }

/** What each body sent for a round, without the plan and the names around it. */
export async function reportsOfRound(
  db: Db,
  planId: PlanId,
  period: RoundPeriod,
): Promise<(agencyId: AgencyId) => BodyReports> {
  const rows = await selectRound(db, planId, period)
  const counted = countedByBody(rows)
  const waiting = new Set(rows.filter((row) => row.state === 'quarantined').map((row) => row.agency_id))
  return (id) => {
    const report = counted.get(id) ?? null
    return report || waiting.has(id) ? { counted: report, waiting: waiting.has(id) } : nothing
  }
}

/** The reports that count in a round, one of each body. */
export async function countedIn(
  db: Db,
  { planId, period }: { planId: PlanId; period: RoundPeriod },
): Promise<string[]> {
  return [...countedByBody(await selectRoundReports(db, planId, period)).values()].map(({ id }) => id)
}

/** A report with its names, for one that was found by `reportsOfRound`. */
export async function showReport(reader: Reader, row: SubmissionRecord | null): Promise<SubmissionRow | null> {
  return row && ((await showSubmissions(reader, [row]))[0] ?? null)
}
