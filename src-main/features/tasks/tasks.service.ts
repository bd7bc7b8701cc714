import type { CallOutput, ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { TaskDetail } from '../../../src-shared/contract/task.ts'
import type { PeriodId, TaskId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { listPeriods } from '../periods/periods.service.ts'
import { eventOfTask } from './event-tasks.queries.ts'
import { listInspections } from './inspections.service.ts'
import { extensionsOfTask } from './task-extensions.queries.ts'
import {
  countByState,
  countTasks,
  type ListOf,
  selectOrderedIds,
  selectOrderedTasks,
  selectRows,
} from './task-list.queries.ts'
import {
  fundingOf,
  headingsAbove,
  itemsOfTask,
  peopleOfTask,
  planOfTask,
  quantitiesOf,
  type RecordRow,
  recordRow,
  recordsOfTask,
  type TaskTableRow,
  taskRow,
} from './tasks.queries.ts'
import { toExtension, toRecordPart, toTaskPart, toTaskRow } from './tasks.rows.ts'

export { followItems } from './follow-items.service.ts'
export { plannedTasksFor } from './planned-tasks.service.ts'
export { type TaskResult, taskResultsFor, tasksNeedingAttention, tasksToDecide } from './task-results.service.ts'
export { reindexTask } from './task-search.ts'

export async function listTasks(ctx: Context, input: ParsedInput<'tasks.list'>): Promise<CallOutput<'tasks.list'>> {
  const today = ctx.clock.today()
  const list: ListOf = { periodId: input.periodId, filter: input.filter, today, approverPlans: ctx.actor.approverPlans }
  const ids = await selectOrderedIds(ctx.db, list, input.sort, input.offset, input.limit)
  const rows = await selectRows(ctx.db, ids)
  return { total: await countTasks(ctx.db, list), rows: rows.map((row) => toTaskRow(row, today)) }
}

export function listTaskIds(ctx: Context, { sort, ...list }: ParsedInput<'tasks.ids'>): Promise<TaskId[]> {
  const { approverPlans } = ctx.actor
  return selectOrderedTasks(ctx.db, { ...list, today: ctx.clock.today(), approverPlans }, sort)
}

export async function countByStates(db: Db, list: ListOf): Promise<CallOutput<'tasks.counts'>> {
  const groups = await countByState(db, list)
  const count = (of: (group: (typeof groups)[number]) => boolean) =>
    groups.filter(of).reduce((sum, group) => sum + group.count, 0)
  const progress = (state: (typeof groups)[number]['progress']) => count((group) => group.progress === state)
  const timely = (kind: (typeof groups)[number]['timeliness']) => count((group) => group.timeliness === kind)
  return {
    total: count(() => true),
    byProgress: {
      'not-started': progress('not-started'),
      'in-progress': progress('in-progress'),
      'awaiting-confirmation': progress('awaiting-confirmation'),
      done: progress('done'),
      redo: progress('redo'),
      paused: progress('paused'),
      'not-applicable': progress('not-applicable'),
    },
    byTimeliness: {
      none: timely('none'),
      'in-time': timely('in-time'),
      soon: timely('soon'),
      late: timely('late'),
      'done-in-time': timely('done-in-time'),
      'done-late': timely('done-late'),
      awaiting: timely('awaiting'),
    },
    withDeadline: count((group) => group.timeliness !== 'none'),
    withoutResult: groups.reduce((sum, group) => sum + group.without_result, 0),
    withoutEvidence: groups.reduce((sum, group) => sum + group.without_evidence, 0),
  }
}

/** @throws AppError `object.missing` */
export async function requireTask(db: Db, taskId: TaskId): Promise<TaskTableRow> {
  const row = await taskRow(db, taskId)
  if (!row) throw new AppError('object.missing', { type: 'task', id: taskId })
  return row
}

/** @throws AppError `object.missing` where the task has no account in this period */
export async function requireRecord(db: Db, taskId: TaskId, periodId: PeriodId): Promise<RecordRow> {
  const row = await recordRow(db, taskId, periodId)
  if (!row) throw new AppError('object.missing', { type: 'task', id: taskId })
  return row
}

export function requireVersion(found: { version: number }, expected: number): void {
  if (found.version !== expected) throw new AppError('version.conflict', { expected, found: found.version })
}

/** What lies in the trash is taken out before it is changed. */
export function refuseTrashed(task: TaskTableRow): void {
  if (task.trashed_at !== null) throw new AppError('tasks.in-trash', { title: task.title })
}

/** @throws AppError `object.missing` */
export async function getTask(db: Db, taskId: TaskId, periodId: PeriodId, today: string): Promise<TaskDetail> {
  const task = await requireTask(db, taskId)
  const record = await requireRecord(db, taskId, periodId)
  const plan = await planOfTask(db, taskId)
  const items = await itemsOfTask(db, taskId)
  const headings = await headingsAbove(
    db,
    items.map((item) => item.id),
  )
  const people = await peopleOfTask(db, taskId)
  const event = await eventOfTask(db, taskId)
  const records = new Map((await recordsOfTask(db, taskId)).map((each) => [each.period_id, each.progress]))
  const periods = (await listPeriods(db)).flatMap((period) => {
    const progress = records.get(period.id)
    return progress ? [{ period, progress }] : []
  })
  return {
    ...toTaskPart(task),
    ...toRecordPart(record, task.requested === 1, today),
    plan: plan ? { id: plan.id, shortName: plan.short_name, number: plan.number } : null,
    items: items.map((item) => ({
      id: item.id,
      planId: item.plan_id,
      planShortName: item.short_name,
      position: item.position,
      marker: item.marker,
      text: item.text,
      headings: headings
        .filter((heading) => heading.item_id === item.id)
        .map(({ position, text }) => ({ position, text })),
    })),
    event: event ? { name: event.name, when: { month: event.month, day: event.day } } : null,
    people: people.map((each) => ({ personId: each.id, fullName: each.full_name, part: each.part })),
    periods,
    quantities: await quantitiesOf(db, record.id),
    funding: await fundingOf(db, record.id),
    extensions: (await extensionsOfTask(db, taskId)).map(toExtension),
    inspections: await listInspections(db, taskId),
  }
}
