import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { Period } from '../../../src-shared/contract/periods.ts'
import type { TakeOnChoice } from '../../../src-shared/contract/task.ts'
import { isRequestedOnly, strongestRole } from '../../../src-shared/domain/assignment-role.ts'
import {
  type PeriodId,
  type PlanId,
  type PlanItemId,
  planItemId,
  type TaskId,
  taskId,
} from '../../../src-shared/domain/ids.ts'
import { lastDayInPeriod } from '../../../src-shared/domain/period-deadline.ts'
import {
  deadlineOf,
  groupAssigned,
  type TakeOnGroup,
  titleFrom,
  workKindOf,
} from '../../../src-shared/domain/take-on.ts'
import { sortKey } from '../../../src-shared/domain/vietnamese-text.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { getOffice } from '../office/office.service.ts'
import { requireRight } from '../people/people.service.ts'
import { getPeriod } from '../periods/periods.service.ts'
import { getPlan } from '../plans/plans.service.ts'
import { personRows } from './change-task.service.ts'
import { takeOnEvents } from './event-tasks.service.ts'
import { openAccount } from './open-account.ts'
import { tasksOnItems } from './take-on.queries.ts'
import { insertTask } from './tasks.queries.ts'

/** What the plan assigns to this office, as it would become tasks. */
export async function takeOnChoices(db: Db, planId: PlanId, periodId: PeriodId): Promise<TakeOnChoice[]> {
  const period = await getPeriod(db, periodId)
  const taken = await tasksOnItems(db, planId, periodId)
  return (await ownGroups(db, planId)).map((group) => {
    const ids = group.items.map((item) => item.id)
    const by = taken.filter((each) => ids[0] === each.item_id)
    const task = by.find((each) => each.record_id !== null) ?? by[0]
    const { deadlineText, deadlineRule } = deadlineOf(group.items)
    return {
      key: ids.join('+'),
      items: group.items.map(({ id, position, text }) => ({ id: planItemId.parse(id), position, text })),
      role: group.role,
      requested: group.requested,
      workKind: workKindOf(group.items),
      deadlineText,
      deadline: deadlineRule && lastDayInPeriod(deadlineRule, period),
      taken: task ? { taskId: task.task_id, title: task.title, inPeriod: task.record_id !== null } : null,
    }
  })
}

async function ownGroups(db: Db, planId: PlanId): Promise<TakeOnGroup[]> {
  const { agencyId } = await getOffice(db)
  const plan = await getPlan(db, planId)
  const items = plan.items.filter((item) => item.endedInVersion === null)
  const assignments = plan.assignments.map((each) => ({
    itemId: each.itemId,
    mine: each.agencyId === agencyId,
    role: each.role,
    requested: each.requested,
  }))
  return groupAssigned({ items, assignments, links: plan.links })
}

/** What the plan gives the office on these items, as one task; null where none of them is assigned to it. */
export async function assignedShare(db: Db, planId: PlanId, itemIds: readonly PlanItemId[]) {
  const wanted = new Set<string>(itemIds)
  const touched = (await ownGroups(db, planId)).filter(({ items: [main] }) => main && wanted.has(main.id))
  const role = strongestRole(touched.map((group) => group.role))
  if (role === null) return null
  const items = touched.flatMap((group) => group.items).toSorted((a, b) => a.documentOrder - b.documentOrder)
  const { deadlineText, deadlineRule } = deadlineOf(items)
  return {
    role,
    requested: isRequestedOnly(touched),
    documentOrder: items[0]?.documentOrder ?? 0,
    deadlineText,
    deadlineRule,
    lastDayIn: (period: Period) => deadlineRule && lastDayInPeriod(deadlineRule, period),
  }
}

/**
 * Takes on many assignments at once. A task that already covers the items, from an earlier period, only gets its
 * account in this one.
 * @throws AppError `tasks.not-assigned`, `tasks.taken-already`, `tasks.item-twice`, `tasks.event-taken-already`
 */
