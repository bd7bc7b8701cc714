import type { Db } from '../../db/open-database.ts'

/** Every body with the name that holds now, by level and name. */
export function selectForSheet(db: Db) {
  return db
    .selectFrom('agency')
    .innerJoin('agency_name', (join) =>
      join.onRef('agency_name.agency_id', '=', 'agency.id').on('agency_name.to_date', 'is', null),
    )
    .selectAll('agency')
    .select(['agency_name.name', 'agency_name.from_date as name_from', 'agency_name.legal_basis as name_basis'])
    .orderBy((eb) => eb('agency.ended_on', 'is not', null))
    .orderBy((eb) =>
      eb.case('agency.level').when('central').then(0).when('province').then(1).when('district').then(2).else(3).end(),
    )
    .orderBy('agency_name.sort_key')
    .orderBy('agency.id')
    .execute()
}
export type SheetBodyRow = Awaited<ReturnType<typeof selectForSheet>>[number]

/** Names, codes and contacts of all times, the oldest first. */
export async function selectDated(db: Db) {
  const first = '0000-01-01'
  const names = await db
    .selectFrom('agency_name')
    .selectAll()
    .orderBy((eb) => eb.fn.coalesce('from_date', eb.val(first)))
    .execute()
  const codes = await db
    .selectFrom('agency_code')
    .selectAll()
    .orderBy((eb) => eb.fn.coalesce('from_date', eb.val(first)))
    .execute()
  const contacts = await db
    .selectFrom('agency_contact')
    .selectAll()
    .orderBy((eb) => eb.fn.coalesce('from_date', eb.val(first)))
    .orderBy('id')
    .execute()
  return { names, codes, contacts }
}
export type Dated = Awaited<ReturnType<typeof selectDated>>
