import type { RawBuilder } from 'kysely'
import type { AgencyKind, AgencyLevel } from '../../../src-shared/domain/catalogue-file.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { kept } from '../../db/kept.ts'
import { listedIn } from '../../db/listed.ts'
import type { Db } from '../../db/open-database.ts'
import { prepared } from '../../db/prepared.ts'
import { selectFormerProvinces, selectPastPlaces } from './places.queries.ts'
import { toldApart } from './told-apart.service.ts'

/** What a table of many bodies needs of each: far less than `agencyRecords`, in one statement. */
export interface NamedAgency {
  kind: AgencyKind
  level: AgencyLevel
  superiorId: AgencyId | null
  provinceId: AgencyId | null
  /** With its place where another body bears the name too. */
  name: string
  /** Of the name alone. */
  sortKey: string
}

/** By id, with the name, level, superior and province of a day; the newest name where it had none that day. */
export const namedAgencies = (db: Db, ids: readonly AgencyId[], day: string) => named(db, { ids, day })

const named = kept(readNames)

async function readNames(
  db: Db,
  { ids, day }: { ids: readonly AgencyId[]; day: string },
): Promise<ReadonlyMap<AgencyId, NamedAgency>> {
  const named = new Map<AgencyId, NamedAgency>()
  if (ids.length === 0) return named
  const ofTheDay = new Set<AgencyId>()
  let isOfFormer = false
  const shown = await toldApart(db, ids)
  for (const row of await namesOf(db, { ids: JSON.stringify(ids) })) {
    const holds = (row.from_date === null || row.from_date <= day) && (row.to_date === null || day <= row.to_date)
    if (!holds && ofTheDay.has(row.id)) continue
    if (holds) ofTheDay.add(row.id)
    if (row.former_province !== null) isOfFormer = true
    named.set(row.id, {
      kind: row.kind,
      level: row.level,
      superiorId: row.parent_id,
      provinceId: row.province_id,
      name: shown(row.id, row.name),
      sortKey: row.sort_key,
    })
  }
  // The earliest of the places that it left after that day is the one of that day.
  for (const { agency_id, level, parent_id } of (
    await selectPastPlaces(db, { ids: JSON.stringify(ids), day })
  ).reverse()) {
    const one = named.get(agency_id)
    if (one) named.set(agency_id, { ...one, level, superiorId: parent_id })
  }
  if (!isOfFormer) return named
  for (const { agency_id, province_id } of await selectFormerProvinces(db, { ids: JSON.stringify(ids), day })) {
    const one = named.get(agency_id)
    if (one) named.set(agency_id, { ...one, provinceId: province_id })
  }
  return named
}

/** Every name of each, the newest last. */
const namesOf = prepared((db, { ids }: { ids: RawBuilder<string> }) =>
  db
    .selectFrom('agency')
    .innerJoin('agency_name', 'agency_name.agency_id', 'agency.id')
    .select(['agency.id', 'kind', 'level', 'parent_id', 'province_id', 'former_province'])
    .select(['name', 'sort_key', 'from_date', 'to_date'])
    .where('agency.id', 'in', listedIn<AgencyId>(ids))
    .orderBy((eb) => eb.fn.coalesce('to_date', eb.val('9999-12-31'))),
)
