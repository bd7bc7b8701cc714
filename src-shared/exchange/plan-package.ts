import { z } from 'zod'
import { agencyRecord } from './agency-record.ts'
import { publicJwk } from './fields.ts'
import { head, supersedesFits } from './head.ts'
import { indicatorSet } from './indicator-set.ts'
import {
  itemLink,
  planDocument,
  planItem,
  reportingDuty,
  review,
  travellingAssignment,
  travellingEvent,
} from './plan-content.ts'

const data = z.strictObject({
  /** Root key of the coordinator, so that the first package can be pinned by its fingerprint; it sealed this file. */
  rootKey: publicJwk,
  plan: planDocument,
  /** In the order of the document. */
  items: z.array(planItem).max(5_000),
  links: z.array(itemLink).max(10_000),
  assignments: z.array(travellingAssignment).max(50_000),
  duties: z.array(reportingDuty).max(200),
  reviews: z.array(review).max(50),
  indicatorSet: indicatorSet.nullable(),
  events: z.array(travellingEvent).max(200),
  /** The coordinator's own entries for bodies that the shipped catalogue may not know. */
  agencies: z.array(agencyRecord).max(5_000),
})

type Data = z.infer<typeof data>

/** Parents, links, assignments, duties and indicators may only name items of this package. */
function namesOnlyOwnItems({ items, links, assignments, duties, indicatorSet: set }: Data): boolean {
  const own = new Set<string>(items.map((item) => item.id))
  if (own.size !== items.length) return false
  const named = [
    ...items.map((item) => item.parentId),
    ...links.flatMap((link) => [link.taskItemId, link.ownerItemId]),
    ...assignments.map((assignment) => assignment.itemId),
    ...duties.map((duty) => duty.itemId),
    ...(set?.indicators ?? []).map((indicator) => indicator.itemId),
  ]
  return named.every((id) => id === null || own.has(id))
}

/** What may stand only once does, and no item is linked to itself: what the plan's tables would refuse is no package. */
function saysEachOnce({
  plan,
  links,
  assignments,
  duties,
  reviews,
  events,
  indicatorSet: set,
  agencies,
}: Data): boolean {
  const indicators = set?.indicators ?? []
  const once: readonly (readonly (string | number)[])[] = [
    links.map((link) => `${link.taskItemId} ${link.ownerItemId}`),
    ...[assignments, duties, reviews, events, indicators, agencies].map((rows) => rows.map(({ id }) => id)),
    assignments.flatMap(({ itemId, agencyId, role }) => (agencyId === null ? [] : [`${itemId} ${agencyId} ${role}`])),
    plan.areaAgencyIds,
    ...duties.map((duty) => duty.agencies.map(({ agencyId }) => agencyId)),
    indicators.map(({ code }) => code),
    ...indicators.flatMap((one) => [one.targets.map(({ year }) => year), one.reporterIds]),
  ]
  return (
    once.every((keys) => new Set(keys).size === keys.length) &&
    links.every((link) => link.taskItemId !== link.ownerItemId)
  )
}

/** Every item reaches a root: a ring of parents would hang whoever walks the tree. */
function isForest({ items }: Data): boolean {
  const parents = new Map<string, string | null>(items.map((item) => [item.id, item.parentId]))
  const safe = new Set<string>()
  for (const start of parents.keys()) {
    const way: string[] = []
    const seen = new Set<string>()
    for (let id: string | null = start; id !== null && !safe.has(id); id = parents.get(id) ?? null) {
      if (seen.has(id)) return false
      seen.add(id)
      way.push(id)
    }
    for (const id of way) safe.add(id)
  }
  return true
}

/**
 * Plan package v1, coordinator -> agencies: one plan with all that reports must line up with. `agencyId` is the
 * coordinator of the plan; `revision` is the version n of the package; `planIds` holds the plan's id alone. A root is
 * pinned for one coordinator: whoever imports a package checks that a plan already held has this very coordinator.
 */
export const planPackageV1 = z
  .strictObject({ format: z.literal('plan-package'), formatVersion: z.literal(1), ...head, data })
  .refine(supersedesFits, { path: ['supersedes'] })
  .refine(({ planIds, data: { plan } }) => planIds.length === 1 && planIds[0] === plan.id, { path: ['planIds'] })
  .refine((payload) => namesOnlyOwnItems(payload.data), { path: ['data', 'items'] })
  .refine((payload) => isForest(payload.data), { path: ['data', 'items'] })
  .refine((payload) => saysEachOnce(payload.data), { path: ['data'] })
export type PlanPackage = z.infer<typeof planPackageV1>
