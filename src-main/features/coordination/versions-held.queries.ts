import { sql } from 'kysely'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'

/** Reports on any of these plans that count, the latest first; without what they say. */
export function selectCountedOn(db: Db, planIds: readonly PlanId[]) {
  return db
    .selectFrom('submission')
    .select(['id', 'agency_id', 'origin', 'request_id', 'received_on'])
    .where('state', '=', 'counted')
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('submission_plan')
          .select('plan_id')
          .whereRef('submission_plan.submission_id', '=', 'submission.id')
          .where('plan_id', 'in', planIds),
      ),
    )
    .orderBy('imported_at', 'desc')
    .orderBy('revision', 'desc')
    .execute()
}

/** Which version of each plan's package a report was made against. */
export async function selectPackageVersions(
  db: Db,
  submissionIds: readonly string[],
): Promise<{ id: string; plan_id: string; version: number | null }[]> {
  const { rows } = await sql<{ id: string; plan_id: string; version: number | null }>`
    SELECT submission.id, plan.value ->> '$.id' AS plan_id, plan.value ->> '$.packageVersion' AS version
    FROM json_each(${JSON.stringify(submissionIds)}) AS chosen
    JOIN submission ON submission.id = chosen.value
    JOIN json_each(submission.payload, '$.data.plans') AS plan`.execute(db)
  return rows
}
