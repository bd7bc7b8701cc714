import { addDays, type BusinessDate } from '../business-date.ts'
import type { AgencyId } from '../ids.ts'

/** A body that speaks for an ended one from the report of a year on. */
export interface HeirSince {
  agencyId: AgencyId
  year: number
}

/**
 * Who speaks for a body that ended: everybody on the way to those who live today, each from the year at whose end all
 * bodies before it were gone. Empty for a body that lives, or that nobody took over from.
 */
export function heirsByYear(
  id: AgencyId,
  successorsOf: (id: AgencyId) => readonly AgencyId[],
  endedOn: (id: AgencyId) => BusinessDate | null,
): HeirSince[] {
  const since = new Map<AgencyId, number>()
  const walk = (from: AgencyId, year: number) => {
    const lastDay = endedOn(from)
    if (lastDay === null) return
    const own = Math.max(year, Number(addDays(lastDay, 1).slice(0, 4)))
    for (const heir of successorsOf(from)) {
      const known = since.get(heir)
      if (heir === id || (known !== undefined && known <= own)) continue
      since.set(heir, own)
      walk(heir, own)
    }
  }
  walk(id, 0)
  return [...since].map(([agencyId, year]) => ({ agencyId, year }))
}
