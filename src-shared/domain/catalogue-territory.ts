import { addDays } from './business-date.ts'
import { bodyFrom, type Catalogue, type CatalogueBody, functionEdges, type SuccessionEdge } from './catalogue-body.ts'
import type { CatalogueFiles, TerritoryFile } from './catalogue-file.ts'
import { communeId, formerCommuneId, formerDistrictId, formerProvinceBodyId, provinceBodyId } from './catalogue-ids.ts'
import type { AgencyId } from './ids.ts'

/** On this day the district level ended and the new provinces and communes began to work. */
export const twoLevelStart = '2025-07-01'
const lastDayBefore = addDays(twoLevelStart, -1)

export const territoryBasis =
  'Nghị quyết 202/2025/QH15; nghị quyết của Ủy ban Thường vụ Quốc hội về sắp xếp đơn vị hành chính cấp xã năm 2025'
const districtBasis = 'Luật Tổ chức chính quyền địa phương số 72/2025/QH15'

type Province = TerritoryFile['provinces'][number]
type FormerProvince = TerritoryFile['formerProvinces'][number]

/** "Phường Long Châu" -> "phường Long Châu": inside a name the kind of unit is written small. */
const inName = (unit: string): string => unit.charAt(0).toLowerCase() + unit.slice(1)

function committee(unit: string, level: 'district' | 'commune') {
  return {
    name: `Ủy ban nhân dân ${inName(unit)}`,
    shortName: `UBND ${inName(unit)}`,
    alsoCalled: [],
    abbreviation: 'UBND',
    kind: 'state-body' as const,
    group: 'committee' as const,
    level,
    doubts: [],
  }
}

export function communesOf(province: Province): CatalogueBody[] {
  return province.communes.map((entry) => {
    const [code = '', unit = ''] = entry.split('|')
    return {
      ...committee(unit, 'commune'),
      id: communeId(province.code, code),
      parentId: provinceBodyId(province.code, 'ubnd'),
      province: province.code,
      formerProvince: null,
      statisticsCode: code,
      validFrom: twoLevelStart,
      validTo: null,
    }
  })
}

/** Bodies of the former provinces that make up the province `code`, and the edges from them to its bodies of today. */
export function formerTerritoryOf(files: CatalogueFiles, code: string): Catalogue {
  const parts = files.territory.formerProvinces.filter((one) => one.successor === code)
  const all = parts.map((part) => {
    const provincial = formerProvincialOf(files, part, parts.length > 1)
    const local = formerLocalOf(part)
    return { bodies: [...provincial.bodies, ...local.bodies], edges: [...provincial.edges, ...local.edges] }
  })
  return { bodies: all.flatMap((one) => one.bodies), edges: all.flatMap((one) => one.edges) }
}

/** A province that was not merged kept its bodies, so that only the abolished departments are former ones. */
function formerProvincialOf(files: CatalogueFiles, former: FormerProvince, isMerged: boolean): Catalogue {
  const idOf = (slug: string) => formerProvinceBodyId(former.code, slug)
  const inPlace = { province: former.successor, formerProvince: former.name, level: 'province' as const }
  const committeeId = isMerged ? idOf('ubnd') : provinceBodyId(former.successor, 'ubnd')
  const kept = isMerged ? files.bodies.provincial.filter((template) => template.since === undefined) : []
  const keptBodies = kept.map((template) => ({
    ...bodyFrom(template, former),
    ...inPlace,
    id: idOf(template.slug),
    parentId: template.parent === 'ubnd' ? committeeId : null,
    validTo: lastDayBefore,
  }))
  const abolished = files.bodies.formerProvincial.map((template) => ({
    ...bodyFrom(template, former),
    ...inPlace,
    id: idOf(template.slug),
    parentId: committeeId,
    validTo: addDays(template.date, -1),
  }))
  const keptEdges = kept.map((template) =>
    territoryEdge(idOf(template.slug), provinceBodyId(former.successor, template.slug), territoryBasis),
  )
  const functional = files.bodies.formerProvincial.flatMap((template) =>
    functionEdges(template, idOf(template.slug), (slug) => provinceBodyId(former.successor, slug)),
  )
  return { bodies: [...keptBodies, ...abolished], edges: [...keptEdges, ...functional] }
}

const territoryEdge = (fromId: AgencyId, toId: AgencyId, basis: string): SuccessionEdge => ({
  fromId,
  toId,
  reason: 'territory',
  functions: null,
  isMain: true,
  basis,
  date: twoLevelStart,
})

function formerLocalOf(former: FormerProvince): Catalogue {
  const bodies: CatalogueBody[] = []
  const edges: SuccessionEdge[] = []
  const common = {
    province: former.successor,
    formerProvince: former.name,
    validFrom: null,
    validTo: lastDayBefore,
  }
  for (const district of former.districts) {
    const districtId = formerDistrictId(former.code, district.name)
    bodies.push({
      ...committee(district.name, 'district'),
      ...common,
      id: districtId,
      parentId: null,
      statisticsCode: null,
    })
    const successors = new Set<string>()
    for (const entry of district.communes) {
      const [code = '', unit = '', to = ''] = entry.split('|')
      const id = formerCommuneId(former.code, district.name, unit, code === '' ? null : code)
      const statisticsCode = code === '' ? null : code
      bodies.push({ ...committee(unit, 'commune'), ...common, id, parentId: districtId, statisticsCode })
      for (const one of to.split('+')) {
        successors.add(one)
        edges.push(territoryEdge(id, communeId(former.successor, one), territoryBasis))
      }
    }
    for (const one of successors) edges.push(territoryEdge(districtId, communeId(former.successor, one), districtBasis))
  }
  return { bodies, edges }
}
