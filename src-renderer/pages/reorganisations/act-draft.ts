import type { AgencyKind } from '../../../src-shared/domain/catalogue-file.ts'
import type { AgencyId } from '../../../src-shared/domain/ids.ts'
import type { InputOf } from '../../api/call.ts'
import type { PickedAgency } from '../../parts/AgencyPick.tsx'

export type ActInput = InputOf<'reorganisations.preview'>
type NewBody = ActInput['newBodies'][number]
type Change = ActInput['changes'][number]

export const livingLevels = ['central', 'province', 'commune'] as const
export type LivingLevel = (typeof livingLevels)[number]

export interface DraftBody {
  name: string
  kind: AgencyKind
  level: LivingLevel
  parent: PickedAgency | null
  electronicCode: string
}

export interface DraftReceiver {
  key: string
  isNew: boolean
  there: PickedAgency | null
  made: DraftBody
  functions: string
}

export const changeKinds = ['merge', 'split', 'transfer', 'rename', 'move', 'end', 'found'] as const
export type ChangeKind = (typeof changeKinds)[number]

export type DraftChange = { key: string } & (
  | { kind: 'merge' | 'split'; from: PickedAgency[]; rule: 'territory' | 'function'; receivers: DraftReceiver[] }
  | { kind: 'transfer'; from: PickedAgency | null; to: PickedAgency | null; functions: string }
  | { kind: 'rename'; body: PickedAgency | null; name: string; electronicCode: string }
  | { kind: 'move'; body: PickedAgency | null; level: LivingLevel; parent: PickedAgency | null }
  | { kind: 'end'; bodies: PickedAgency[] }
  | { kind: 'found'; made: DraftBody }
)

export interface DraftBasis {
  documentNumber: string
  documentDate: string | null
  issuer: string
  subject: string
  effectiveOn: string | null
}

export const emptyBody = (parent: PickedAgency | null, level: LivingLevel = 'commune'): DraftBody => ({
  ...{ name: '', kind: 'state-body', level, parent, electronicCode: '' },
})

export const emptyReceiver = (key: string, parent: PickedAgency | null): DraftReceiver => ({
  ...{ key, isNew: true, there: null, made: emptyBody(parent), functions: '' },
})

/** A change with nothing in it yet. */
export function emptyChange(kind: ChangeKind, key: string, parent: PickedAgency | null): DraftChange {
  switch (kind) {
    case 'merge':
      return { key, kind, from: [], rule: 'territory', receivers: [emptyReceiver(`${key}.1`, parent)] }
    case 'split': {
      const receivers = [emptyReceiver(`${key}.1`, parent), emptyReceiver(`${key}.2`, parent)]
      return { key, kind, from: [], rule: 'territory', receivers }
    }
    case 'transfer':
      return { key, kind, from: null, to: null, functions: '' }
    case 'rename':
      return { key, kind, body: null, name: '', electronicCode: '' }
    case 'move':
      return { key, kind, body: null, level: 'province', parent }
    case 'end':
      return { key, kind, bodies: [] }
    case 'found':
      return { key, kind, made: emptyBody(parent, 'province') }
  }
}

/** Communes and districts are of a territory; other bodies of functions. */
export const ruleFor = (from: readonly PickedAgency[]): 'territory' | 'function' =>
  from.some(({ level }) => level === 'central' || level === 'province') ? 'function' : 'territory'

const isNamed = ({ name }: DraftBody) => name.trim() !== ''

/** Whether the change says all that it needs. */
export function isComplete(change: DraftChange): boolean {
  switch (change.kind) {
    case 'merge':
    case 'split':
      return (
        change.from.length > 0 && change.receivers.every((one) => (one.isNew ? isNamed(one.made) : one.there !== null))
      )
    case 'transfer':
      return change.from !== null && change.to !== null && change.functions.trim() !== ''
    case 'rename':
      return change.body !== null && change.name.trim() !== ''
    case 'move':
      return change.body !== null
    case 'end':
      return change.bodies.length > 0
    case 'found':
      return isNamed(change.made)
  }
}

/** What the core is asked; null while something is missing. */
export function toInput(
  { documentDate, effectiveOn, ...basis }: DraftBasis,
  changes: readonly DraftChange[],
  provinceId: AgencyId | null,
): ActInput | null {
  const isReady = basis.documentNumber.trim() !== '' && basis.issuer.trim() !== '' && changes.every(isComplete)
  if (!isReady || changes.length === 0 || documentDate === null || effectiveOn === null) return null
  const newBodies: NewBody[] = []
  const make = (key: string, { parent, electronicCode, ...made }: DraftBody) => {
    const place = { provinceId: made.level === 'central' ? null : provinceId, parentId: parent?.id ?? null }
    newBodies.push({ key, ...made, ...place, abbreviation: null, electronicCode: orNull(electronicCode) })
    return { newKey: key }
  }
  const asked = changes.flatMap((change) => askedOf(change, make))
  return { ...basis, documentDate, effectiveOn, newBodies, changes: asked }
}

function askedOf(change: DraftChange, make: (key: string, body: DraftBody) => { newKey: string }): Change[] {
  switch (change.kind) {
    case 'merge':
    case 'split': {
      const { from, rule, receivers } = change
      const isSplit = receivers.length > 1
      const to = receivers.map(({ key, isNew, there, made, functions }) => ({
        body: isNew || !there ? make(key, made) : { id: there.id },
        functions: isSplit && rule === 'function' ? orNull(functions) : null,
      }))
      return [{ kind: 'succeed', rule: isSplit ? rule : ruleFor(from), fromIds: from.map(({ id }) => id), to }]
    }
    case 'transfer': {
      const { from, to, functions } = change
      return from && to ? [{ kind: 'transfer', fromId: from.id, to: { id: to.id }, functions }] : []
    }
    case 'rename': {
      const { body, name, electronicCode } = change
      return body ? [{ kind: 'rename', id: body.id, name, electronicCode: orNull(electronicCode) }] : []
    }
    case 'move': {
      const { body, level, parent } = change
      return body ? [{ kind: 'move', id: body.id, level, parentId: parent?.id ?? null }] : []
    }
    case 'end':
      return [{ kind: 'end', ids: change.bodies.map(({ id }) => id) }]
    case 'found':
      make(change.key, change.made)
      return []
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text)
