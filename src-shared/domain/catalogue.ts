import { addDays } from './business-date.ts'
import { bodyFrom, type Catalogue, type CatalogueBody, functionEdges, type Place } from './catalogue-body.ts'
import type { BodyTemplate, CatalogueFiles } from './catalogue-file.ts'
import { centralBodyId, formerCentralBodyId, provinceBodyId } from './catalogue-ids.ts'
import { communesOf, formerTerritoryOf } from './catalogue-territory.ts'
import type { AgencyId } from './ids.ts'

const parentOf = (template: BodyTemplate, inPlace: (slug: string) => AgencyId): AgencyId | null => {
  if (template.parent === null) return null
  return template.parent.startsWith('^') ? centralBodyId(template.parent.slice(1)) : inPlace(template.parent)
}

/** Central bodies, with the ministries that were merged in 2025. */
export function centralCatalogue({ bodies }: CatalogueFiles): Catalogue {
  const common = { level: 'central' as const, province: null, formerProvince: null }
  const current = bodies.central.map((template) => ({
    ...bodyFrom(template, null),
    ...common,
    id: centralBodyId(template.slug),
    parentId: parentOf(template, centralBodyId),
    validTo: null,
  }))
  const former = bodies.formerCentral.map((template) => ({
    ...bodyFrom(template, null),
    ...common,
    id: formerCentralBodyId(template.slug),
    parentId: parentOf(template, centralBodyId),
    validTo: addDays(template.date, -1),
  }))
  const edges = bodies.formerCentral.flatMap((template) =>
    functionEdges(template, formerCentralBodyId(template.slug), centralBodyId),
  )
  return { bodies: [...current, ...former], edges }
}

/** The bodies that a province of today has, without its communes. */
export function provincialBodies({ bodies }: CatalogueFiles, province: Place): CatalogueBody[] {
  const inProvince = (slug: string) => provinceBodyId(province.code, slug)
  return bodies.provincial.map((template) => ({
    ...bodyFrom(template, province),
    id: inProvince(template.slug),
    level: 'province',
    parentId: parentOf(template, inProvince),
    province: province.code,
    formerProvince: null,
    validTo: null,
  }))
}

/** Everything the catalogue knows about one province of today, its former provinces, districts and communes included. */
export function provinceCatalogue(files: CatalogueFiles, code: string): Catalogue {
  const province = files.territory.provinces.find((one) => one.code === code)
  if (province === undefined) return { bodies: [], edges: [] }
  const former = formerTerritoryOf(files, code)
  return {
    bodies: [...provincialBodies(files, province), ...communesOf(province), ...former.bodies],
    edges: former.edges,
  }
}
