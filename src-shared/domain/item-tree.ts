import { refused } from './decision.ts'

/** One row of a tree kept as a list in document order: a parent stands before its children, subtrees are unbroken. */
export interface TreeItem {
  id: string
  parentId: string | null
}

export type TreeRefusal = 'unknown-item' | 'no-sibling-before' | 'at-top' | 'first' | 'last' | 'into-itself'

export type TreeChange<T> = { allowed: true; items: T[] } | { allowed: false; reason: TreeRefusal }

/** Depth of every item, the top being 0. */
export function depthsOf(items: readonly TreeItem[]): Map<string, number> {
  const depths = new Map<string, number>()
  for (const { id, parentId } of items) depths.set(id, parentId === null ? 0 : (depths.get(parentId) ?? 0) + 1)
  return depths
}

/** Whether a list is in document order: needed after reading one from outside. */
export function isInDocumentOrder(items: readonly TreeItem[]): boolean {
  const path: string[] = []
  const seen = new Set<string>()
  for (const { id, parentId } of items) {
    while (path.length > 0 && path.at(-1) !== parentId) path.pop()
    if (parentId !== null && path.length === 0) return false
    if (seen.has(id)) return false
    seen.add(id)
    path.push(id)
  }
  return true
}

/** The item and everything below it, in order. */
export function subtreeOf<T extends TreeItem>(items: readonly T[], id: string): T[] {
  const [start, end] = rangeOf(items, id)
  return items.slice(start, end)
}

/** Makes the item the last child of the sibling before it. Nothing changes its line. */
export function indentItem<T extends TreeItem>(items: readonly T[], id: string): TreeChange<T> {
  const item = find(items, id)
  if (!item) return refused('unknown-item')
  const before = siblingsOf(items, item.parentId)
  const previous = before[before.findIndex((sibling) => sibling.id === id) - 1]
  return previous ? withParent(items, [id], previous.id) : refused('no-sibling-before')
}

/**
 * Makes the item a sibling of its parent. Nothing changes its line, so the siblings that stood after it become its
 * children, as in a word processor's outline.
 */
export function outdentItem<T extends TreeItem>(items: readonly T[], id: string): TreeChange<T> {
  const item = find(items, id)
  if (!item) return refused('unknown-item')
  const parent = item.parentId === null ? undefined : find(items, item.parentId)
  if (!parent) return refused('at-top')
  const siblings = siblingsOf(items, parent.id)
  const following = siblings.slice(siblings.findIndex((sibling) => sibling.id === id) + 1).map((sibling) => sibling.id)
  const raised = withParent(items, [id], parent.parentId)
  return raised.allowed ? withParent(raised.items, following, id) : raised
}

/** Swaps the item and what is below it with the sibling before or after. */
export function swapItem<T extends TreeItem>(items: readonly T[], id: string, towards: 'up' | 'down'): TreeChange<T> {
  const item = find(items, id)
  if (!item) return refused('unknown-item')
  const siblings = siblingsOf(items, item.parentId)
  const index = siblings.findIndex((sibling) => sibling.id === id)
  const other = siblings[index + (towards === 'up' ? -1 : 1)]
  if (!other) return refused(towards === 'up' ? 'first' : 'last')
  const [upper, lower] = towards === 'up' ? [other, item] : [item, other]
  return moveItem(items, lower.id, { parentId: item.parentId, beforeId: upper.id })
}

/** Moves the item and what is below it under a parent, in front of one of its children or (null) behind them all. */
export function moveItem<T extends TreeItem>(
  items: readonly T[],
  id: string,
  to: { parentId: string | null; beforeId: string | null },
): TreeChange<T> {
  const item = find(items, id)
  if (!item) return refused('unknown-item')
  const moved = subtreeOf(items, id)
  const inside = (other: string | null) => other !== null && moved.some((below) => below.id === other)
  if (inside(to.parentId) || inside(to.beforeId)) return refused('into-itself')
  const rest = items.filter((other) => !inside(other.id))
  const before = to.beforeId === null ? null : find(rest, to.beforeId)
  if (before === undefined || (before && before.parentId !== to.parentId)) return refused('unknown-item')
  if (to.parentId !== null && !find(rest, to.parentId)) return refused('unknown-item')
  const end = to.parentId === null ? rest.length : rangeOf(rest, to.parentId)[1]
  const at = before ? rest.indexOf(before) : end
  const placed = moved.map((each) => (each.id === id ? { ...each, parentId: to.parentId } : each))
  return { allowed: true, items: [...rest.slice(0, at), ...placed, ...rest.slice(at)] }
}

/** Takes the item and everything below it out. */
export function removeItem<T extends TreeItem>(items: readonly T[], id: string): TreeChange<T> {
  if (!find(items, id)) return refused('unknown-item')
  const [start, end] = rangeOf(items, id)
  return { allowed: true, items: [...items.slice(0, start), ...items.slice(end)] }
}

/** Index behind the item's subtree, where a new sibling after it is put. */
export function endOfSubtree(items: readonly TreeItem[], id: string): number {
  return rangeOf(items, id)[1]
}

function rangeOf(items: readonly TreeItem[], id: string): [number, number] {
  const start = items.findIndex((item) => item.id === id)
  if (start < 0) return [0, 0]
  const inside = new Set([id])
  let end = start + 1
  for (; end < items.length; end++) {
    const item = items[end]
    if (!item || item.parentId === null || !inside.has(item.parentId)) break
    inside.add(item.id)
  }
  return [start, end]
}

function withParent<T extends TreeItem>(items: readonly T[], ids: readonly string[], parentId: string | null) {
  const changed = new Set(ids)
  const moved = items.map((item) => (changed.has(item.id) ? { ...item, parentId } : item))
  return { allowed: true as const, items: moved }
}

function siblingsOf<T extends TreeItem>(items: readonly T[], parentId: string | null): T[] {
  return items.filter((item) => item.parentId === parentId)
}

function find<T extends TreeItem>(items: readonly T[], id: string): T | undefined {
  return items.find((item) => item.id === id)
}
