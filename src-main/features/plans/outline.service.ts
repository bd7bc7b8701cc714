import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { OutlineItem, PlanItem } from '../../../src-shared/contract/plan-content.ts'
import type { PlanId, PlanItemId } from '../../../src-shared/domain/ids.ts'
import { isInDocumentOrder } from '../../../src-shared/domain/item-tree.ts'
import { formatPosition, positionsOf } from '../../../src-shared/domain/plan-item.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { editPlan } from './edit-plan.ts'
import {
  type ItemTableRow,
  insertItem,
  plansOfItems,
  replaceLinks,
  selectAllItems,
  selectItems,
  selectItemsById,
  selectLinks,
  updateItem,
} from './outline.queries.ts'
import { countTasksOnItems } from './plans.queries.ts'
import { fromDateRule, toItem } from './plans.rows.ts'

/** Items of a plan in document order, those that a later package dropped included (`endedInVersion`). */
export async function planItems(db: Db, planId: PlanId): Promise<PlanItem[]> {
  return (await selectItems(db, planId)).map(toItem)
}

export async function planItemsById(db: Db, ids: readonly PlanItemId[]): Promise<PlanItem[]> {
  return (await selectItemsById(db, ids)).map(toItem)
}

/** @throws AppError `plans.outline-broken`, `plans.item-has-tasks` */
export function saveOutline(ctx: Context, input: ParsedInput<'plans.saveOutline'>) {
  return editPlan(ctx, input, 'content', async (tx, plan) => {
    const { added, changed, removed } = await storeOutline(tx, plan.id, input.items)
    await refuseTasks(tx.trx, plan.id, removed)
    const removed_at = ctx.clock.now().toISOString()
    for (const row of removed) await updateItem(tx.trx, row.id, { removed_at, version: row.version + 1 })
    const { short_name } = plan
    await tx.record({
      action: 'plans.outline-changed',
      objectType: 'plan',
      objectId: plan.id,
      detail: {
        plan: short_name,
        added: positions(added),
        removed: positions(removed),
        changed: changed.slice(0, 200),
      },
    })
    return { added: added.length, changed: changed.length, removed: removed.length }
  })
}

/** @throws AppError `plans.outline-broken` where a link names an item of another plan */
export function saveLinks(ctx: Context, input: ParsedInput<'plans.saveLinks'>) {
  return editPlan(ctx, input, 'content', async (tx, plan) => {
    const positionOf = new Map((await selectItems(tx.trx, plan.id)).map((item) => [item.id, item.position]))
    const show = (link: { taskItemId: PlanItemId; ownerItemId: PlanItemId }) => {
      const [task, owner] = [positionOf.get(link.taskItemId), positionOf.get(link.ownerItemId)]
      if (task === undefined || owner === undefined || link.taskItemId === link.ownerItemId) {
        throw new AppError('plans.outline-broken', {})
      }
      return `${task} – ${owner}`
    }
    const old = await selectLinks(tx.trx, plan.id)
    const before = old.map((link) => show({ taskItemId: link.task_item_id, ownerItemId: link.owner_item_id }))
    const after = input.links.map(show)
    await replaceLinks(tx.trx, plan.id, input.links)
    await tx.record({
      action: 'plans.links-changed',
      objectType: 'plan',
      objectId: plan.id,
      detail: {
        plan: plan.short_name,
        added: after.filter((link) => !before.includes(link)).slice(0, 200),
        removed: before.filter((link) => !after.includes(link)).slice(0, 200),
      },
    })
    return {}
  })
}

const positions = (items: readonly { position: string }[]) => items.slice(0, 200).map(({ position }) => position)

/** Columns of an item, and those that a person changes. Everything else follows from the order of the list. */
function columnsOf(item: OutlineItem, place: { ordinal: number; order: number; position: string }) {
  return {
    parent_id: item.parentId,
    ordinal: place.ordinal,
    document_order: place.order,
    marker: item.marker,
    position: place.position,
    text: item.text,
    kind: item.kind,
    work_kind: item.workKind,
    deadline_text: item.deadlineText,
    deadline_rule: fromDateRule(item.deadlineRule),
  }
}

/**
 * Writes the items of this list, for the editor and for a package alike. What is no longer in it is only named: the
 * editor takes it out, a package ends it.
 */
export async function storeOutline(tx: Tx, planId: PlanId, items: readonly OutlineItem[]) {
  if (!isInDocumentOrder(items)) throw new AppError('plans.outline-broken', {})
  const owners = await plansOfItems(
    tx.trx,
    items.map(({ id }) => id),
  )
  if (owners.some((owner) => owner !== planId)) throw new AppError('plans.outline-broken', {})

  const stored = new Map((await selectAllItems(tx.trx, planId)).map((row) => [row.id, row]))
  const added: { position: string }[] = []
  const changed: { position: string; before: string; after: string }[] = []
  for (const { item, columns } of placed(items)) {
    const before = stored.get(item.id)
    if (!before) {
      await insertItem(tx.trx, {
        id: item.id,
        plan_id: planId,
        ...columns,
        ended_in_version: null,
        removed_at: null,
        version: 1,
      })
      added.push(columns)
      continue
    }
    const isBack = before.removed_at !== null || before.ended_in_version !== null
    if (!isBack && isSame(before, columns)) continue
    await updateItem(tx.trx, item.id, {
      ...columns,
      removed_at: null,
      ended_in_version: null,
      version: before.version + 1,
    })
    if (isBack) added.push(columns)
    else if (!hasSameWords(before, columns))
      changed.push({
        position: columns.position,
        before: `${before.marker} ${before.text}`.trim(),
        after: `${columns.marker} ${columns.text}`.trim(),
      })
  }
  const kept = new Set(items.map(({ id }) => id))
  const removed = [...stored.values()].filter(
    (row) => row.removed_at === null && row.ended_in_version === null && !kept.has(row.id),
  )
  return { added, changed, removed }
}

/** @throws AppError `plans.item-has-tasks` naming the first item and how many tasks stand on all of them */
async function refuseTasks(db: Db, planId: PlanId, removed: readonly ItemTableRow[]) {
  const counts = new Map((await countTasksOnItems(db, planId)).map((row) => [row.item_id, row.tasks]))
  const withTasks = removed.filter((row) => counts.has(row.id))
  const [first] = withTasks
  if (!first) return
  const tasks = withTasks.reduce((sum, row) => sum + (counts.get(row.id) ?? 0), 0)
  throw new AppError('plans.item-has-tasks', { position: first.position, items: withTasks.length, tasks })
}

/** Each item with its columns: position from the printed numbers, ordinal among its siblings. */
export function placed(items: readonly OutlineItem[]) {
  const positionOf = positionsOf(items.map((item) => ({ ...item, marker: item.marker || null })))
  const siblings = new Map<string | null, number>()
  return items.map((item, order) => {
    const ordinal = siblings.get(item.parentId) ?? 0
    siblings.set(item.parentId, ordinal + 1)
    const position = formatPosition(positionOf.get(item.id) ?? [])
    return { item, columns: columnsOf(item, { ordinal, order, position }) }
  })
}

type Columns = ReturnType<typeof columnsOf>

function isSame(row: ItemTableRow, columns: Columns): boolean {
  const names = Object.keys(columns) as (keyof Columns)[] // the object literal above has no other keys
  return names.every((name) => row[name] === columns[name])
}

function hasSameWords(row: ItemTableRow, columns: Columns): boolean {
  return row.marker === columns.marker && row.text === columns.text
}
