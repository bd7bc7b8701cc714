import type { OutlineItem } from '../../../src-shared/contract/plan-content.ts'
import { type PlanItemId, planItemId } from '../../../src-shared/domain/ids.ts'
import { firstMarkerBelow, nextMarker } from '../../../src-shared/domain/item-marker.ts'
import {
  endOfSubtree,
  indentItem,
  outdentItem,
  removeItem,
  subtreeOf,
  swapItem,
  type TreeChange,
  type TreeRefusal,
} from '../../../src-shared/domain/item-tree.ts'
import { type PastedItem, parentsByDepth } from '../../../src-shared/domain/paste-items.ts'
import { kindOfHeading } from '../../../src-shared/domain/plan-item.ts'

/** Where the cursor stands: a row, a column, and the end of the text from which the next arrow key goes on. */
export interface Cursor {
  id: PlanItemId
  column: 'marker' | 'text'
  at: 'start' | 'end'
}

export interface OutlineState {
  items: OutlineItem[]
  cursor: Cursor | null
  past: OutlineItem[][]
  future: OutlineItem[][]
  /** The field being typed into: its keystrokes are undone together. */
  typing: string | null
  refusal: TreeRefusal | null
}

export type OutlineAction =
  | { do: 'reset'; items: OutlineItem[] }
  | { do: 'go'; cursor: Cursor | null }
  | { do: 'edit'; id: PlanItemId; part: Partial<Omit<OutlineItem, 'id' | 'parentId'>> }
  | { do: 'add'; newId: PlanItemId }
  | { do: 'indent' | 'outdent' | 'up' | 'down' | 'remove' }
  | { do: 'paste'; rows: PastedItem[]; newIds: PlanItemId[] }
  | { do: 'undo' | 'redo' }

/** Typing in the grid; one step of undo is one edited field, or one change of the tree. */
const undoSteps = 200

export const startOutline = (items: OutlineItem[]): OutlineState => ({
  items,
  cursor: null,
  past: [],
  future: [],
  typing: null,
  refusal: null,
})

export function changeOutline(state: OutlineState, action: OutlineAction): OutlineState {
  switch (action.do) {
    case 'reset':
      return startOutline(action.items)
    case 'go':
      return { ...state, cursor: action.cursor, typing: null, refusal: null }
    case 'edit':
      return edit(state, action.id, action.part)
    case 'add':
      return add(state, action.newId)
    case 'indent':
      return moved(state, indentItem)
    case 'outdent':
      return moved(state, outdentItem)
    case 'up':
      return moved(state, (items, id) => swapItem(items, id, 'up'))
    case 'down':
      return moved(state, (items, id) => swapItem(items, id, 'down'))
    case 'remove':
      return remove(state)
    case 'paste':
      return paste(state, action.rows, action.newIds)
    case 'undo':
      return travel(state, state.past, state.future, 'past')
    case 'redo':
      return travel(state, state.future, state.past, 'future')
  }
}

/** How many rows are new, gone, reworded or elsewhere, against what is stored. */
export function countChanges(stored: readonly OutlineItem[], items: readonly OutlineItem[]): number {
  const place = (list: readonly OutlineItem[]) => new Map(list.map((item, at) => [item.id, { item, at }]))
  const [before, after] = [place(stored), place(items)]
  const gone = stored.filter(({ id }) => !after.has(id)).length
  const changed = items.filter((item) => {
    const old = before.get(item.id)
    return !old || JSON.stringify(old.item) !== JSON.stringify(item)
  }).length
  if (gone + changed > 0) return gone + changed
  return stored.filter((item, at) => items[at]?.id !== item.id).length
}

/** What a person pasted or typed, ready to be stored: rows without a word are left out with what is below them. */
export function filledRows(items: readonly OutlineItem[]): OutlineItem[] {
  const kept = new Set<string>()
  return items.filter((item) => {
    const isKept = item.text.trim() !== '' && (item.parentId === null || kept.has(item.parentId))
    if (isKept) kept.add(item.id)
    return isKept
  })
}

function stored(state: OutlineState, items: OutlineItem[], cursor: Cursor | null, typing: string | null = null) {
  const isSameField = typing !== null && typing === state.typing
  const past = isSameField ? state.past : [...state.past, state.items].slice(-undoSteps)
  return { items, cursor, past, future: [], typing, refusal: null }
}

function edit(state: OutlineState, id: PlanItemId, part: Partial<OutlineItem>): OutlineState {
  const items = state.items.map((item) => (item.id === id ? { ...item, ...part } : item))
  return stored(state, items, state.cursor, `${id} ${Object.keys(part).join()}`)
}

