import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { TaskDetail } from '../../../src-shared/contract/task.ts'
import { type PersonId, type PlanId, taskId as taskIdOf } from '../../../src-shared/domain/ids.ts'
import { may } from '../../../src-shared/domain/permissions.ts'
import { sortKey } from '../../../src-shared/domain/vietnamese-text.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context, Tx } from '../../app/context.ts'
import { getPerson, requireRight } from '../people/people.service.ts'
import { getPeriod } from '../periods/periods.service.ts'
import { planItems } from '../plans/plans.service.ts'
import { reindexTask } from './task-search.ts'
import {
  deletePeople,
  insertPeople,
  insertRecord,
  insertTask,
  recordsOfTask,
  replaceFunding,
  replaceQuantities,
  updateRecord,
  updateTask,
} from './tasks.queries.ts'
import { getTask, refuseTrashed, requireRecord, requireTask, requireVersion } from './tasks.service.ts'

type People = ParsedInput<'tasks.change'>['people']
export const personRows = (people: People) => people.map(({ personId, part }) => ({ person_id: personId, part }))

/** What a task-period starts with besides its deadlines. */
export const emptyRecord = {
  progress: 'not-started',
  progress_reason: '',
  done_on: null,
  plan_extended_to: null,
  internal_extended_to: null,
  result_text: '',
  difficulties: '',
  proposals: '',
  carried_from_id: null,
  version: 1,
} as const

/** The office's own work. @throws AppError `tasks.item-not-in-plan` */
export async function addTask(ctx: Context, input: ParsedInput<'tasks.add'>): Promise<TaskDetail> {
  requireRight(ctx.actor, 'tasks.edit')
  return ctx.commit(async (tx) => {
    await getPeriod(tx.trx, input.periodId)
    const items = input.planId === null ? [] : await planItems(tx.trx, input.planId)
    const chosen = items.filter((item) => input.itemIds.includes(item.id))
    if (chosen.length !== new Set(input.itemIds).size) throw new AppError('tasks.item-not-in-plan', {})
    const id = taskIdOf.parse(ctx.ids.next())
    const at = ctx.clock.now().toISOString()
    await insertTask(
      tx.trx,
      {
        id,
        plan_id: input.planId,
        title: input.title,
        sort_key: sortKey(input.title),
        expected_result: input.expectedResult,
        work_kind: input.workKind,
        role: null,
        requested: 0,
        plan_deadline_text: null,
        plan_deadline_rule: null,
        document_order: chosen[0]?.documentOrder ?? 0,
        trashed_at: null,
        version: 1,
        created_at: at,
      },
      chosen.map((item) => item.id),
      personRows(input.people),
    )
    await insertRecord(tx.trx, {
      ...emptyRecord,
      id: ctx.ids.next(),
      task_id: id,
      period_id: input.periodId,
      plan_deadline: null,
      internal_deadline: input.internalDeadline,
      changed_at: at,
    })
    await reindexTask(tx.trx, id, input.periodId)
    const { title, workKind, internalDeadline } = input
    await tx.record({
      action: 'task.added',
      objectType: 'task',
      objectId: id,
      detail: { title, workKind, internalDeadline, periodId: input.periodId },
    })
    tx.changed('tasks')
    return getTask(tx.trx, id, input.periodId, ctx.clock.today())
  })
}

/** Changes the task itself, for all its periods. `expectedVersion` is the task's. */
export async function changeTask(ctx: Context, input: ParsedInput<'tasks.change'>): Promise<TaskDetail> {
  requireRight(ctx.actor, 'tasks.edit')
  const { taskId: id, periodId, title, expectedResult, workKind, people } = input
  return ctx.commit(async (tx) => {
    const before = await getTask(tx.trx, id, periodId, ctx.clock.today())
    const row = await requireTask(tx.trx, id)
    requireVersion(row, input.expectedVersion)
    refuseTrashed(row)
    await updateTask(tx.trx, id, {
      title,
      sort_key: sortKey(title),
      expected_result: expectedResult,
      work_kind: workKind,
      version: row.version + 1,
    })
    await deletePeople(tx.trx, id)
    await insertPeople(tx.trx, id, personRows(people))
    for (const record of await recordsOfTask(tx.trx, id)) await reindexTask(tx.trx, id, record.period_id)
    const after = await getTask(tx.trx, id, periodId, ctx.clock.today())
    await tx.record({
      action: 'task.changed',
      objectType: 'task',
      objectId: id,
      detail: changes(before, after, ['title', 'expectedResult', 'workKind', 'people']),
    })
    tx.changed('tasks')
    return after
  })
}

