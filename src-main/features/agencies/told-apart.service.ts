import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import { nameWithPlace, placeWords } from '../../../src-shared/domain/told-apart.ts'
import type { Db } from '../../db/open-database.ts'
import { catalogueFiles, provinceCodeOf } from './shipped-catalogue.service.ts'
import { selectSharedNames } from './told-apart.queries.ts'

/**
 * How names of these bodies are shown: with their place where the catalogue holds another body of the name elsewhere,
 * alone otherwise.
 */
export async function toldApart(db: Db, ids: readonly AgencyId[]): Promise<(id: AgencyId, name: string) => string> {
  if (ids.length === 0) return (_, name) => name
  const places = new Map<string, string | null>()
  for (const row of await selectSharedNames(db, { ids: JSON.stringify([...new Set(ids)]) })) {
    places.set(
      `${row.id} ${row.name}`,
      placeWords({
        provinceCommittee: row.province_name,
        formerProvince: row.former_province && formerProvinceName(row.former_province, row.province_id),
        districtCommittee: row.district_name,
      }),
    )
  }
  return (id, name) => nameWithPlace(name, places.get(`${id} ${name}`) ?? null)
}

/** Rows that name a body by `id`, with their names as they are shown. */
export async function withShownNames<R extends { id: AgencyId; name: string }>(
  db: Db,
  rows: readonly R[],
): Promise<R[]> {
  const shown = await toldApart(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, name: shown(row.id, row.name) }))
}

/** "Bến Tre" -> "tỉnh Bến Tre", "Cần Thơ" -> "thành phố Cần Thơ". */
function formerProvinceName(name: string, provinceId: AgencyId | null): string {
  const code = provinceId && provinceCodeOf(provinceId)
  const former = catalogueFiles().territory.formerProvinces.find((one) => one.name === name && one.successor === code)
  return former ? `${former.type} ${name}` : name
}
