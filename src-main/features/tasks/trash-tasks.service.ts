import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { Context } from '../../app/context.ts'
import { requireRight } from '../people/people.service.ts'
import { updateTask } from './tasks.queries.ts'
import { requireTask, requireVersion } from './tasks.service.ts'

/** Into the trash, whence `restoreTasks` takes them back; notes, evidence and history stay as they are. */
export function trashTasks(ctx: Context, { tasks }: ParsedInput<'tasks.trash'>): Promise<{ count: number }> {
  requireRight(ctx.actor, 'tasks.remove')
  const at = ctx.clock.now().toISOString()
  return ctx.commit(async (tx) => {
    for (const { taskId, expectedVersion } of tasks) {
      const task = await requireTask(tx.trx, taskId)
      requireVersion(task, expectedVersion)
      if (task.trashed_at !== null) continue
      await updateTask(tx.trx, taskId, { trashed_at: at, version: task.version + 1 })
      await tx.record({
        action: 'task.trashed',
        objectType: 'task',
        objectId: taskId,
        detail: { title: task.title },
      })
    }
    tx.changed('tasks')
    return { count: tasks.length }
  })
}

export function restoreTasks(ctx: Context, { taskIds }: ParsedInput<'tasks.restore'>): Promise<{ count: number }> {
  requireRight(ctx.actor, 'tasks.remove')
  return ctx.commit(async (tx) => {
    for (const taskId of taskIds) {
      const task = await requireTask(tx.trx, taskId)
      if (task.trashed_at === null) continue
      await updateTask(tx.trx, taskId, { trashed_at: null, version: task.version + 1 })
      await tx.record({
        action: 'task.restored',
        objectType: 'task',
        objectId: taskId,
        detail: { title: task.title },
      })
    }
    tx.changed('tasks')
    return { count: taskIds.length }
  })
}
