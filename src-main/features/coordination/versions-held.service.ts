import type { AgencyId, PlanId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { SubmissionRecord } from './submissions.queries.ts'
import { selectCountedOn, selectPackageVersions } from './versions-held.queries.ts'

export interface LastReport {
  origin: SubmissionRecord['origin']
  requestId: string | null
  receivedOn: string
  /** By plan, the package that it was made against; null where the office entered the plan itself. */
  versions: ReadonlyMap<string, number | null>
}

/** The last report of each body that counts, on any of these plans and of whatever period. */
export async function lastReportsOn(db: Db, planIds: readonly PlanId[]): Promise<Map<AgencyId, LastReport>> {
  const last = new Map<AgencyId, Awaited<ReturnType<typeof selectCountedOn>>[number]>()
  for (const row of await selectCountedOn(db, planIds)) if (!last.has(row.agency_id)) last.set(row.agency_id, row)
  const ids = [...last.values()].map((row) => row.id)
  const versions = Map.groupBy(await selectPackageVersions(db, ids), (row) => row.id)
  return new Map(
    [...last].map(([agencyId, { id, origin, request_id, received_on }]) => [
      agencyId,
      {
        ...{ origin, requestId: request_id, receivedOn: received_on },
        versions: new Map((versions.get(id) ?? []).map(({ plan_id, version }) => [plan_id, version])),
      },
    ]),
  )
}
