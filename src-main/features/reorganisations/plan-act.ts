import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { ActChange, ToldChange } from '../../../src-shared/contract/reorganisations.ts'
import { ownAgencyId } from '../../../src-shared/domain/catalogue-ids.ts'
import { type AgencyId, agencyId, type TransferId, transferId } from '../../../src-shared/domain/ids.ts'
import type { PlannedAct } from '../../../src-shared/domain/reorganisation.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import { texts } from '../../../src-shared/text/text.ts'
import type { Ids } from '../../app/context.ts'
import type { ReorganisedBody, SuccessionStep } from '../agencies/reorganise.service.ts'

export type ActInput = ParsedInput<'reorganisations.preview'>

/** The act with an id for each body that it makes. */
export interface ResolvedAct extends PlannedAct {
  input: ActInput
  steps: readonly SuccessionStep[]
  renames: readonly Extract<ActChange, { kind: 'rename' }>[]
  transfers: readonly { id: TransferId; fromId: AgencyId; toId: AgencyId; functions: string }[]
  /** Of every body that the act describes, by its key. */
  madeIds: ReadonlyMap<string, AgencyId>
  made: readonly (ActInput['newBodies'][number] & { id: AgencyId })[]
  /** Every body that stands in the catalogue before the act and is named by it. */
  namedIds: readonly AgencyId[]
  /** "Nghị quyết số … ngày 12/06/2025 của …": a legal basis is kept as it is written, in Vietnamese. */
  legalBasis: string
}

/** An act that a coordinator sent: its new bodies have ids already, by which a package may have brought them before. */
export interface SentAct {
  known: ReadonlySet<AgencyId>
}

/** @throws AppError `object.missing` where the act names a new body that it does not describe */
export function resolveAct(ids: Ids, input: ActInput, sent: SentAct | null = null): ResolvedAct {
  const described = input.newBodies.map((body) => ({
    ...body,
    id: sent ? agencyId.parse(body.key) : ownAgencyId(ids.next()),
  }))
  const made = described.filter(({ id }) => !sent?.known.has(id))
  const madeIds = new Map(described.map(({ key, id }) => [key, id]))
  const idOf = (ref: { id: AgencyId } | { newKey: string }): AgencyId => {
    if ('id' in ref) return ref.id
    const id = madeIds.get(ref.newKey)
    if (id === undefined) throw new AppError('object.missing', { type: 'agency', id: ref.newKey })
    return id
  }
  const steps = new Map<string, SuccessionStep>()
  const ends = new Set<AgencyId>()
  for (const change of input.changes) {
    if (change.kind === 'end') for (const id of change.ids) ends.add(id)
    if (change.kind !== 'succeed') continue
    for (const fromId of change.fromIds) {
      ends.add(fromId)
      change.to.forEach(({ body, functions }, place) => {
        const toId = idOf(body)
        const step = { fromId, toId, rule: change.rule, functions, isMain: place === 0 }
        // A part of a body that is named twice goes to the same successor once.
        if (!steps.has(`${fromId} ${toId}`)) steps.set(`${fromId} ${toId}`, step)
      })
    }
  }
  const renames = input.changes.filter((change) => change.kind === 'rename')
  const moves = input.changes.filter((change) => change.kind === 'move')
  const transfers = input.changes.flatMap((change) => {
    if (change.kind !== 'transfer') return []
    const { fromId, to, functions } = change
    return [{ id: transferId.parse(ids.next()), fromId, toId: idOf(to), functions }]
  })
  const newIds = new Set(made.map(({ id }) => id))
  const named = [
    ...[...ends, ...[...steps.values()].map(({ toId }) => toId), ...renames.map(({ id }) => id)],
    ...transfers.flatMap(({ fromId, toId }) => [fromId, toId]),
  ]
  return {
    ...{ input, made, madeIds, newIds, renames, moves, transfers },
    ...{ documentDate: input.documentDate, effectiveOn: input.effectiveOn },
    steps: [...steps.values()],
    endIds: [...ends],
    namedIds: [...new Set([...named, ...moves.map(({ id }) => id)])].filter((id) => !newIds.has(id)),
    legalBasis: texts.vi.reorganisations.document({
      ...{ number: input.documentNumber, date: input.documentDate, issuer: input.issuer },
    }),
  }
}

type BodyRef = Extract<ActChange, { kind: 'transfer' }>['to']

/** What the act does, in the names of its time. */
export function tell(act: ResolvedAct, bodies: ReadonlyMap<AgencyId, ReorganisedBody>): ToldChange[] {
  const names = new Map(act.made.map(({ id, name }) => [id, name]))
  const ref = (id: AgencyId) => ({ id, name: names.get(id) ?? bodies.get(id)?.shownName ?? id })
  const idOf = (body: BodyRef) => ('id' in body ? body.id : act.madeIds.get(body.newKey))
  const followed = new Set([...act.steps, ...act.transfers].map(({ toId }) => toId))
  const founded = act.made.filter(({ id }) => !followed.has(id)).map(({ id }) => ref(id))
  const told = act.input.changes.map((change): ToldChange => {
    if (change.kind === 'end') return { kind: 'end', bodies: change.ids.map(ref) }
    if (change.kind === 'rename') {
      return { kind: 'rename', id: change.id, before: ref(change.id).name, after: change.name }
    }
    if (change.kind === 'move') {
      const body = bodies.get(change.id)
      const before = { level: body?.level ?? change.level, parentName: body?.parentName ?? null }
      const after = { level: change.level, parentName: change.parentId && ref(change.parentId).name }
      return { kind: 'move', ...ref(change.id), before, after }
    }
    if (change.kind === 'transfer') {
      const id = idOf(change.to)
      const to = { ...ref(id ?? change.fromId), isNew: id !== undefined && act.newIds.has(id) }
      return { kind: 'transfer', from: ref(change.fromId), to, functions: change.functions }
    }
    const to = change.to.flatMap(({ body, functions }) => {
      const id = idOf(body)
      return id === undefined ? [] : [{ ...ref(id), functions, isNew: act.newIds.has(id) }]
    })
    return { kind: 'succeed', rule: change.rule, from: change.fromIds.map(ref), to }
  })
  return founded.length === 0 ? told : [...told, { kind: 'found', bodies: founded }]
}
