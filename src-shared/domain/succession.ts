import type { BusinessDate } from './business-date.ts'
import type { AgencyId } from './ids.ts'

/** From a body to one that took over, as the catalogue keeps it. */
export interface Step {
  fromId: AgencyId
  toId: AgencyId
  rule: 'territory' | 'function'
  /** The functions that went over; null means all of them. */
  functions: string | null
  legalBasis: string
}

/** A living body that took over from an ended one, maybe over several steps. */
export interface Heir {
  agencyId: AgencyId
  /** What went over on the way, joined; null where everything did. */
  functions: string | null
  legalBasis: string
}

/** by-rule: everything goes to all the heirs; choose: a person says who takes what; unknown: nobody is recorded. */
export interface Inheritance {
  decision: 'by-rule' | 'choose' | 'unknown'
  heirs: Heir[]
}

/**
 * Who takes over from an ended body. A territorial change passes work on by rule, and so does a merger of everything
 * into one body; a split of functions asks a person. A successor that has ended itself is followed further.
 */
export function inheritanceOf(
  id: AgencyId,
  stepsFrom: (id: AgencyId) => readonly Step[],
  hasEnded: (id: AgencyId) => boolean,
): Inheritance {
  const heirs = new Map<AgencyId, Heir>()
  const seen = new Set<AgencyId>([id])
  let isTerritory = true
  let isLost = false
  const walk = (from: AgencyId, functions: string | null) => {
    const steps = stepsFrom(from)
    if (steps.length === 0) isLost = true
    for (const step of steps) {
      if (step.rule !== 'territory') isTerritory = false
      const passed = [functions, step.functions].filter((each) => each !== null).join('; ') || null
      if (!hasEnded(step.toId)) {
        if (!heirs.has(step.toId)) {
          heirs.set(step.toId, { agencyId: step.toId, functions: passed, legalBasis: step.legalBasis })
        }
      } else if (!seen.has(step.toId)) {
        seen.add(step.toId)
        walk(step.toId, passed)
      }
    }
  }
  walk(id, null)
  const all = [...heirs.values()]
  if (all.length === 0) return { decision: 'unknown', heirs: [] }
  const isWhole = all.length === 1 && all[0]?.functions === null
  return { decision: !isLost && (isTerritory || isWhole) ? 'by-rule' : 'choose', heirs: all }
}

/** What goes over: shares in items, duties and indicators and areas to any number of bodies, the others to one. */
export const handoverKinds = [
  'assignment',
  'duty',
  'reporter',
  'leg',
  'coordinator',
  'area',
  'parent',
  'contact',
] as const
export type HandoverKind = (typeof handoverKinds)[number]

/** What may go with a function from one body to another while both go on. Areas and contacts stay with the body. */
export const transferKinds = [
  'assignment',
  'duty',
  'reporter',
  'leg',
  'coordinator',
  'parent',
] as const satisfies readonly HandoverKind[]
export type TransferKind = (typeof transferKinds)[number]

/** What a person says of a line: it goes with the function, or it stays. */
export const transferDecisions = ['moved', 'kept'] as const
export type TransferDecision = (typeof transferDecisions)[number]

/** Shares that earlier rounds read back as they stood. */
export const sharedKinds = ['assignment', 'duty', 'reporter'] as const satisfies readonly HandoverKind[]
export type SharedKind = (typeof sharedKinds)[number]

/** Whether several bodies may hold it at once. */
export const takesSeveral = (kind: HandoverKind): boolean => kind === 'area' || sharedKinds.some((one) => one === kind)

/** The heirs that a line goes to without anybody being asked; null where a person has to choose. */
export function heirsByRule(kind: HandoverKind, { decision, heirs }: Inheritance): AgencyId[] | null {
  if (decision !== 'by-rule' || (heirs.length > 1 && !takesSeveral(kind))) return null
  return heirs.map(({ agencyId }) => agencyId)
}

/**
 * Whether the area of a plan goes over to the heirs of a body in it. A plan binds the territory that it was issued for:
 * where an heir took in territory from outside, the plan stays with the former one until it is issued anew.
 */
export function areaGoesOver(
  { decision, heirs }: Inheritance,
  area: ReadonlySet<AgencyId>,
  stepsTo: (id: AgencyId) => readonly Step[],
): boolean {
  const comesFromArea = (id: AgencyId, seen: ReadonlySet<AgencyId>): boolean =>
    area.has(id) ||
    (!seen.has(id) &&
      stepsTo(id).length > 0 &&
      stepsTo(id).every(({ fromId }) => comesFromArea(fromId, new Set([...seen, id]))))
  return decision === 'by-rule' && heirs.every(({ agencyId }) => comesFromArea(agencyId, new Set()))
}

/** One share that went over. `wasThere`: the heir had it before, by itself. */
export interface Handover {
  key: string
  fromId: AgencyId
  toId: AgencyId
  wasThere: boolean
  since: BusinessDate
}

interface Held {
  agencyId: AgencyId | null
}

/**
 * The shares as they stood on a day: what went over later still belongs to the bodies of that time, so that rounds of
 * earlier years keep those who were asked. `handovers` from the oldest to the newest; `keyOf` names what is shared,
 * `back` makes the share of the former body from that of an heir.
 */
export function asTheyStood<T extends Held>(
  shares: readonly T[],
  handovers: readonly Handover[],
  day: BusinessDate,
  keyOf: (share: T) => string,
): T[] {
  let now = [...shares]
  const later = handovers.filter(({ since }) => since > day).toReversed()
  const groups = Map.groupBy(later, ({ key, fromId }) => `${key} ${fromId}`)
  for (const group of groups.values()) {
    const [first] = group
    const isOf = (share: T) => keyOf(share) === first?.key
    const heirs = new Map(group.map((each) => [each.toId, each]))
    const taken = now.find((share) => isOf(share) && share.agencyId !== null && heirs.has(share.agencyId))
    if (!first || !taken) continue
    now = now.filter(
      (share) => !isOf(share) || share.agencyId === null || (heirs.get(share.agencyId)?.wasThere ?? true),
    )
    if (!now.some((share) => isOf(share) && share.agencyId === first.fromId)) {
      now.push({ ...taken, agencyId: first.fromId })
    }
  }
  return now
}
