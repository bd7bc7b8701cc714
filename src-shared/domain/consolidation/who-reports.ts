import { type AssignmentRole, strongestRole } from '../assignment-role.ts'
import type { AgencyId, PlanItemId } from '../ids.ts'

/**
 * Who of the round has to report an indicator: those it names; when it names nobody, everybody. One that is named but
 * was not asked this time owes nothing.
 */
export function reportersInRound(
  reporterIds: readonly AgencyId[],
  inRound: ReadonlySet<AgencyId>,
): ReadonlySet<AgencyId> {
  if (reporterIds.length === 0) return inRound
  return new Set(reporterIds.filter((id) => inRound.has(id)))
}

export interface SpokenItem {
  submissionId: string
  /** The result, by its place in the report. */
  ordinal: number
  itemId: PlanItemId
}

interface Link {
  taskItemId: PlanItemId
  ownerItemId: PlanItemId
}

/** Items that reports speak of. A result that names a task and the block whose task it is speaks of the task. */
export function spokenOf(results: readonly SpokenItem[], links: readonly Link[]): Set<PlanItemId> {
  const tasksOf = Map.groupBy(links, ({ ownerItemId }) => ownerItemId)
  const named = new Set<string>()
  const keyOf = (result: SpokenItem, itemId: PlanItemId) => `${result.submissionId} ${result.ordinal} ${itemId}`
  if (tasksOf.size > 0) for (const result of results) named.add(keyOf(result, result.itemId))
  const spoken = new Set<PlanItemId>()
  for (const result of results) {
    const tasks = tasksOf.get(result.itemId) ?? []
    if (!tasks.some(({ taskItemId }) => named.has(keyOf(result, taskItemId)))) spoken.add(result.itemId)
  }
  return spoken
}

export interface ItemOfPlan {
  id: PlanItemId
  endedInVersion: number | null
}

export interface ShareInItem {
  itemId: PlanItemId
  agencyId: AgencyId | null
  role: AssignmentRole
}

export interface AskedTask {
  itemId: PlanItemId
  /** Who was given the task, with the weightiest role of each; also bodies that were not asked in this round. */
  roles: ReadonlyMap<AgencyId, AssignmentRole>
}

/**
 * Every item of a plan, in its order, with the items whose bodies have to answer for it. A block that only says whose
 * other items are (part IV) hands its bodies on to the tasks that it is linked to (part II). What its issuer dropped
 * asks nobody.
 */
export function giversOf(
  items: readonly ItemOfPlan[],
  links: readonly Link[],
): { itemId: PlanItemId; givers: readonly PlanItemId[] }[] {
  const ownersOf = Map.groupBy(links, ({ taskItemId }) => taskItemId)
  const isOwner = new Set(links.map(({ ownerItemId }) => ownerItemId))
  return items.map(({ id, endedInVersion }) => {
    if (endedInVersion !== null || isOwner.has(id)) return { itemId: id, givers: [] }
    return { itemId: id, givers: [id, ...(ownersOf.get(id) ?? []).map(({ ownerItemId }) => ownerItemId)] }
  })
}

/**
 * The tasks of a plan that a table of reports has a column for, in the order of the plan: items that were given to
 * somebody, and items that a report speaks of, blocks of part IV among them.
 */
export function askedTasks(
  items: readonly ItemOfPlan[],
  links: readonly Link[],
  shares: readonly ShareInItem[],
  spoken: ReadonlySet<PlanItemId>,
): AskedTask[] {
  const given = Map.groupBy(shares, ({ itemId }) => itemId)
  return giversOf(items, links).flatMap(({ itemId, givers }): AskedTask[] => {
    const roles = rolesIn(givers.flatMap((giver) => given.get(giver) ?? []))
    return roles.size > 0 || spoken.has(itemId) ? [{ itemId, roles }] : []
  })
}

function rolesIn(shares: readonly ShareInItem[]): Map<AgencyId, AssignmentRole> {
  const roles = new Map<AgencyId, AssignmentRole>()
  for (const { agencyId, role } of shares) {
    if (agencyId === null) continue
    const known = roles.get(agencyId)
    roles.set(agencyId, (known && strongestRole([known, role])) ?? role)
  }
  return roles
}

/** Whoever only watches over a task has nothing of its own to report on it. */
export const owesAnswer = (role: AssignmentRole | undefined): boolean => role !== undefined && role !== 'monitor'
