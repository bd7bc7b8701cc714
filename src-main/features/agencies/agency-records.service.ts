import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { AgencyRecord } from '../../../src-shared/exchange/agency-record.ts'
import { listed } from '../../db/listed.ts'
import type { Db } from '../../db/open-database.ts'

/** Agencies as they travel between offices: with all their names and the identification code of today. */
export async function agencyRecords(db: Db, ids: readonly AgencyId[]): Promise<AgencyRecord[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('agency').selectAll().where('id', 'in', listed(ids)).orderBy('id').execute()
  const names = await db
    .selectFrom('agency_name')
    .selectAll()
    .where('agency_id', 'in', listed(ids))
    .orderBy('agency_id')
    .orderBy((eb) => eb.fn.coalesce('to_date', eb.val('9999-12-31')))
    .execute()
  const codes = await db
    .selectFrom('agency_code')
    .selectAll()
    .where('agency_id', 'in', listed(ids))
    .where('scheme', '=', 'electronic-identification')
    .where('to_date', 'is', null)
    .execute()
  const namesOf = Map.groupBy(names, (name) => name.agency_id)
  const codeOf = new Map(codes.map(({ agency_id, code }) => [agency_id, code]))
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    level: row.level,
    parentId: row.parent_id,
    provinceId: row.province_id,
    abbreviation: row.abbreviation,
    names: (namesOf.get(row.id) ?? []).map((name) => ({
      name: name.name,
      shortName: null,
      from: name.from_date,
      to: name.to_date,
    })),
    electronicCode: codeOf.get(row.id) ?? null,
  }))
}
