import type { BusinessDate } from './business-date.ts'
import type { AgencyLevel } from './catalogue-file.ts'
import type { AgencyId } from './ids.ts'

/** One legal act as it would be done: every body has its id, new ones too. */
export interface PlannedAct {
  documentDate: BusinessDate
  /** First day of what the act makes; the last day of what it ends is the day before. */
  effectiveOn: BusinessDate
  /** From each body that ends to each that takes over. */
  steps: readonly { fromId: AgencyId; toId: AgencyId }[]
  /** Everything that ends, with or without a successor. */
  endIds: readonly AgencyId[]
  renames: readonly { id: AgencyId; name: string }[]
  moves: readonly { id: AgencyId; level: AgencyLevel; parentId: AgencyId | null }[]
  /** Functions that go from one body to another, while both go on. */
  transfers: readonly { fromId: AgencyId; toId: AgencyId }[]
  newIds: ReadonlySet<AgencyId>
}

/** What the catalogue knows of a body that an act names. */
export interface BodyBefore {
  name: string
  level: AgencyLevel
  parentId: AgencyId | null
  /** One of the provincial committees that others belong to. */
  isProvince: boolean
  /** Last day; null while it exists. */
  endedOn: BusinessDate | null
  /** First day; null where it is not known. */
  beganOn: BusinessDate | null
  /** Since when its present name holds; null where that is not known. */
  nameSince: BusinessDate | null
  /** The latest act that stands and names it. */
  lastAct: { effectiveOn: BusinessDate; document: string } | null
}

export interface ActContext {
  today: BusinessDate
  /** The body whose data these are. */
  ownId: AgencyId
  bodies: ReadonlyMap<AgencyId, BodyBefore>
  /** Successors that the catalogue records. */
  successorsOf(id: AgencyId): readonly AgencyId[]
}

export type ActRefusal =
  | { why: 'empty' }
  /** `on` lies after today. */
  | { why: 'not-yet'; on: BusinessDate }
  | { why: 'document-to-come'; on: BusinessDate }
  | {
      why: 'own-office' | 'province' | 'named-twice' | 'same-name' | 'same-place' | 'to-itself' | 'circle'
      name: string
    }
  /** It ends and goes on, or ends in two ways, in one act. */
  | { why: 'ends-and-stays'; name: string }
  | { why: 'ended-already' | 'began-later' | 'name-too-early'; name: string; on: BusinessDate }
  | { why: 'changed-later'; name: string; on: BusinessDate; document: string }

/** Everything that speaks against an act, so that a long one is corrected at once. Empty: it can be done. */
export function refusalsOf(act: PlannedAct, context: ActContext): ActRefusal[] {
  return [...ofItsDates(act, context), ...ofItsBodies(act, context), ...ofItsSteps(act, context)]
}

function ofItsDates({ documentDate, effectiveOn, ...act }: PlannedAct, { today }: ActContext): ActRefusal[] {
  const found: ActRefusal[] = []
  const isEmpty =
    [act.endIds, act.renames, act.moves, act.transfers].every((list) => list.length === 0) && act.newIds.size === 0
  if (isEmpty) found.push({ why: 'empty' })
  if (documentDate > today) found.push({ why: 'document-to-come', on: documentDate })
  if (effectiveOn > today) found.push({ why: 'not-yet', on: effectiveOn })
  return found
}

function ofItsBodies(act: PlannedAct, { ownId, bodies }: ActContext): ActRefusal[] {
  const ends = new Set(act.endIds)
  const stays = [
    ...act.steps.map(({ toId }) => toId),
    ...act.renames.map(({ id }) => id),
    ...act.moves.map(({ id }) => id),
    ...act.transfers.flatMap(({ fromId, toId }) => [fromId, toId]),
  ]
  const named = new Set([...act.endIds, ...stays].filter((id) => !act.newIds.has(id)))
  const found: ActRefusal[] = []
  for (const id of named) {
    const body = bodies.get(id)
    if (!body) continue
    const { name, endedOn, beganOn, lastAct } = body
    const isTooLate = ends.has(id)
      ? (first: BusinessDate) => first >= act.effectiveOn
      : (first: BusinessDate) => first > act.effectiveOn
    if (endedOn !== null) found.push({ why: 'ended-already', name, on: endedOn })
    else if (beganOn !== null && isTooLate(beganOn)) found.push({ why: 'began-later', name, on: beganOn })
    else if (lastAct && lastAct.effectiveOn > act.effectiveOn) {
      found.push({ why: 'changed-later', name, on: lastAct.effectiveOn, document: lastAct.document })
    }
    if (!ends.has(id)) continue
    if (id === ownId) found.push({ why: 'own-office', name })
    if (body.isProvince) found.push({ why: 'province', name })
    if (stays.includes(id)) found.push({ why: 'ends-and-stays', name })
  }
  return [...found, ...ofRenames(act, bodies), ...ofMoves(act, bodies), ...ofTransfers(act, bodies)]
}

