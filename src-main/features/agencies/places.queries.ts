import type { RawBuilder, Transaction } from 'kysely'
import type { AgencyLevel } from '../../../src-shared/domain/catalogue-file.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { listedIn } from '../../db/listed.ts'
import type { Db } from '../../db/open-database.ts'
import { prepared } from '../../db/prepared.ts'
import type { Database } from '../../db/schema.ts'

/** Where these bodies stood before they came to their present places, the earliest first. */
export const selectPastPlaces = prepared((db, { ids, day }: { ids: RawBuilder<string>; day: RawBuilder<string> }) =>
  db
    .selectFrom('agency_past_place')
    .selectAll()
    .where('agency_id', 'in', listedIn<AgencyId>(ids))
    .where('to_date', '>=', day)
    .orderBy('to_date'),
)

/**
 * The province of each of these that lay on a day in one that has become part of today's since: the body tells the name
 * of its former province, the succession of the provincial committees its id and last day.
 */
export const selectFormerProvinces = prepared(
  (db, { ids, day }: { ids: RawBuilder<string>; day: RawBuilder<string> }) =>
    db
      .selectFrom('agency')
      .innerJoin('agency_succession as step', 'step.successor_id', 'agency.province_id')
      .innerJoin('agency as former', (join) =>
        join
          .onRef('former.id', '=', 'step.predecessor_id')
          .onRef('former.former_province', '=', 'agency.former_province'),
      )
      .select(['agency.id as agency_id', 'former.id as province_id'])
      .where('agency.id', 'in', listedIn<AgencyId>(ids))
      .where('step.rule', '=', 'territory')
      .where('former.level', '=', 'province')
      .where('former.ended_on', '>=', day),
)

/** The places of one body with the names of its superiors today, the earliest first. */
export function selectPlacesOf(db: Db, id: AgencyId) {
  return db
    .selectFrom('agency_past_place as place')
    .leftJoin('agency_name', (join) =>
      join.onRef('agency_name.agency_id', '=', 'place.parent_id').on('agency_name.to_date', 'is', null),
    )
    .selectAll('place')
    .select('agency_name.name as parent_name')
    .where('place.agency_id', '=', id)
    .orderBy('place.to_date')
    .execute()
}

export interface Place {
  level: AgencyLevel
  parentId: AgencyId | null
}

/** The present place becomes one of the past. A second change of the same day leaves what was before the first. */
export async function replacePlace(
  trx: Transaction<Database>,
  id: AgencyId,
  { level, parentId }: Place,
  { lastDay, legalBasis }: { lastDay: string; legalBasis: string | null },
) {
  await trx
    .insertInto('agency_past_place')
    .columns(['agency_id', 'level', 'parent_id', 'to_date', 'ended_by'])
    .expression((eb) =>
      eb
        .selectFrom('agency')
        .select(['id', 'level', 'parent_id', eb.val(lastDay).as('to_date'), eb.val(legalBasis).as('ended_by')])
        .where('id', '=', id)
        .where((of) => of.or([of('level', '<>', level), of('parent_id', 'is distinct from', parentId)])),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await trx
    .updateTable('agency')
    .set((eb) => ({ level, parent_id: parentId, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
