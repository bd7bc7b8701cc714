import type { Insertable, Transaction } from 'kysely'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { listed } from '../../db/listed.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

/** Bodies with their present name, since when it holds, and the first day that the catalogue knows. */
export function selectBodies(db: Db, ids: readonly AgencyId[]) {
  return db
    .selectFrom('agency')
    .innerJoin('agency_name as present', (join) =>
      join.onRef('present.agency_id', '=', 'agency.id').on('present.to_date', 'is', null),
    )
    .leftJoin('agency_name as parent_name', (join) =>
      join.onRef('parent_name.agency_id', '=', 'agency.parent_id').on('parent_name.to_date', 'is', null),
    )
    .select([
      ...(['agency.id', 'agency.level', 'agency.parent_id', 'agency.province_id', 'agency.body_group'] as const),
      ...(['agency.ended_on', 'present.name', 'present.from_date as name_since'] as const),
      'parent_name.name as parent_name',
    ])
    .select((eb) =>
      eb
        .selectFrom('agency_name as first')
        .select('first.from_date')
        .whereRef('first.agency_id', '=', 'agency.id')
        .orderBy((of) => of.fn.coalesce('first.to_date', of.val('9999-12-31')))
        .limit(1)
        .as('began_on'),
    )
    .where('agency.id', 'in', listed(ids))
    .execute()
}

export function selectSuccessorIds(db: Db) {
  return db.selectFrom('agency_succession').select(['predecessor_id', 'successor_id']).execute()
}

export async function updateEnded(trx: Trx, ids: readonly AgencyId[], lastDay: string) {
  await trx
    .updateTable('agency')
    .set((eb) => ({ ended_on: lastDay, version: eb('version', '+', 1) }))
    .where('id', 'in', listed(ids))
    .execute()
}

export async function insertTransfers(trx: Trx, rows: readonly Insertable<Database['function_transfer']>[]) {
  if (rows.length > 0) await trx.insertInto('function_transfer').values(rows).execute()
}

export async function insertSuccession(trx: Trx, edge: Insertable<Database['agency_succession']>) {
  await trx.insertInto('agency_succession').values(edge).execute()
}
