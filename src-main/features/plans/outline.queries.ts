import type { Insertable, Transaction, Updateable } from 'kysely'
import type { PlanId, PlanItemId } from '../../../src-shared/domain/ids.ts'
import type { Db } from '../../db/open-database.ts'
import type { Database } from '../../db/schema.ts'

type Trx = Transaction<Database>

/** Items in document order, what was taken out in the editor left out. */
export function selectItems(db: Db, planId: PlanId) {
  return db
    .selectFrom('plan_item')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('removed_at', 'is', null)
    .orderBy('document_order')
    .execute()
}
export type ItemTableRow = Awaited<ReturnType<typeof selectItems>>[number]

/** With those taken out, which an editor may bring back. */
export function selectAllItems(db: Db, planId: PlanId) {
  return db.selectFrom('plan_item').selectAll().where('plan_id', '=', planId).orderBy('document_order').execute()
}

export function selectItemsById(db: Db, ids: readonly PlanItemId[]) {
  return db
    .selectFrom('plan_item')
    .selectAll()
    .where('id', 'in', ids)
    .where('removed_at', 'is', null)
    .orderBy('document_order')
    .execute()
}

/** Plans that own items with one of these ids. */
export async function plansOfItems(db: Db, ids: readonly PlanItemId[]): Promise<PlanId[]> {
  const rows = await db.selectFrom('plan_item').select('plan_id').distinct().where('id', 'in', ids).execute()
  return rows.map(({ plan_id }) => plan_id)
}

export async function insertItem(trx: Trx, row: Insertable<Database['plan_item']>) {
  await trx.insertInto('plan_item').values(row).execute()
}

export async function updateItem(trx: Trx, id: PlanItemId, set: Updateable<Database['plan_item']>) {
  await trx.updateTable('plan_item').set(set).where('id', '=', id).execute()
}

/** Items that go on in another plan, with everything that stands on them. */
export async function moveItems(trx: Trx, ids: readonly PlanItemId[], to: PlanId) {
  for (let at = 0; at < ids.length; at += 500) {
    await trx
      .updateTable('plan_item')
      .set({ plan_id: to })
      .where('id', 'in', ids.slice(at, at + 500))
      .execute()
  }
}

export function selectLinks(db: Db, planId: PlanId) {
  return db
    .selectFrom('plan_item_link')
    .innerJoin('plan_item as task', 'task.id', 'plan_item_link.task_item_id')
    .innerJoin('plan_item as owner', 'owner.id', 'plan_item_link.owner_item_id')
    .where('task.plan_id', '=', planId)
    .where('task.removed_at', 'is', null)
    .where('owner.removed_at', 'is', null)
    .select(['plan_item_link.task_item_id', 'plan_item_link.owner_item_id'])
    .orderBy('task.document_order')
    .orderBy('owner.document_order')
    .execute()
}

/** Links of items taken out stay, so that they come back with their item. */
export async function replaceLinks(
  trx: Trx,
  planId: PlanId,
  links: readonly { taskItemId: PlanItemId; ownerItemId: PlanItemId }[],
) {
  const living = trx.selectFrom('plan_item').select('id').where('plan_id', '=', planId).where('removed_at', 'is', null)
  await trx
    .deleteFrom('plan_item_link')
    .where('task_item_id', 'in', living)
    .where('owner_item_id', 'in', living)
    .execute()
  for (const { taskItemId, ownerItemId } of links) {
    await trx
      .insertInto('plan_item_link')
      .values({ task_item_id: taskItemId, owner_item_id: ownerItemId })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}