function ofRenames({ renames, effectiveOn }: PlannedAct, bodies: ActContext['bodies']): ActRefusal[] {
  const found: ActRefusal[] = []
  const seen = new Set<AgencyId>()
  for (const { id, name } of renames) {
    const body = bodies.get(id)
    if (!body) continue
    if (seen.has(id)) found.push({ why: 'named-twice', name: body.name })
    seen.add(id)
    if (body.name === name) found.push({ why: 'same-name', name })
    if (body.nameSince !== null && effectiveOn <= body.nameSince) {
      found.push({ why: 'name-too-early', name: body.name, on: body.nameSince })
    }
  }
  return found
}

function ofMoves({ moves }: PlannedAct, bodies: ActContext['bodies']): ActRefusal[] {
  const found: ActRefusal[] = []
  const seen = new Set<AgencyId>()
  for (const { id, level, parentId } of moves) {
    const body = bodies.get(id)
    if (!body) continue
    if (seen.has(id)) found.push({ why: 'named-twice', name: body.name })
    seen.add(id)
    if (body.level === level && body.parentId === parentId) found.push({ why: 'same-place', name: body.name })
    if (parentId === id) found.push({ why: 'circle', name: body.name })
  }
  return found
}

function ofTransfers({ transfers }: PlannedAct, bodies: ActContext['bodies']): ActRefusal[] {
  return transfers
    .filter(({ fromId, toId }) => fromId === toId)
    .map(({ fromId }) => ({ why: 'to-itself', name: bodies.get(fromId)?.name ?? fromId }) as const)
}

/** Nobody takes over from whom it went to, over however many steps. */
function ofItsSteps({ steps }: PlannedAct, { bodies, successorsOf }: ActContext): ActRefusal[] {
  const planned = Map.groupBy(steps, ({ fromId }) => fromId)
  const next = (id: AgencyId) => [...successorsOf(id), ...(planned.get(id) ?? []).map(({ toId }) => toId)]
  const comesBack = (start: AgencyId) => {
    const seen = new Set<AgencyId>()
    const open = next(start)
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === start) return true
      if (!seen.has(id)) {
        seen.add(id)
        open.push(...next(id))
      }
    }
    return false
  }
  return [...planned.keys()]
    .filter(comesBack)
    .map((id) => ({ why: 'circle', name: bodies.get(id)?.name ?? id }) as const)
}

/** Tables that an act writes in. What it did is kept row by row, so that it can be taken back. */
export const actTables = [
  'agency',
  'agency_name',
  'agency_code',
  'agency_contact',
  'agency_past_place',
  'agency_succession',
  'function_transfer',
  'assignment',
  'reporting_duty_agency',
  'indicator_reporter',
  'reporting_leg',
  'plan',
  'plan_area',
  'handover',
] as const
export type ActTable = (typeof actTables)[number]

/**
 * What becomes of an act that a coordinator sent. new: it is recorded; held: it was before; recorded-here: somebody
 * recorded this document here; taken-back-here: this office took it back; refused: something speaks against it;
 * taken-back: the coordinator took it back, and so it goes here; stays: it should, but something stands on it.
 */
export const actFates = ['new', 'held', 'recorded-here', 'taken-back-here', 'refused', 'taken-back', 'stays'] as const

/** What was built on an act, in the words of a refusal to take it back. */
export const builtOnKinds = ['later-act', 'handover', 'catalogue', 'plan', 'request', 'report', 'key', 'other'] as const
export type BuiltOnKind = (typeof builtOnKinds)[number]

/** Which of them a row of a table is. */
export function builtOnKindOf(table: string): BuiltOnKind {
  if (table === 'handover') return 'handover'
  if (table.startsWith('agency') || table === 'function_transfer') return 'catalogue'
  if (/^(?:plan|assignment|reporting_|indicator)/.test(table)) return 'plan'
  if (/request|reminder/.test(table)) return 'request'
  if (/submission|receipt|report/.test(table)) return 'report'
  if (/card|key|registry/.test(table)) return 'key'
  return 'other'
}
