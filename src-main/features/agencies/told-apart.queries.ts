import type { RawBuilder } from 'kysely'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { listedIn } from '../../db/listed.ts'
import { prepared } from '../../db/prepared.ts'

/**
 * Names of these bodies that another body of another place bears now, or bore when it ended. A living body is told from
 * living ones only; one that ended since from all but those of former provinces; those from all, by their district and
 * province of that time.
 */
export const selectSharedNames = prepared((db, { ids }: { ids: RawBuilder<string> }) =>
  db
    .selectFrom('agency as one')
    .innerJoin('agency_name as own', 'own.agency_id', 'one.id')
    .leftJoin('agency_name as province', (join) =>
      join.onRef('province.agency_id', '=', 'one.province_id').on('province.to_date', 'is', null),
    )
    .leftJoin('agency as district', (join) =>
      join.onRef('district.id', '=', 'one.parent_id').on('district.level', '=', 'district'),
    )
    .leftJoin('agency_name as district_name', (join) =>
      join.onRef('district_name.agency_id', '=', 'district.id').on('district_name.to_date', 'is', null),
    )
    .select(['one.id', 'one.former_province', 'one.province_id', 'own.name'])
    .select(['province.name as province_name', 'district_name.name as district_name'])
    .where('one.id', 'in', listedIn<AgencyId>(ids))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('agency_name as same')
          .innerJoin('agency as other', 'other.id', 'same.agency_id')
          .select('same.agency_id')
          .whereRef('same.sort_key', '=', 'own.sort_key')
          .where('same.to_date', 'is', null)
          .whereRef('same.agency_id', '<>', 'one.id')
          .where((of) =>
            of.or([
              of('other.ended_on', 'is', null),
              of('one.former_province', 'is not', null),
              of.and([of('one.ended_on', 'is not', null), of('other.former_province', 'is', null)]),
            ]),
          )
          .where((of) =>
            of.or([
              of('other.province_id', 'is distinct from', of.ref('one.province_id')),
              of.and([
                of('one.former_province', 'is not', null),
                of.or([
                  of('other.former_province', 'is distinct from', of.ref('one.former_province')),
                  of.and([
                    of('district.id', 'is not', null),
                    of('other.parent_id', 'is distinct from', of.ref('district.id')),
                  ]),
                ]),
              ]),
            ]),
          ),
      ),
    ),
)
