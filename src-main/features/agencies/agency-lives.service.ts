import type { BusinessDate } from '../../../src-shared/domain/business-date.ts'
import { type HeirSince, heirsByYear } from '../../../src-shared/domain/consolidation/heirs-by-year.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import { selectLives, selectSuccessors } from './agency-lives.queries.ts'

export interface AgencyLife {
  /** Its first day; null where the catalogue knows it from before. */
  since: BusinessDate | null
  endedOn: BusinessDate | null
  /** Who speaks for it since it ended, over as many steps as there are. */
  heirs: HeirSince[]
}

/** From when to when these bodies lived and who took over, as the catalogue says today. */
export async function agencyLives(db: Db, ids: readonly AgencyId[]): Promise<ReadonlyMap<AgencyId, AgencyLife>> {
  const rows = new Map<AgencyId, Awaited<ReturnType<typeof selectLives>>[number]>()
  const successors = new Map<AgencyId, AgencyId[]>()
  let open: readonly AgencyId[] = ids
  while (open.length > 0) {
    const found = await selectLives(db, open)
    for (const row of found) rows.set(row.id, row)
    const ended = found.filter((row) => row.ended_on !== null).map(({ id }) => id)
    const steps = ended.length === 0 ? [] : await selectSuccessors(db, ended)
    for (const [id, own] of Map.groupBy(steps, (step) => step.predecessor_id)) {
      successors.set(
        id,
        own.map((step) => step.successor_id),
      )
    }
    open = [...new Set(steps.map((step) => step.successor_id))].filter((id) => !rows.has(id))
  }
  const endedOn = (id: AgencyId) => rows.get(id)?.ended_on ?? null
  return new Map(
    ids.map((id) => [
      id,
      {
        since: rows.get(id)?.since || null,
        endedOn: endedOn(id),
        heirs: heirsByYear(id, (from) => successors.get(from) ?? [], endedOn),
      },
    ]),
  )
}