export async function takeOn(ctx: Context, input: ParsedInput<'tasks.takeOn'>): Promise<CallOutput<'tasks.takeOn'>> {
  requireRight(ctx.actor, 'tasks.take-on')
  const { planId, periodId } = input
  return ctx.commit(async (tx) => {
    const period = await getPeriod(tx.trx, periodId)
    const groups = await ownGroups(tx.trx, planId)
    const choices = await takeOnChoices(tx.trx, planId, periodId)
    const first = new Set<string>()
    const taskIds: TaskId[] = []
    for (const wanted of input.tasks) {
      const joined = joinGroups(groups, wanted.itemIds)
      const main = joined.items[0]
      if (!main) throw new AppError('tasks.not-assigned', {})
      // A task of several shares: none of them may be another task already.
      for (const { id, position } of headsOf(groups, wanted.itemIds)) {
        if (first.has(id)) throw new AppError('tasks.item-twice', { position })
        first.add(id)
        const other = choices.find((choice) => choice.items[0]?.id === id)?.taken
        if (other?.inPeriod) throw new AppError('tasks.taken-already', { position, title: other.title })
      }
      const taken = choices.find((choice) => choice.items[0]?.id === main.id)?.taken
      const id = taken?.taskId ?? (await makeTask(ctx, tx, planId, joined, wanted, input.people))
      await openAccount(ctx, tx, id, period, deadlineOf(joined.items).deadlineRule)
      await tx.record({
        action: 'task.taken-on',
        objectType: 'task',
        objectId: id,
        detail: {
          title: wanted.title ?? titleFrom(main.text),
          planId,
          periodId,
          positions: joined.items.map((item) => item.position),
        },
      })
      taskIds.push(id)
    }
    taskIds.push(...(await takeOnEvents(ctx, tx, input)))
    tx.changed('tasks')
    return { taskIds }
  })
}

/** The items that stand for the shares that a task takes on. */
function headsOf(groups: readonly TakeOnGroup[], itemIds: readonly PlanItemId[]) {
  const wanted = new Set<string>(itemIds)
  return groups.flatMap(({ items: [head] }) => (head && wanted.has(head.id) ? [head] : []))
}

/** The chosen items with the role that all their groups give; refuses items that are not assigned to the office. */
function joinGroups(groups: readonly TakeOnGroup[], itemIds: readonly PlanItemId[]): TakeOnGroup {
  const wanted = new Set<string>(itemIds)
  const touched = groups.filter((group) => group.items[0] && wanted.has(group.items[0].id))
  const items = new Map(touched.flatMap((group) => group.items).map((item) => [item.id, item]))
  if (itemIds.some((id) => !items.has(id))) throw new AppError('tasks.not-assigned', {})
  return {
    items: [...items.values()]
      .filter((item) => wanted.has(item.id))
      .toSorted((a, b) => a.documentOrder - b.documentOrder),
    role: strongestRole(touched.map((group) => group.role)) ?? 'none-stated',
    requested: isRequestedOnly(touched),
  }
}

async function makeTask(
  ctx: Context,
  tx: Tx,
  planId: PlanId,
  { items, role, requested }: TakeOnGroup,
  wanted: ParsedInput<'tasks.takeOn'>['tasks'][number],
  people: ParsedInput<'tasks.takeOn'>['people'],
): Promise<TaskId> {
  const id = taskId.parse(ctx.ids.next())
  const main = items[0]
  const title = wanted.title ?? titleFrom(main?.text ?? '')
  const { deadlineText, deadlineRule } = deadlineOf(items)
  await insertTask(
    tx.trx,
    {
      id,
      plan_id: planId,
      title,
      sort_key: sortKey(title),
      expected_result: '',
      work_kind: wanted.workKind ?? workKindOf(items),
      role,
      requested: requested ? 1 : 0,
      plan_deadline_text: deadlineText,
      plan_deadline_rule: deadlineRule && JSON.stringify(deadlineRule),
      document_order: main?.documentOrder ?? 0,
      trashed_at: null,
      version: 1,
      created_at: ctx.clock.now().toISOString(),
    },
    items.map((item) => planItemId.parse(item.id)),
    personRows(people),
  )
  return id
}
