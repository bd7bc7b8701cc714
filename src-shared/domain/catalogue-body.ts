import type { AgencyGroup, AgencyKind, AgencyLevel, BodyTemplate, Doubt, FormerBodyTemplate } from './catalogue-file.ts'
import type { AgencyId } from './ids.ts'

export interface CatalogueBody {
  id: AgencyId
  name: string
  shortName: string
  alsoCalled: string[]
  abbreviation: string | null
  kind: AgencyKind
  level: AgencyLevel
  /** What group phrases choose by; null for a body that none of them means. */
  group: AgencyGroup | null
  parentId: AgencyId | null
  /** Code of the province that it belongs to today, also for bodies of a former province; null for central bodies. */
  province: string | null
  /** Name of the former province for bodies that belonged to one. */
  formerProvince: string | null
  /** Code of the statistics office, for communes that have one. */
  statisticsCode: string | null
  validFrom: string | null
  /** Last day; null while the body exists. */
  validTo: string | null
  doubts: Doubt[]
}

/** From a body to the one that took over. A territorial change passes tasks on by rule; a split of functions asks a person. */
export interface SuccessionEdge {
  fromId: AgencyId
  toId: AgencyId
  reason: 'territory' | 'function'
  /** The functions that went there; null means all. */
  functions: string | null
  isMain: boolean
  basis: string
  date: string
}

export interface Catalogue {
  bodies: CatalogueBody[]
  edges: SuccessionEdge[]
}

export interface Place {
  code: string
  name: string
  type: 'tỉnh' | 'thành phố'
}

/** "tỉnh Vĩnh Long", "thành phố Cần Thơ"; only the city that bears a person's name keeps its capital letter. */
const placeText = ({ type, name }: Place): string =>
  type === 'thành phố' && name === 'Hồ Chí Minh' ? 'Thành phố Hồ Chí Minh' : `${type} ${name}`

export const fillName = (template: string, place: Place): string => {
  const text = template.replace('{place}', placeText(place)).replace('{unit}', place.type).replace('{bare}', place.name)
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The shape shared by all bodies made from a template. */
export function bodyFrom(template: BodyTemplate | FormerBodyTemplate, place: Place | null) {
  const fill = (text: string) => (place === null ? text : fillName(text, place))
  const elsewhere = place !== null && template.unsureIn?.includes(place.code) === true
  return {
    name: fill((place && template.names?.[place.code]) ?? template.name),
    shortName: fill(template.shortName),
    alsoCalled: (template.alsoCalled ?? []).map(fill),
    abbreviation: template.abbreviation,
    kind: template.kind,
    group: template.group,
    statisticsCode: null,
    validFrom: null,
    doubts: elsewhere ? ['existence' as const, ...(template.unsure ?? [])] : (template.unsure ?? []),
  }
}

/** Edges of a body whose functions were given to one or several others. */
export function functionEdges(
  template: FormerBodyTemplate,
  fromId: AgencyId,
  idOf: (slug: string) => AgencyId,
): SuccessionEdge[] {
  return template.successors.map((successor) => ({
    fromId,
    toId: idOf(successor.to),
    reason: 'function',
    functions: successor.function,
    isMain: successor.isMain,
    basis: template.basis,
    date: template.date,
  }))
}
