import type { ToldChange } from '../../../src-shared/contract/reorganisations.ts'
import { type AgencyId, agencyId } from '../../../src-shared/domain/ids.ts'
import type { TravellingAct } from '../../../src-shared/exchange/catalogue-acts.ts'
import type { selectActs, selectRowsOfAct } from './acts.queries.ts'
import type { ActInput } from './plan-act.ts'
import { toRowChange, toTold } from './reorganisations.rows.ts'
import type { RowChange, StoredRow } from './row-journal.queries.ts'

type ActRow = Awaited<ReturnType<typeof selectActs>>[number]
type JournalRow = Awaited<ReturnType<typeof selectRowsOfAct>>[number]
type Change = TravellingAct['changes'][number]
type NewBody = TravellingAct['newBodies'][number]

const textOf = (row: StoredRow, column: string): string | null => {
  const value = row[column]
  return typeof value === 'string' ? value : null
}

/** An act as it travels, read back from what was told of it and what it wrote: acts of older versions travel too. */
export function toTravelling(act: ActRow, journal: readonly JournalRow[]): TravellingAct {
  const rows = journal.toSorted((a, b) => a.ordinal - b.ordinal).map(toRowChange)
  const added = (table: RowChange['table']) =>
    rows.flatMap((row) => (row.table === table && row.before === null && row.after ? [row.after] : []))
  const codes = new Map(
    added('agency_code')
      .filter((row) => row.scheme === 'electronic-identification')
      .map((row) => [textOf(row, 'agency_id'), textOf(row, 'code')]),
  )
  const names = new Map(added('agency_name').map((row) => [textOf(row, 'agency_id'), textOf(row, 'name')]))
  const newBodies = added('agency').map((row) => toNewBody(row, names, codes))
  const placeOf = (id: AgencyId) =>
    rows.find(({ table, before, after }) => table === 'agency' && before !== null && after?.id === id)?.after ?? null
  const parentOf = (id: AgencyId) => agencyId.safeParse(placeOf(id)?.parent_id).data ?? null
  const changes = toTold(act.told).flatMap((told) => changeOf(told, parentOf, (id) => codes.get(id) ?? null))
  return { ...headOf(act), newBodies, changes }
}

function changeOf(
  told: ToldChange,
  parentOf: (id: AgencyId) => AgencyId | null,
  codeOf: (id: AgencyId) => string | null,
): Change[] {
  switch (told.kind) {
    case 'succeed': {
      const to = told.to.map(({ id, functions }) => ({ id, functions }))
      return [{ kind: 'succeed', rule: told.rule, fromIds: told.from.map(({ id }) => id), to }]
    }
    case 'end':
      return [{ kind: 'end', ids: told.bodies.map(({ id }) => id) }]
    case 'rename':
      return [{ kind: 'rename', id: told.id, name: told.after, electronicCode: codeOf(told.id) }]
    case 'move': {
      const { level } = told.after
      return level === 'district' ? [] : [{ kind: 'move', id: told.id, level, parentId: parentOf(told.id) }]
    }
    case 'transfer':
      return [{ kind: 'transfer', fromId: told.from.id, toId: told.to.id, functions: told.functions }]
    case 'found':
      return []
  }
}

function toNewBody(
  row: StoredRow,
  names: ReadonlyMap<string | null, string | null>,
  codes: ReadonlyMap<string | null, string | null>,
): NewBody {
  const id = agencyId.parse(row.id)
  return {
    id,
    name: names.get(id) ?? id,
    // The table holds no other words than these; the schema looks once more before the file is sealed.
    kind: row.kind as NewBody['kind'],
    level: row.level as NewBody['level'],
    provinceId: agencyId.nullable().parse(row.province_id),
    parentId: agencyId.nullable().parse(row.parent_id),
    abbreviation: textOf(row, 'abbreviation'),
    electronicCode: codes.get(id) ?? null,
  }
}

const headOf = (act: ActRow) => ({
  ...{ id: act.id, documentNumber: act.document_number, documentDate: act.document_date, issuer: act.issuer },
  ...{ subject: act.subject, effectiveOn: act.effective_on },
})

/** Every body that an act names, those that it makes among them. */
export const bodiesNamed = ({ newBodies, changes }: TravellingAct): AgencyId[] => [
  ...newBodies.flatMap(({ id, provinceId, parentId }) => [id, provinceId, parentId]).filter((id) => id !== null),
  ...changes.flatMap((change): AgencyId[] => {
    if (change.kind === 'succeed') return [...change.fromIds, ...change.to.map(({ id }) => id)]
    if (change.kind === 'end') return change.ids
    if (change.kind === 'transfer') return [change.fromId, change.toId]
    if (change.kind === 'move') return change.parentId === null ? [change.id] : [change.id, change.parentId]
    return [change.id]
  }),
]

/** A travelling act in the words of one that is entered here; the key of a new body is its id. */
export function toActInput({ id: _, newBodies, changes, ...document }: TravellingAct): ActInput {
  const made = new Set(newBodies.map(({ id }) => id))
  const refTo = (id: AgencyId) => (made.has(id) ? { newKey: id } : { id })
  return {
    ...document,
    newBodies: newBodies.map(({ id, ...body }) => ({ key: id, ...body })),
    changes: changes.map((change): ActInput['changes'][number] => {
      if (change.kind === 'succeed') {
        const to = change.to.map(({ id, functions }) => ({ body: refTo(id), functions }))
        return { kind: 'succeed', rule: change.rule, fromIds: change.fromIds, to }
      }
      if (change.kind !== 'transfer') return change
      return { kind: 'transfer', fromId: change.fromId, to: refTo(change.toId), functions: change.functions }
    }),
  }
}
