import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { listed } from '../../db/listed.ts'
import type { Db } from '../../db/open-database.ts'

/** Every body of a province, with its last name. */
export function selectOfProvince(db: Db, provinceId: AgencyId) {
  return db
    .selectFrom('agency')
    .innerJoin('agency_name', (join) =>
      join.onRef('agency_name.agency_id', '=', 'agency.id').on('agency_name.to_date', 'is', null),
    )
    .selectAll('agency')
    .select(['agency_name.name', 'agency_name.from_date'])
    .where('agency.province_id', '=', provinceId)
    .orderBy('agency_name.sort_key')
    .execute()
}

export function selectEdgesFrom(db: Db, ids: readonly AgencyId[]) {
  return db
    .selectFrom('agency_succession')
    .selectAll()
    .where('predecessor_id', 'in', listed(ids))
    .orderBy('is_main', 'desc')
    .orderBy('successor_id')
    .execute()
}
