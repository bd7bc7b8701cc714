import { type BusinessDate, isBusinessDate } from './business-date.ts'
import type { AgencyKind, AgencyLevel } from './catalogue-file.ts'
import type { AgencyId } from './ids.ts'
import { foldForSearch } from './vietnamese-text.ts'

/** What the workbook of the catalogue says of a body, column by column. Those that only tell are not read back. */
export const sheetFields = [
  'name',
  'nameFrom',
  'nameBasis',
  'kind',
  'level',
  'parent',
  'province',
  'abbreviation',
  'electronicCode',
  'person',
  'telephone',
  'email',
  'address',
  'zalo',
] as const
export type SheetField = (typeof sheetFields)[number]

export const contactFields = ['person', 'telephone', 'email', 'address', 'zalo'] as const
export type ContactField = (typeof contactFields)[number]

/** Several contacts of a kind stand in one cell. */
export const contactSeparator = '; '

export interface SheetRow {
  /** As Excel counts. */
  row: number
  id: string | null
  /** A column that the file lacks is left out: nothing is said of it. */
  cells: Partial<Record<SheetField, string>>
  /** Columns whose cell cannot be read (a formula's error, a sign that no name has). */
  unreadable: readonly SheetField[]
}

export interface KnownBody {
  id: AgencyId
  name: string
  nameFrom: BusinessDate | null
  kind: AgencyKind
  level: AgencyLevel
  parentId: AgencyId | null
  provinceId: AgencyId | null
  abbreviation: string | null
  electronicCode: string | null
  contacts: Readonly<Record<ContactField, readonly string[]>>
  /** Only what an office added itself may become another kind of body. */
  isOwn: boolean
  hasEnded: boolean
}

export const rowRefusals = [
  'unknown-body',
  'twice',
  'ended',
  'unreadable',
  'too-long',
  'name-missing',
  'name-taken',
  'name-date',
  'kind-unknown',
  'kind-fixed',
  'level-unknown',
  'level-fixed',
  'parent-unknown',
  'province-unknown',
] as const
export type RowRefusal = (typeof rowRefusals)[number]

export interface BodyEdit {
  name?: { name: string; fromDate: BusinessDate; legalBasis: string | null }
  kind?: AgencyKind
  parentId?: AgencyId | null
  abbreviation?: string | null
  electronicCode?: string | null
  /** All that hold from now on. */
  contacts?: { kind: ContactField; value: string }[]
}

export interface NewBody {
  name: string
  kind: AgencyKind
  level: Exclude<AgencyLevel, 'district'>
  provinceId: AgencyId | null
  parentId: AgencyId | null
  abbreviation: string | null
  electronicCode: string | null
  contacts: { kind: ContactField; value: string }[]
}

export interface SheetLine {
  row: number
  name: string
  changes: { field: SheetField; before: string; after: string }[]
  outcome:
    | { fate: 'same' }
    | { fate: 'refused'; why: RowRefusal; field: SheetField | null }
    | { fate: 'changed'; id: AgencyId; edit: BodyEdit }
    | { fate: 'new'; body: NewBody }
}

export interface SheetContext {
  bodies: ReadonlyMap<string, KnownBody>
  today: BusinessDate
  /** Of the file as a whole; null: of the country. New bodies below the central level belong to it. */
  provinceId: AgencyId | null
  kindOf(label: string): AgencyKind | null
  levelOf(label: string): AgencyLevel | null
  /** A province by the name of its place or its committee. */
  provinceOf(label: string): AgencyId | null
}

const longest: Partial<Record<SheetField, number>> = { name: 200, abbreviation: 40, electronicCode: 60 }

/** What would become of every row of a workbook: nothing, a new body, a change, or a refusal that says why. */
export function compareSheet(rows: readonly SheetRow[], context: SheetContext): SheetLine[] {
  const living = [...context.bodies.values()].filter(({ hasEnded }) => !hasEnded)
  const byName = Map.groupBy(living, ({ name }) => foldForSearch(name))
  const ids = new Set<string>()
  const names = new Set<string>()
  const placeKey = (name: string, provinceId: AgencyId | null) => `${foldForSearch(name)} ${provinceId}`
  const taken = (name: string, provinceId: AgencyId | null, own: AgencyId | null) => {
    const key = placeKey(name, provinceId)
    const isHeld = byName.get(foldForSearch(name))?.some((one) => one.provinceId === provinceId && one.id !== own)
    if (isHeld || names.has(key)) return true
    names.add(key)
    return false
  }
  const parentOf = (label: string, provinceId: AgencyId | null): AgencyId | null => {
    const found = (byName.get(foldForSearch(label)) ?? []).filter(
      (one) => one.provinceId === provinceId || one.provinceId === null,
    )
    const [first] = found
    return first && found.length === 1 ? first.id : null
  }
  return rows.map((row) => {
    const known = row.id === null ? null : context.bodies.get(row.id)
    const name = row.cells.name ?? ''
    const refuse = (why: RowRefusal, field: SheetField | null = null): SheetLine => ({
      ...{ row: row.row, name: name || (known?.name ?? ''), changes: [] },
      outcome: { fate: 'refused', why, field },
    })
    const [unreadable] = row.unreadable
    if (unreadable) return refuse('unreadable', unreadable)
    if (row.id !== null && ids.has(row.id)) return refuse('twice')
    if (row.id !== null) ids.add(row.id)
    if (known === undefined) return refuse('unknown-body')
    const long = sheetFields.find((field) => (row.cells[field]?.length ?? 0) > (longest[field] ?? 300))
    if (long) return refuse('too-long', long)
    if (name === '') return refuse('name-missing', 'name')
    return known === null
      ? readNew(row, context, { refuse, taken, parentOf })
      : readKnown(row, known, context, { refuse, taken, parentOf })
  })
}

