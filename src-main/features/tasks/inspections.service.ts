import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { Inspection } from '../../../src-shared/contract/task.ts'
import type { TaskId } from '../../../src-shared/domain/ids.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import type { Db } from '../../db/open-database.ts'
import { requireRight } from '../people/people.service.ts'
import { taskRow } from './tasks.queries.ts'

/** The newest first. */
export async function listInspections(db: Db, taskId: TaskId): Promise<Inspection[]> {
  const rows = await db
    .selectFrom('inspection')
    .selectAll()
    .where('task_id', '=', taskId)
    .orderBy('inspected_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toInspection)
}

export async function addInspection(ctx: Context, input: ParsedInput<'tasks.addInspection'>): Promise<Inspection> {
  requireRight(ctx.actor, 'inspections.record')
  const id = ctx.ids.next()
  return ctx.commit(async (tx) => {
    await refuseTrashedTask(tx.trx, input.taskId)
    const row = { id, task_id: input.taskId, ...columns(input), version: 1 }
    await tx.trx.insertInto('inspection').values(row).execute()
    await tx.record({
      action: 'task.inspection-added',
      objectType: 'task',
      objectId: input.taskId,
      detail: { after: toInspection(row) },
    })
    tx.changed('tasks')
    return toInspection(row)
  })
}

export async function changeInspection(
  ctx: Context,
  input: ParsedInput<'tasks.changeInspection'>,
): Promise<Inspection> {
  requireRight(ctx.actor, 'inspections.record')
  return ctx.commit(async (tx) => {
    const before = await tx.trx
      .selectFrom('inspection')
      .selectAll()
      .where('id', '=', input.inspectionId)
      .executeTakeFirst()
    if (!before) throw new AppError('object.missing', { type: 'inspection', id: input.inspectionId })
    await refuseTrashedTask(tx.trx, before.task_id)
    if (before.version !== input.expectedVersion) {
      throw new AppError('version.conflict', { expected: input.expectedVersion, found: before.version })
    }
    const row = { ...before, ...columns(input), version: before.version + 1 }
    await tx.trx.updateTable('inspection').set(row).where('id', '=', before.id).execute()
    await tx.record({
      action: 'task.inspection-changed',
      objectType: 'task',
      objectId: before.task_id,
      detail: { before: toInspection(before), after: toInspection(row) },
    })
    tx.changed('tasks')
    return toInspection(row)
  })
}

/** @throws AppError `object.missing`, `tasks.in-trash` */
async function refuseTrashedTask(db: Db, id: TaskId): Promise<void> {
  const task = await taskRow(db, id)
  if (!task) throw new AppError('object.missing', { type: 'task', id })
  if (task.trashed_at !== null) throw new AppError('tasks.in-trash', { title: task.title })
}

const columns = (input: Omit<Inspection, 'id' | 'version'>) => ({
  inspected_on: input.inspectedOn,
  bodies: input.bodies,
  findings: input.findings,
  follow_up: input.followUp,
})

const toInspection = (row: {
  id: string
  inspected_on: string
  bodies: string
  findings: string
  follow_up: string
  version: number
}): Inspection => ({
  id: row.id,
  inspectedOn: row.inspected_on,
  bodies: row.bodies,
  findings: row.findings,
  followUp: row.follow_up,
  version: row.version,
})