function moved(
  state: OutlineState,
  change: (items: readonly OutlineItem[], id: string) => TreeChange<OutlineItem>,
): OutlineState {
  const { cursor } = state
  if (!cursor) return state
  const result = change(state.items, cursor.id)
  if (!result.allowed) return { ...state, refusal: result.reason }
  const before = state.items.find(({ id }) => id === cursor.id)
  // A row that is still empty takes the number of its new place; a printed one keeps its own.
  const isBlank = before?.text === ''
  const items = isBlank
    ? result.items.map((item) => (item.id === cursor.id ? numbered(result.items, item) : item))
    : result.items
  return stored(state, items, cursor)
}

/** A row with children gets a first child, any other one a next sibling: the new row is the line below. */
function add(state: OutlineState, newId: PlanItemId): OutlineState {
  const current = state.items.find(({ id }) => id === state.cursor?.id) ?? state.items.at(-1)
  const hasChildren = current !== undefined && state.items.some(({ parentId }) => parentId === current.id)
  const at =
    current === undefined ? 0 : hasChildren ? state.items.indexOf(current) + 1 : endOfSubtree(state.items, current.id)
  const blank: OutlineItem = {
    id: newId,
    parentId: current === undefined ? null : hasChildren ? current.id : current.parentId,
    marker: '',
    text: '',
    kind: current?.kind ?? 'task',
    workKind: null,
    deadlineText: null,
    deadlineRule: null,
  }
  const items = [...state.items.slice(0, at), blank, ...state.items.slice(at)]
  const row = hasChildren
    ? { ...blank, marker: firstMarkerBelow(current.marker || null) ?? '' }
    : numbered(items, blank)
  const placed = items.map((item) => (item.id === newId ? row : item))
  return stored(state, placed, { id: newId, column: 'text', at: 'end' })
}

/** The row with the number that follows its sibling above, or the first number below its parent. */
function numbered(items: readonly OutlineItem[], row: OutlineItem): OutlineItem {
  const siblings = items.filter(({ parentId }) => parentId === row.parentId)
  const before = siblings[siblings.findIndex(({ id }) => id === row.id) - 1]
  if (before) return { ...row, marker: nextMarker(before.marker) ?? '' }
  const parent = items.find(({ id }) => id === row.parentId)
  return { ...row, marker: firstMarkerBelow(parent?.marker ?? null) ?? '' }
}

function remove(state: OutlineState): OutlineState {
  const { cursor } = state
  if (!cursor) return state
  const at = state.items.findIndex(({ id }) => id === cursor.id)
  const result = removeItem(state.items, cursor.id)
  if (!result.allowed) return { ...state, refusal: result.reason }
  const next = result.items[Math.max(0, at - 1)]
  return stored(state, result.items, next ? { id: next.id, column: 'text', at: 'end' } : null)
}

export const rowsBelow = (items: readonly OutlineItem[], id: string): number => subtreeOf(items, id).length

/** Pasted rows come below the cursor's row, or take the place of an empty one. Parts are of the kind they speak of. */
function paste(state: OutlineState, rows: readonly PastedItem[], newIds: readonly PlanItemId[]): OutlineState {
  const current = state.items.find(({ id }) => id === state.cursor?.id) ?? state.items.at(-1)
  const replaces = current !== undefined && current.text === '' && rowsBelow(state.items, current.id) === 1
  const base = current?.parentId ?? null
  const parents = parentsByDepth(rows.map(({ depth }) => depth))
  const added: OutlineItem[] = []
  for (const [at, row] of rows.entries()) {
    const above = parents[at]
    const parent = above === null || above === undefined ? undefined : added[above]
    const words = [row.text, ...row.cells].join('\n')
    added.push({
      id: newIds[at] ?? planItemId.parse(crypto.randomUUID()),
      parentId: parent?.id ?? base,
      marker: row.marker ?? '',
      text: words,
      kind: kindOfHeading(row.text) ?? parent?.kind ?? current?.kind ?? 'task',
      workKind: null,
      deadlineText: null,
      deadlineRule: null,
    })
  }
  const at = current === undefined ? 0 : replaces ? state.items.indexOf(current) : endOfSubtree(state.items, current.id)
  const items = [...state.items.slice(0, at), ...added, ...state.items.slice(replaces ? at + 1 : at)]
  const last = added.at(-1)
  return stored(state, items, last ? { id: last.id, column: 'text', at: 'end' } : state.cursor)
}

function travel(
  state: OutlineState,
  from: OutlineItem[][],
  to: OutlineItem[][],
  source: 'past' | 'future',
): OutlineState {
  const items = from.at(-1)
  if (!items) return state
  const rest = from.slice(0, -1)
  const other = [...to, state.items]
  const cursor = state.cursor && items.some(({ id }) => id === state.cursor?.id) ? state.cursor : null
  const sides = source === 'past' ? { past: rest, future: other } : { past: other, future: rest }
  return { items, cursor, ...sides, typing: null, refusal: null }
}