interface Tools {
  refuse(why: RowRefusal, field?: SheetField): SheetLine
  taken(name: string, provinceId: AgencyId | null, own: AgencyId | null): boolean
  parentOf(label: string, provinceId: AgencyId | null): AgencyId | null
}

function readNew({ row, cells }: SheetRow, context: SheetContext, { refuse, taken, parentOf }: Tools): SheetLine {
  const name = cells.name ?? ''
  const kind = context.kindOf(cells.kind ?? '')
  if (kind === null) return refuse('kind-unknown', 'kind')
  const level = context.levelOf(cells.level ?? '')
  if (level === null || level === 'district') return refuse('level-unknown', 'level')
  const label = cells.province ?? ''
  const provinceId = level === 'central' ? null : label === '' ? context.provinceId : context.provinceOf(label)
  if (level !== 'central' && provinceId === null) return refuse('province-unknown', 'province')
  const parentId = cells.parent ? parentOf(cells.parent, provinceId) : null
  if (cells.parent && parentId === null) return refuse('parent-unknown', 'parent')
  if (taken(name, provinceId, null)) return refuse('name-taken', 'name')
  const body: NewBody = {
    ...{ name, kind, level, provinceId, parentId },
    abbreviation: cells.abbreviation || null,
    electronicCode: cells.electronicCode || null,
    contacts: contactFields.flatMap((field) => contactsIn(cells[field] ?? '').map((value) => ({ kind: field, value }))),
  }
  const changes = sheetFields.flatMap((field) => {
    const after = cells[field] ?? ''
    return after === '' || field === 'name' ? [] : [{ field, before: '', after }]
  })
  return { row, name, changes, outcome: { fate: 'new', body } }
}

function readKnown(
  { row, cells }: SheetRow,
  known: KnownBody,
  context: SheetContext,
  { refuse, taken, parentOf }: Tools,
): SheetLine {
  const edit: BodyEdit = {}
  const changes: SheetLine['changes'] = []
  const name = cells.name ?? ''
  if (name !== known.name) {
    const fromDate = cells.nameFrom ?? ''
    // The date in the file still is that of the present name: nobody has said since when the new one holds.
    const isLater = isBusinessDate(fromDate) && (known.nameFrom === null || fromDate > known.nameFrom)
    if (!isLater || fromDate > context.today) {
      return known.hasEnded ? refuse('ended') : refuse('name-date', 'nameFrom')
    }
    if (taken(name, known.provinceId, known.id)) return refuse('name-taken', 'name')
    edit.name = { name, fromDate, legalBasis: cells.nameBasis || null }
    changes.push({ field: 'name', before: known.name, after: name })
  }
  if (cells.kind !== undefined) {
    const kind = context.kindOf(cells.kind)
    if (kind === null) return refuse('kind-unknown', 'kind')
    if (kind !== known.kind) {
      if (!known.isOwn) return refuse('kind-fixed', 'kind')
      edit.kind = kind
      changes.push({ field: 'kind', before: known.kind, after: kind })
    }
  }
  if (cells.level !== undefined && context.levelOf(cells.level) !== known.level) return refuse('level-fixed', 'level')
  if (cells.parent !== undefined) {
    const before = (known.parentId && context.bodies.get(known.parentId)?.name) ?? ''
    if (foldForSearch(cells.parent) !== foldForSearch(before)) {
      const parentId = cells.parent === '' ? null : parentOf(cells.parent, known.provinceId)
      if (parentId === known.id || (parentId === null && cells.parent !== '')) return refuse('parent-unknown', 'parent')
      edit.parentId = parentId
      changes.push({ field: 'parent', before, after: cells.parent })
    }
  }
  for (const field of ['abbreviation', 'electronicCode'] as const) {
    const after = cells[field]
    if (after === undefined || after === (known[field] ?? '')) continue
    edit[field] = after || null
    changes.push({ field, before: known[field] ?? '', after })
  }
  const contacts = contactFields.flatMap((field) => {
    const before = known.contacts[field]
    const after = cells[field] === undefined ? before : contactsIn(cells[field])
    if (before.join(contactSeparator) !== after.join(contactSeparator)) {
      changes.push({ field, before: before.join(contactSeparator), after: after.join(contactSeparator) })
    }
    return after.map((value) => ({ kind: field, value }))
  })
  if (changes.some(({ field }) => contactFields.some((one) => one === field))) edit.contacts = contacts
  if (changes.length === 0) return { row, name, changes, outcome: { fate: 'same' } }
  if (known.hasEnded) return refuse('ended')
  return { row, name: known.name, changes, outcome: { fate: 'changed', id: known.id, edit } }
}

const contactsIn = (cell: string) => [
  ...new Set(
    cell
      .split(';')
      .map((value) => value.trim())
      .filter(Boolean),
  ),
]
