import type { Insertable, Transaction, Updateable } from 'kysely'
import type { Assignment } from '../../../src-shared/contract/plan-content.ts'
import type { AgencyId, AssignmentId, PlanId, PlanItemId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

/** Assignments of a plan in document order; those of items taken out stay stored and are left out. */
export function selectAssignments(db: Db, planId: PlanId) {
  return db
    .selectFrom('assignment')
    .innerJoin('plan_item', 'plan_item.id', 'assignment.item_id')
    .selectAll('assignment')
    .where('assignment.plan_id', '=', planId)
    .where('plan_item.removed_at', 'is', null)
    .orderBy('plan_item.document_order')
    .orderBy('assignment.role')
    .orderBy('assignment.phrase')
    .orderBy('assignment.id')
    .execute()
}
export type AssignmentTableRow = Awaited<ReturnType<typeof selectAssignments>>[number]

/**
 * Who has which item in which role, of items that were not taken out; in no order. `of` null: everybody. Found by the
 * items of the plan: the index that keeps a share from being there twice holds all that is read here.
 */
export function selectShares(db: Db, planId: PlanId, of: readonly AgencyId[] | null) {
  let shares = db
    .selectFrom('plan_item')
    .innerJoin('assignment', 'assignment.item_id', 'plan_item.id')
    .select(['assignment.item_id as itemId', 'assignment.agency_id as agencyId', 'assignment.role'])
    .where('plan_item.plan_id', '=', planId)
    .where('assignment.agency_id', 'is not', null)
    .where('plan_item.removed_at', 'is', null)
  if (of !== null) shares = shares.where('assignment.agency_id', 'in', of)
  return shares.execute()
}

/** What one body has to do, over all plans in force or in one plan, in document order. */
export function selectAssignmentsOf(db: Db, agencyId: AgencyId, planId: PlanId | null) {
  let rows = db
    .selectFrom('assignment')
    .innerJoin('plan_item', 'plan_item.id', 'assignment.item_id')
    .innerJoin('plan', 'plan.id', 'assignment.plan_id')
    .selectAll('assignment')
    .select(['plan.short_name as plan_short_name'])
    .where('assignment.agency_id', '=', agencyId)
    .where('plan_item.removed_at', 'is', null)
    .where('plan_item.ended_in_version', 'is', null)
    .where('plan.trashed_at', 'is', null)
    .orderBy('plan.sort_key')
    .orderBy('plan.id')
    .orderBy('plan_item.document_order')
    .orderBy('assignment.id')
  rows = planId === null ? rows.where('plan.state', '=', 'active') : rows.where('plan.id', '=', planId)
  return rows.execute()
}

/** The phrases by which plans name others than this body in these items. A phrase that means this body too is left out. */
export function selectOtherPhrases(db: Db, agencyId: AgencyId, itemIds: readonly PlanItemId[]) {
  return db
    .selectFrom('assignment')
    .where('item_id', 'in', itemIds)
    .groupBy(['item_id', 'role', 'phrase'])
    .having((eb) => eb.fn.sum(eb.case().when('agency_id', '=', agencyId).then(1).else(0).end()), '=', 0)
    .orderBy('item_id')
    .orderBy('role')
    .orderBy('phrase')
    .select(['item_id', 'role', 'phrase'])
    .execute()
}

/** Both ends of the links that touch these items. */
export function selectLinksTouching(db: Db, itemIds: readonly PlanItemId[]) {
  return db
    .selectFrom('plan_item_link')
    .selectAll()
    .where((eb) => eb.or([eb('task_item_id', 'in', itemIds), eb('owner_item_id', 'in', itemIds)]))
    .execute()
}

export function selectAssignmentsById(db: Db, planId: PlanId, ids: readonly AssignmentId[]) {
  return db.selectFrom('assignment').selectAll().where('plan_id', '=', planId).where('id', 'in', ids).execute()
}

export async function insertAssignment(trx: Trx, row: Insertable<Database['assignment']>) {
  await trx.insertInto('assignment').values(row).execute()
}

export async function updateAssignment(trx: Trx, id: AssignmentId, set: Updateable<Database['assignment']>) {
  await trx.updateTable('assignment').set(set).where('id', '=', id).execute()
}

export async function deleteAssignments(trx: Trx, ids: readonly AssignmentId[]) {
  for (let at = 0; at < ids.length; at += 1_000) {
    await trx
      .deleteFrom('assignment')
      .where('id', 'in', ids.slice(at, at + 1_000))
      .execute()
  }
}

/** For items that another plan takes over, which says anew whose they are. */
export async function deleteAssignmentsOn(trx: Trx, itemIds: readonly PlanItemId[]) {
  for (let at = 0; at < itemIds.length; at += 1_000) {
    await trx
      .deleteFrom('assignment')
      .where('item_id', 'in', itemIds.slice(at, at + 1_000))
      .execute()
  }
}

/** For a package, which brings all of them with their ids. */
export async function replaceAssignments(trx: Trx, planId: PlanId, assignments: readonly Assignment[]) {
  await trx.deleteFrom('assignment').where('plan_id', '=', planId).execute()
  const rows = assignments.map((each) => ({
    id: each.id,
    plan_id: planId,
    item_id: each.itemId,
    agency_id: each.agencyId,
    phrase: each.phrase,
    role: each.role,
    requested: each.requested ? (1 as const) : (0 as const),
    version: 1,
  }))
  for (let at = 0; at < rows.length; at += 500) {
    await trx
      .insertInto('assignment')
      .values(rows.slice(at, at + 500))
      .execute()
  }
}
