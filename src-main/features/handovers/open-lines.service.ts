import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import {
  areaGoesOver,
  heirsByRule,
  type Inheritance,
  inheritanceOf,
  type Step,
} from '../../../src-shared/domain/succession.ts'
import type { Db } from '../../db/open-database.ts'
import { toldApart } from '../agencies/told-apart.service.ts'
import { type EndedLine, selectAreas, selectEndedAgencies, selectEndedLines, selectSteps } from './handovers.queries.ts'

/** A line that still names an ended body. */
export interface OpenLine extends EndedLine {
  /** Where it goes by rule; null where a person chooses. */
  proposed: AgencyId[] | null
}

export interface EndedAgency {
  id: AgencyId
  ended_on: string
  name: string
  sort_key: string
}

export interface OpenLines {
  lines: OpenLine[]
  /** Areas of plans that go on for the former territory: the successor took in more than the plan covers. */
  oldAreas: EndedLine[]
  /** Lines of plans from packages: their coordinator hands them over. */
  inPackages: EndedLine[]
  ended: ReadonlyMap<AgencyId, EndedAgency>
  inheritanceFrom(id: AgencyId): Inheritance
}

/** Who takes over from each body that ended before `today`, by the rule of the catalogue. */
export async function inheritances(db: Db, today: string) {
  const ended = new Map((await selectEndedAgencies(db, today)).map((row) => [row.id, row]))
  const steps = (await selectSteps(db)).map(toStep)
  const from = Map.groupBy(steps, ({ fromId }) => fromId)
  const to = Map.groupBy(steps, ({ toId }) => toId)
  const known = new Map<AgencyId, Inheritance>()
  const inheritanceFrom = (id: AgencyId) => {
    const inheritance =
      known.get(id) ??
      inheritanceOf(
        id,
        (one) => from.get(one) ?? [],
        (one) => ended.has(one),
      )
    known.set(id, inheritance)
    return inheritance
  }
  return { ended, to, inheritanceFrom }
}

/** What still names bodies that ended before `today`, with where each line goes by rule. */
export async function openLines(db: Db, today: string): Promise<OpenLines> {
  const found = await selectEndedLines(db, today)
  const { ended, to, inheritanceFrom } = await inheritances(db, today)
  const inAreas = found.filter(({ kind }) => kind === 'area').flatMap(({ plan_id }) => plan_id ?? [])
  const areas = Map.groupBy(await selectAreas(db, inAreas), ({ plan_id }) => plan_id)
  const isOldArea = (line: EndedLine) => {
    if (line.kind !== 'area' || line.plan_id === null) return false
    const area = new Set((areas.get(line.plan_id) ?? []).map(({ agency_id }) => agency_id))
    return !areaGoesOver(inheritanceFrom(line.agency_id), area, (one) => to.get(one) ?? [])
  }
  const shown = await toldApart(
    db,
    found.map(({ agency_id }) => agency_id),
  )
  for (const id of new Set(found.map(({ agency_id }) => agency_id))) {
    const body = ended.get(id)
    if (body) ended.set(id, { ...body, name: shown(id, body.name) })
  }
  const ours = found.filter((line) => line.from_package === 0)
  return {
    lines: ours
      .filter((line) => !isOldArea(line))
      .map((line) => ({ ...line, proposed: heirsByRule(line.kind, inheritanceFrom(line.agency_id)) })),
    oldAreas: ours.filter(isOldArea),
    inPackages: found.filter((line) => line.from_package === 1),
    ended,
    inheritanceFrom,
  }
}

const toStep = (row: Awaited<ReturnType<typeof selectSteps>>[number]): Step => ({
  fromId: row.predecessor_id,
  toId: row.successor_id,
  rule: row.rule,
  functions: row.functions,
  legalBasis: row.legal_basis,
})
