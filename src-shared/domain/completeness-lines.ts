import { type AgencyLevel, agencyLevels } from './catalogue-file.ts'
import { type Completeness, type CountedBody, countByGroup } from './completeness.ts'
import { type BodyGroup, bodyGroups } from './consolidation/body-group.ts'
import { sortKey } from './vietnamese-text.ts'

/** How the bodies of a round are put together to be counted. */
export const groupings = ['group', 'level', 'area'] as const
export type Grouping = (typeof groupings)[number]

export interface PlacedBody extends CountedBody {
  group: BodyGroup
  /** Null where the catalogue does not know the body. */
  level: AgencyLevel | null
  /** The province in whose area it lies. */
  areaName: string | null
}

export interface GroupNames {
  groups: Record<BodyGroup, string>
  levels: Record<AgencyLevel, string>
  unknownLevel: string
  noArea: string
}

/** A line for each group, level or area that occurs: the larger before the smaller, areas by name. */
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
  const areas = [...new Set(bodies.flatMap(({ areaName }) => areaName ?? []))]
  areas.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  return countByGroup(bodies, ({ areaName }) => areaName ?? '', areas).map(({ group, counts }) => ({
    name: group === '' ? names.noArea : group,
    counts,
  }))
}
