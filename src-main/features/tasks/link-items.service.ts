import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { TaskDetail } from '../../../src-shared/contract/task.ts'
import type { PlanId, PlanItemId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import { requireRight } from '../people/people.service.ts'
import { getPeriod } from '../periods/periods.service.ts'
import { planItems } from '../plans/plans.service.ts'
import { assignedShare } from './take-on.service.ts'
import { reindexTask } from './task-search.ts'
import {
  deleteItems,
  insertItems,
  recordRow,
  recordsOfTask,
  type TaskTableRow,
  updateRecord,
  updateTask,
} from './tasks.queries.ts'
import { getTask, refuseTrashed, requireTask, requireVersion } from './tasks.service.ts'

/**
 * Links a task to further items of a plan. Own work that is linked to items assigned to the office thereby carries
 * them out: it takes the role and the deadline that the plan gives.
 * @throws AppError `tasks.item-not-in-plan`
 */
export function linkItems(ctx: Context, input: ParsedInput<'tasks.linkItems'>): Promise<TaskDetail> {
  return changeLinks(ctx, input, 'task.items-linked', async (tx, task, before) => {
    const chosen = (await planItems(tx.trx, input.planId)).filter((item) => input.itemIds.includes(item.id))
    if (chosen.length !== new Set(input.itemIds).size) throw new AppError('tasks.item-not-in-plan', {})
    const linked = new Set(before.items.map((item) => item.id))
    const added = chosen.filter((item) => !linked.has(item.id))
    await insertItems(
      tx.trx,
      task.id,
      added.map((item) => item.id),
    )
    if (task.role === null) await takeShare(tx, task, input.planId, input.itemIds)
  })
}

/** @throws AppError `tasks.last-item` where nothing would be left of the plan that assigns the task */
export function unlinkItems(ctx: Context, input: ParsedInput<'tasks.unlinkItems'>): Promise<TaskDetail> {
  return changeLinks(ctx, input, 'task.items-unlinked', async (tx, task, before) => {
    const { plan } = before
    const keeps = before.items.some((item) => item.planId === plan?.id && !input.itemIds.includes(item.id))
    if (plan !== null && task.role !== null && !keeps) throw new AppError('tasks.last-item', { plan: plan.shortName })
    await deleteItems(tx.trx, task.id, input.itemIds)
  })
}

async function changeLinks(
  ctx: Context,
  input: Pick<ParsedInput<'tasks.unlinkItems'>, 'taskId' | 'periodId' | 'expectedVersion'>,
  action: 'task.items-linked' | 'task.items-unlinked',
  work: (tx: Tx, task: TaskTableRow, before: TaskDetail) => Promise<void>,
): Promise<TaskDetail> {
  requireRight(ctx.actor, 'tasks.edit')
  return ctx.commit(async (tx) => {
    const task = await requireTask(tx.trx, input.taskId)
    requireVersion(task, input.expectedVersion)
    refuseTrashed(task)
    const before = await getTask(tx.trx, task.id, input.periodId, ctx.clock.today())
    await work(tx, task, before)
    await updateTask(tx.trx, task.id, { version: task.version + 1 })
    for (const record of await recordsOfTask(tx.trx, task.id)) await reindexTask(tx.trx, task.id, record.period_id)
    const after = await getTask(tx.trx, task.id, input.periodId, ctx.clock.today())
    await tx.record({
      action,
      objectType: 'task',
      objectId: task.id,
      detail: { title: task.title, before: positions(before), after: positions(after) },
    })
    tx.changed('tasks')
    return after
  })
}

async function takeShare(tx: Tx, task: TaskTableRow, planId: PlanId, itemIds: readonly PlanItemId[]) {
  const share = await assignedShare(tx.trx, planId, itemIds)
  if (share === null) return
  await updateTask(tx.trx, task.id, {
    plan_id: planId,
    role: share.role,
    requested: share.requested ? 1 : 0,
    document_order: share.documentOrder,
    plan_deadline_text: share.deadlineText,
    plan_deadline_rule: share.deadlineRule && JSON.stringify(share.deadlineRule),
  })
  for (const { period_id } of await recordsOfTask(tx.trx, task.id)) {
    const record = await recordRow(tx.trx, task.id, period_id)
    if (!record) continue
    const plan_deadline = share.lastDayIn(await getPeriod(tx.trx, period_id))
    await updateRecord(tx.trx, record.id, { plan_deadline, version: record.version + 1 })
  }
}

const positions = ({ items }: TaskDetail) => items.map(({ planShortName, position }) => `${planShortName}: ${position}`)
