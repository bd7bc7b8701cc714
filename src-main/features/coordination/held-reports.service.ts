import type { PlanId } from '../../../src-shared/domain/ids.ts'
import type { HeldReport } from '../../../src-shared/exchange/typed-report.ts'
import { giveWay } from '../../db/give-way.ts'
import type { Db } from '../../db/open-database.ts'
import { selectPayload } from './submissions.queries.ts'
import { readReport } from './submissions.rows.ts'

/** All that one report says; null where it is no longer held. */
export async function heldReport(db: Db, submissionId: string): Promise<HeldReport | null> {
  const row = await selectPayload(db, submissionId)
  return row ? readReport(row.payload) : null
}

interface HeldFunding {
  submissionId: string
  lines: HeldReport['data']['funding']
  shared: boolean
}

/** The money in each of these reports; `shared`: it speaks of other plans too and does not say which money is whose. */
export async function heldFunding(db: Db, planId: PlanId, submissionIds: readonly string[]): Promise<HeldFunding[]> {
  const held: HeldFunding[] = []
  for (const id of submissionIds) {
    const report = await heldReport(db, id)
    if (!report) continue
    held.push({ submissionId: id, lines: report.data.funding, shared: report.planIds.some((one) => one !== planId) })
    // A payload may be megabytes; somebody else's call goes in between.
    await giveWay()
  }
  return held
}
