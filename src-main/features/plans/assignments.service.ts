import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { AssignedItem } from '../../../src-shared/contract/plans.ts'
import { type AgencyId, assignmentId, type PlanId, type PlanItemId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { requireAgencies } from '../agencies/agencies.service.ts'
import {
  deleteAssignments,
  insertAssignment,
  selectAssignments,
  selectAssignmentsById,
  selectAssignmentsOf,
  selectLinksTouching,
  selectOtherPhrases,
  updateAssignment,
} from './assignments.queries.ts'
import { editPlan } from './edit-plan.ts'
import { planItems, planItemsById } from './outline.service.ts'
import { toAssignment } from './plans.rows.ts'

/** What a body has to do in one plan, or (null) in every plan in force, with the items linked to each (II <-> IV). */
export async function assignmentsFor(
  db: Db,
  agencyId: AgencyId,
  planId: PlanId | null = null,
): Promise<AssignedItem[]> {
  const rows = await selectAssignmentsOf(db, agencyId, planId)
  const own = rows.map(({ item_id }) => item_id)
  const links = await selectLinksTouching(db, own)
  const linkedIds = links.flatMap((link) => [link.task_item_id, link.owner_item_id])
  const items = new Map((await planItemsById(db, [...new Set([...own, ...linkedIds])])).map((item) => [item.id, item]))
  const linkedTo = (id: PlanItemId) =>
    links
      .flatMap((link) =>
        link.task_item_id === id ? link.owner_item_id : link.owner_item_id === id ? link.task_item_id : [],
      )
      .flatMap((other) => items.get(other) ?? [])
      .filter((item) => item.endedInVersion === null)
      .sort((a, b) => a.documentOrder - b.documentOrder)
  return rows.flatMap((row) => {
    const item = items.get(row.item_id)
    if (!item) return []
    const assignment = toAssignment(row)
    return [{ assignment, planId: row.plan_id, planShortName: row.plan_short_name, item, linked: linkedTo(item.id) }]
  })
}

/** Who else has a share in these items, in the words of the plans. */
export async function otherBodiesIn(db: Db, agencyId: AgencyId, itemIds: readonly PlanItemId[]) {
  const rows = await selectOtherPhrases(db, agencyId, itemIds)
  return rows.map(({ item_id, role, phrase }) => ({ itemId: item_id, role, phrase }))
}

export function assign(ctx: Context, input: ParsedInput<'plans.assign'>) {
  return editPlan(ctx, input, 'content', async (tx, plan) => {
    const positionOf = new Map((await planItems(tx.trx, plan.id)).map((item) => [item.id, item.position]))
    const known = new Set((await selectAssignments(tx.trx, plan.id)).map((row) => keyOf(row)))
    const agencies: (AgencyId | null)[] = input.agencyIds.length > 0 ? [...new Set(input.agencyIds)] : [null]
    await requireAgencies(tx.trx, input.agencyIds)
    let added = 0
    for (const itemId of new Set(input.itemIds)) {
      if (!positionOf.has(itemId)) throw new AppError('object.missing', { type: 'plan-item', id: itemId })
      for (const agencyId of agencies) {
        const share = { item_id: itemId, agency_id: agencyId, role: input.role, phrase: input.phrase }
        if (known.has(keyOf(share))) continue
        const id = assignmentId.parse(ctx.ids.next())
        const requested = input.requested ? 1 : 0
        await insertAssignment(tx.trx, { id, plan_id: plan.id, ...share, requested, version: 1 })
        added += 1
      }
    }
    const { phrase, role, requested } = input
    await tx.record({
      action: 'plans.assigned',
      objectType: 'plan',
      objectId: plan.id,
      detail: {
        plan: plan.short_name,
        items: input.itemIds.map((id) => positionOf.get(id)),
        phrase,
        role,
        requested,
        agencies: input.agencyIds.length,
      },
    })
    return { added }
  })
}

export function changeAssignments(ctx: Context, input: ParsedInput<'plans.changeAssignments'>) {
  return editPlan(ctx, input, 'content', async (tx, plan) => {
    const rows = await requireAssignments(tx.trx, plan.id, input.assignmentIds)
    const others = (await selectAssignments(tx.trx, plan.id)).filter((row) => !input.assignmentIds.includes(row.id))
    const taken = new Set(others.map((row) => keyOf(row)))
    for (const row of rows) {
      // The body already has this role in this item by another phrase: one share is enough.
      if (taken.has(keyOf({ ...row, role: input.role }))) await deleteAssignments(tx.trx, [row.id])
      else
        await updateAssignment(tx.trx, row.id, {
          role: input.role,
          requested: input.requested ? 1 : 0,
          version: row.version + 1,
        })
      taken.add(keyOf({ ...row, role: input.role }))
    }
    await tx.record({
      action: 'plans.assignments-changed',
      objectType: 'plan',
      objectId: plan.id,
      detail: {
        plan: plan.short_name,
        phrases: [...new Set(rows.map(({ phrase }) => phrase))],
        before: [...new Set(rows.map(({ role }) => role))],
        role: input.role,
        requested: input.requested,
        count: rows.length,
      },
    })
    return {}
  })
}

/** Gives what was taken away, so that it can be put back with `plans.assign`. */
export function unassign(ctx: Context, input: ParsedInput<'plans.unassign'>) {
  return editPlan(ctx, input, 'content', async (tx, plan) => {
    const rows = await requireAssignments(tx.trx, plan.id, input.assignmentIds)
    await deleteAssignments(tx.trx, input.assignmentIds)
    await tx.record({
      action: 'plans.unassigned',
      objectType: 'plan',
      objectId: plan.id,
      detail: { plan: plan.short_name, phrases: [...new Set(rows.map(({ phrase }) => phrase))], count: rows.length },
    })
    return { removed: rows.map(toAssignment) }
  })
}

async function requireAssignments(db: Db, planId: PlanId, ids: ParsedInput<'plans.unassign'>['assignmentIds']) {
  const rows = await selectAssignmentsById(db, planId, ids)
  const found = new Set(rows.map(({ id }) => id))
  const missing = ids.find((id) => !found.has(id))
  if (missing !== undefined) throw new AppError('object.missing', { type: 'assignment', id: missing })
  return rows
}

/** What may stand only once: a body in an item in a role; a phrase that is not expanded yet by its words. */
function keyOf(share: { item_id: PlanItemId; agency_id: AgencyId | null; role: string; phrase: string }): string {
  return `${share.item_id} ${share.role} ${share.agency_id ?? `"${share.phrase}"`}`
}
