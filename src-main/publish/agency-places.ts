import { addDays } from '../../src-shared/domain/business-date.ts'

export interface Place {
  level: string
  parent_id: string | null
}

/** A place that a body left, with its last day there and the legal basis of what ended it. */
export interface PastPlace extends Place {
  to_date: string
  ended_by: string | null
}

/** The province in which a body lay until that one ended. */
export interface FormerProvince {
  province_id: string
  ended_on: string
  legal_basis: string
}

export interface DatedPlace extends Place {
  ordinal: number
  province_id: string | null
  /** NULL where the catalogue does not know since when. */
  from_date: string | null
  /** Last day; NULL for the last place. */
  to_date: string | null
  /** Of what brought it there. */
  legal_basis: string | null
}

/** Where a body stood and in which province it lay, span by span without a gap, the earliest first. */
export function datedPlaces(
  present: Place & { province_id: string | null },
  past: readonly PastPlace[],
  former: FormerProvince | undefined,
): DatedPlace[] {
  const ends = [...past.map(({ to_date }) => to_date), ...(former ? [former.ended_on] : [])]
  const days: (string | null)[] = [...new Set(ends)].sort()
  let since: DatedPlace['from_date'] = null
  let basis: string | null = null
  return [...days, null].map((to_date, at) => {
    const stood = past.find((one) => to_date !== null && one.to_date >= to_date)
    const { level, parent_id } = stood ?? present
    const isBefore = former !== undefined && to_date !== null && to_date <= former.ended_on
    const span = {
      ...{ ordinal: at + 1, level, parent_id, province_id: isBefore ? former.province_id : present.province_id },
      ...{ from_date: since, to_date, legal_basis: basis },
    }
    if (to_date !== null) {
      since = addDays(to_date, 1)
      basis = stood?.to_date === to_date ? stood.ended_by : (former?.legal_basis ?? null)
    }
    return span
  })
}
