import { type AgencyLevel, agencyLevels } from './catalogue-file.ts'
import { type Completeness, type CountedBody, countByGroup } from './completeness.ts'
import { type BodyGroup, bodyGroups } from './consolidation/body-group.ts'
import { sortKey } from './vietnamese-text.ts'

/** How the bodies of a round are put together to be counted. */
export const groupings = ['group', 'level', 'area', 'superior'] as const
export type Grouping = (typeof groupings)[number]

export interface PlacedBody extends CountedBody {
  group: BodyGroup
  /** Null where the catalogue does not know the body. */
  level: AgencyLevel | null
  /** The province in whose area it lies. */
  areaName: string | null
  /** The body above it; null where none is known. */
  superiorName: string | null
}

export interface GroupNames {
  groups: Record<BodyGroup, string>
  levels: Record<AgencyLevel, string>
  unknownLevel: string
  noArea: string
  noSuperior: string
}

/** A line for each group, level, area or superior that occurs: the larger before the smaller, names in order. */
export function completenessLines(
  bodies: readonly PlacedBody[],
  by: Grouping,
  names: GroupNames,
): { name: string; counts: Completeness }[] {
  if (by === 'group') {
    return countByGroup(bodies, ({ group }) => group, bodyGroups).map(({ group, counts }) => ({
      name: names.groups[group],
      counts,
    }))
  }
  if (by === 'level') {
    return countByGroup(bodies, ({ level }) => level ?? '', [...agencyLevels, '']).map(({ group, counts }) => ({
      name: group === '' ? names.unknownLevel : names.levels[group],
      counts,
    }))
  }
  if (by === 'area') return linesByName(bodies, ({ areaName }) => areaName, names.noArea)
  return linesByName(bodies, ({ superiorName }) => superiorName, names.noSuperior)
}

function linesByName(bodies: readonly PlacedBody[], nameOf: (body: PlacedBody) => string | null, none: string) {
  const found = [...new Set(bodies.flatMap((body) => nameOf(body) ?? []))]
  found.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  return countByGroup(bodies, (body) => nameOf(body) ?? '', found).map(({ group, counts }) => ({
    name: group === '' ? none : group,
    counts,
  }))
}
