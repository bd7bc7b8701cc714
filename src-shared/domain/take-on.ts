import { type AssignmentRole, isRequestedOnly, strongestRole } from './assignment-role.ts'
import type { DateRule } from './date-rule.ts'
import type { PlanItemKind } from './plan-item.ts'
import type { WorkKind } from './work-kind.ts'

export interface AssignableItem {
  id: string
  parentId: string | null
  documentOrder: number
  position: string
  text: string
  kind: PlanItemKind
  workKind: WorkKind | null
  deadlineText: string | null
  deadlineRule: DateRule | null
}

export interface PlanAssignments {
  items: readonly AssignableItem[]
  /** Assignments of every body: an item that has its own takes nothing from the one above it. */
  assignments: readonly { itemId: string; mine: boolean; role: AssignmentRole; requested: boolean }[]
  /** The coordinator's links between a task (part II) and its owner's block (part IV). */
  links: readonly { taskItemId: string; ownerItemId: string }[]
}

/** What makes one task unless the clerk groups otherwise. */
export interface TakeOnGroup {
  items: readonly AssignableItem[]
  role: AssignmentRole
  requested: boolean
}

/**
 * What a plan assigns to one body, as tasks: a task item goes together with the owner items linked to it; an assigned
 * block without links falls into its smallest pieces. In document order.
 */
export function groupAssigned({ items, assignments, links }: PlanAssignments): TakeOnGroup[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  const children = Map.groupBy(items, (item) => item.parentId)
  const assigned = new Set(assignments.map((assignment) => assignment.itemId))
  const tasksOf = Map.groupBy(links, (link) => link.ownerItemId)
  const groups = new Map<string, { ids: Set<string>; from: { role: AssignmentRole; requested: boolean }[] }>()

  const smallest = (id: string): string[] => {
    const below = (children.get(id) ?? []).filter((child) => !assigned.has(child.id))
    return below.length === 0 ? [id] : below.flatMap((child) => smallest(child.id))
  }
  const join = (key: string, id: string, from: { role: AssignmentRole; requested: boolean }) => {
    const group = groups.get(key) ?? { ids: new Set([key]), from: [] }
    group.ids.add(id)
    group.from.push(from)
    groups.set(key, group)
  }

  for (const { itemId, mine, role, requested } of assignments) {
    if (!mine || !byId.has(itemId)) continue
    for (const piece of new Set([itemId, ...smallest(itemId)])) {
      const linked = tasksOf.get(piece) ?? []
      for (const { taskItemId } of linked) join(taskItemId, piece, { role, requested })
      const isWhole = piece === itemId && (children.get(itemId) ?? []).some((child) => !assigned.has(child.id))
      if (linked.length === 0 && !isWhole) join(piece, piece, { role, requested })
    }
  }

  return [...groups.values()]
    .map(({ ids, from }) => ({
      items: [...ids].flatMap((id) => byId.get(id) ?? []).toSorted((a, b) => a.documentOrder - b.documentOrder),
      role: strongestRole(from.map((each) => each.role)) ?? 'none-stated',
      requested: isRequestedOnly(from),
    }))
    .filter((group) => group.items.length > 0)
    .toSorted((a, b) => (a.items[0]?.documentOrder ?? 0) - (b.items[0]?.documentOrder ?? 0))
}

/** The deadline of joined items: the first one that has a rule, else the first words about one. */
export function deadlineOf(items: readonly AssignableItem[]): Pick<AssignableItem, 'deadlineText' | 'deadlineRule'> {
  const found = items.find((item) => item.deadlineRule !== null) ?? items.find((item) => item.deadlineText !== null)
  return { deadlineText: found?.deadlineText ?? null, deadlineRule: found?.deadlineRule ?? null }
}

/** The kind of work that the plan states, or else what its wording of the deadline says; offered, and can be changed. */
export function workKindOf(items: readonly AssignableItem[]): WorkKind {
  const stated = items.find((item) => item.workKind !== null)?.workKind
  if (stated) return stated
  if (items.some((item) => item.kind === 'target')) return 'target'
  switch (deadlineOf(items).deadlineRule?.kind) {
    case undefined:
    case 'ongoing':
    case 'on-request':
      return 'standing'
    case 'yearly':
    case 'periodic':
      return 'recurring'
    default:
      return 'one-off'
  }
}

/**
 * The first line of an item as the title of its task. A long one ends after its first clauses, or is cut at a word; the
 * plan's own words stay with the task in full.
 */
export function titleFrom(text: string, max = 160): string {
  const first = (text.split('\n')[0] ?? '').replace(/\s+/gu, ' ').trim()
  if (first.length <= max) return first
  const clause = Math.max(first.lastIndexOf(';', max), first.lastIndexOf('. ', max))
  if (clause >= max / 4) return first.slice(0, clause)
  const cut = first.slice(0, max - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), max / 2)).trimEnd()}…`
}
