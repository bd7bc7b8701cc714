import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'

export function selectCoordinatedPlans(db: Db, agencyId: AgencyId) {
  return db
    .selectFrom('plan')
    .select(['id', 'short_name'])
    .where('coordinator_id', '=', agencyId)
    .where('trashed_at', 'is', null)
    .where('state', 'in', ['active', 'ended'])
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
}

export function selectReplacedPlans(db: Db, agencyId: AgencyId) {
  return db
    .selectFrom('plan')
    .select(['id', 'short_name'])
    .where('coordinator_id', '=', agencyId)
    .where('trashed_at', 'is', null)
    .where('state', '=', 'replaced')
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('submission_plan').select('plan_id').whereRef('submission_plan.plan_id', '=', 'plan.id')),
    )
    .orderBy('sort_key')
    .orderBy('id')
    .execute()
}
