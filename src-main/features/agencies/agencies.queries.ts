import type { Insertable, Transaction } from 'kysely'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

/** The name that holds on a date (ISO), or the first name known when the date lies before all. */
export function nameOn(db: Db, id: AgencyId, date: string) {
  return db
    .selectFrom('agency_name')
    .select('name')
    .where('agency_id', '=', id)
    .where((eb) => eb.or([eb('to_date', 'is', null), eb('to_date', '>=', date)]))
    .orderBy((eb) => eb.fn.coalesce('to_date', eb.val('9999-12-31')))
    .limit(1)
    .executeTakeFirst()
}

/** Agencies with their current name; every word of `words` (already folded) must occur in it. */
export function selectAgencies(db: Db, filter: { words: string[]; provinceId: AgencyId | null; limit: number }) {
  let rows = db
    .selectFrom('agency')
    .innerJoin('agency_name', (join) =>
      join.onRef('agency_name.agency_id', '=', 'agency.id').on('agency_name.to_date', 'is', null),
    )
    .leftJoin('agency_name as parent_name', (join) =>
      join.onRef('parent_name.agency_id', '=', 'agency.parent_id').on('parent_name.to_date', 'is', null),
    )
    .selectAll('agency')
    .select(['agency_name.name', 'parent_name.name as parent_name'])
    .where('agency.ended_on', 'is', null)
    .orderBy('agency.level')
    .orderBy('agency_name.sort_key')
    .limit(filter.limit)
  for (const word of filter.words) rows = rows.where('agency_name.folded', 'like', `%${word.replace(/[%_]/gu, '')}%`)
  if (filter.provinceId) rows = rows.where('agency.province_id', '=', filter.provinceId)
  return rows.execute()
}

/** Provinces are the bodies that are their own province. */
export function selectProvinces(db: Db) {
  return db
    .selectFrom('agency')
    .innerJoin('agency_name', 'agency_name.agency_id', 'agency.id')
    .where('agency_name.to_date', 'is', null)
    .whereRef('agency.province_id', '=', 'agency.id')
    .select(['agency.id', 'agency_name.name'])
    .orderBy('agency_name.sort_key')
    .execute()
}

export async function insertAgency(
  trx: Transaction<Database>,
  agency: Insertable<Database['agency']>,
  name: Insertable<Database['agency_name']>,
) {
  await trx.insertInto('agency').values(agency).execute()
  await trx.insertInto('agency_name').values(name).execute()
}