/** Runs one change of a task's account in a period, with the checks and the history that all of them share. */
export async function changeAccount(
  ctx: Context,
  input: Pick<ParsedInput<'tasks.changeRecord'>, 'taskId' | 'periodId' | 'expectedVersion'>,
  action: string,
  shown: readonly (keyof TaskDetail)[],
  work: (tx: Tx, before: TaskDetail, recordId: string) => Promise<void>,
): Promise<TaskDetail> {
  return ctx.commit(async (tx) => {
    refuseTrashed(await requireTask(tx.trx, input.taskId))
    const record = await requireRecord(tx.trx, input.taskId, input.periodId)
    requireVersion(record, input.expectedVersion)
    const before = await getTask(tx.trx, input.taskId, input.periodId, ctx.clock.today())
    await work(tx, before, record.id)
    await updateRecord(tx.trx, record.id, { version: record.version + 1, changed_at: ctx.clock.now().toISOString() })
    await reindexTask(tx.trx, input.taskId, input.periodId)
    const after = await getTask(tx.trx, input.taskId, input.periodId, ctx.clock.today())
    const detail = { title: after.title, periodId: input.periodId, ...changes(before, after, shown) }
    await tx.record({ action, objectType: 'task', objectId: input.taskId, detail })
    tx.changed('tasks')
    return after
  })
}

/**
 * What came of the task. Once the approver confirmed it as done, result and quantities stand; the approver opens them
 * again by sending the task back ("làm lại"), with a reason.
 * @throws AppError `tasks.confirmed`
 */
export function changeRecord(ctx: Context, input: ParsedInput<'tasks.changeRecord'>): Promise<TaskDetail> {
  requireRight(ctx.actor, 'tasks.edit')
  const { resultText, expected, difficulties, proposals, openingReason, quantities } = input
  const shown = ['resultText', 'expected', 'difficulties', 'proposals', 'openingReason', 'quantities'] as const
  return changeAccount(ctx, input, 'task.result-changed', shown, async (tx, before, recordId) => {
    if (before.progress === 'done' && changesResult(before, input)) {
      throw new AppError('tasks.confirmed', { title: before.title })
    }
    await updateRecord(tx.trx, recordId, {
      result_text: resultText ?? before.resultText,
      expected_text: expected ?? before.expected,
      opening_reason: openingReason ?? before.openingReason,
      difficulties: difficulties ?? before.difficulties,
      proposals: proposals ?? before.proposals,
    })
    if (quantities) await replaceQuantities(tx.trx, recordId, quantities)
  })
}

function changesResult(before: TaskDetail, { resultText, quantities }: ParsedInput<'tasks.changeRecord'>): boolean {
  const sameText = resultText === undefined || resultText === before.resultText
  return !sameText || (quantities !== undefined && JSON.stringify(quantities) !== JSON.stringify(before.quantities))
}

export function changeFunding(ctx: Context, input: ParsedInput<'tasks.changeFunding'>): Promise<TaskDetail> {
  requireRight(ctx.actor, 'funding.enter')
  return changeAccount(ctx, input, 'task.funding-changed', ['funding'], (tx, _, recordId) =>
    replaceFunding(tx.trx, recordId, input.lines),
  )
}

/** Every plan that the task carries out: who decides on it answers for all of them. */
export function plansOf({ plan, items }: Pick<TaskDetail, 'plan' | 'items'>): PlanId[] {
  return [...new Set([...(plan ? [plan.id] : []), ...items.map((item) => item.planId)])]
}

/** A clerk sets the first internal deadline; to change one is the approver's decision. */
export function setInternalDeadline(
  ctx: Context,
  input: ParsedInput<'tasks.setInternalDeadline'>,
): Promise<TaskDetail> {
  return changeAccount(ctx, input, 'task.internal-deadline-set', ['internalDeadline'], async (tx, before, recordId) => {
    const planIds = plansOf(before)
    if (before.internalDeadline !== null) requireRight(ctx.actor, 'extensions.decide', { planIds })
    else if (!may(ctx.actor, 'extensions.decide', { planIds }).allowed) requireRight(ctx.actor, 'tasks.edit')
    await updateRecord(tx.trx, recordId, { internal_deadline: input.internalDeadline, internal_extended_to: null })
  })
}

/** Gives tasks to one owner; helpers stay. */
export function giveTasks(ctx: Context, input: ParsedInput<'tasks.give'>): Promise<{ count: number }> {
  requireRight(ctx.actor, 'tasks.edit')
  return ctx.commit(async (tx) => {
    const { fullName } = await getPerson(tx.trx, input.ownerId)
    for (const { taskId, expectedVersion } of input.tasks) {
      const task = await requireTask(tx.trx, taskId)
      requireVersion(task, expectedVersion)
      refuseTrashed(task)
      await giveTask(tx, taskId, input.ownerId)
      await updateTask(tx.trx, taskId, { version: task.version + 1 })
      await tx.record({
        action: 'task.given',
        objectType: 'task',
        objectId: taskId,
        detail: { title: task.title, owner: fullName },
      })
    }
    tx.changed('tasks')
    return { count: input.tasks.length }
  })
}

async function giveTask(tx: Tx, id: ParsedInput<'tasks.get'>['taskId'], ownerId: PersonId) {
  await deletePeople(tx.trx, id, 'owner')
  await tx.trx.deleteFrom('task_person').where('task_id', '=', id).where('person_id', '=', ownerId).execute()
  await insertPeople(tx.trx, id, [{ person_id: ownerId, part: 'owner' }])
}

/** The fields that differ, before and after: what the history page shows. */
function changes(before: TaskDetail, after: TaskDetail, shown: readonly (keyof TaskDetail)[]) {
  const differing = shown.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  const pick = (of: TaskDetail) => Object.fromEntries(differing.map((key) => [key, of[key]]))
  return { before: pick(before), after: pick(after) }
}
