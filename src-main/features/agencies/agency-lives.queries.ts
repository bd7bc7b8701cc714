import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { listed } from '../../db/listed.ts'
import type { Db } from '../../db/open-database.ts'

/** When each of these ended, and from when it had its first name; no day where it is older than the catalogue. */
export function selectLives(db: Db, ids: readonly AgencyId[]) {
  return db
    .selectFrom('agency')
    .innerJoin('agency_name', 'agency_name.agency_id', 'agency.id')
    .select((eb) => [
      'agency.id',
      'agency.ended_on',
      eb.fn.min(eb.fn.coalesce('agency_name.from_date', eb.val(''))).as('since'),
    ])
    .where('agency.id', 'in', listed(ids))
    .groupBy('agency.id')
    .execute()
}

export function selectSuccessors(db: Db, ids: readonly AgencyId[]) {
  return db
    .selectFrom('agency_succession')
    .select(['predecessor_id', 'successor_id'])
    .where('predecessor_id', 'in', listed(ids))
    .orderBy('is_main', 'desc')
    .orderBy('successor_id')
    .execute()
}
