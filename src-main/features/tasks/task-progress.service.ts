import type { ParsedInput } from '../../../src-shared/contract/contract.ts'
import type { PlanId } from '../../../src-shared/domain/ids.ts'
import { may } from '../../../src-shared/domain/permissions.ts'
import { mayChangeProgress, type Progress, type ProgressRefusal } from '../../../src-shared/domain/progress.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import { requireRight } from '../people/people.service.ts'
import { moveLaterAccounts } from './later-accounts.service.ts'
import { planIdsOfTask, type RecordRow, type TaskTableRow, updateRecord } from './tasks.queries.ts'
import { refuseTrashed, requireRecord, requireTask, requireVersion } from './tasks.service.ts'

interface Moving {
  task: TaskTableRow
  record: RecordRow
  planIds: PlanId[]
}

/**
 * Moves tasks to another state, all of them or none, by the one table of steps (`domain/progress.ts`).
 * @throws AppError `tasks.no-such-step`, `tasks.same-progress`, `tasks.reason-missing`, `tasks.result-missing`,
 * `tasks.done-in-future`, `permission.*`, `version.conflict`
 */
export function changeProgress(ctx: Context, input: ParsedInput<'tasks.changeProgress'>): Promise<{ count: number }> {
  const today = ctx.clock.today()
  const { periodId, to, doneOn } = input
  const reason = input.reason === '' ? null : input.reason
  if (doneOn !== null && doneOn > today) throw new AppError('tasks.done-in-future', { doneOn, today })
  return ctx.commit(async (tx) => {
    const moving: Moving[] = []
    for (const { taskId, expectedVersion } of input.tasks) {
      const task = await requireTask(tx.trx, taskId)
      refuseTrashed(task)
      const record = await requireRecord(tx.trx, taskId, periodId)
      requireVersion(record, expectedVersion)
      moving.push({ task, record, planIds: await planIdsOfTask(tx.trx, task) })
    }
    refuseSteps(ctx, moving, to, reason)
    for (const { task, record } of moving) {
      const done = doneDay(to, record.done_on, doneOn, today)
      await updateRecord(tx.trx, record.id, {
        progress: to,
        progress_reason: reason ?? '',
        done_on: done,
        version: record.version + 1,
        changed_at: ctx.clock.now().toISOString(),
      })
      await tx.record({
        action: 'task.progress-changed',
        objectType: 'task',
        objectId: task.id,
        detail: {
          title: task.title,
          periodId,
          before: { progress: record.progress, doneOn: record.done_on },
          after: { progress: to, doneOn: done },
          reason,
        },
      })
      await moveLaterAccounts(ctx, tx, { task, record, to, doneOn: done, reason })
    }
    tx.changed('tasks')
    return { count: moving.length }
  })
}

/** The clerk says the day when laying work before the approver; confirming keeps it unless another day is given. */
function doneDay(to: Progress, before: string | null, given: string | null, today: string): string | null {
  if (to === 'awaiting-confirmation') return given ?? today
  if (to === 'done') return given ?? before ?? today
  return null
}

function refuseSteps(ctx: Context, moving: readonly Moving[], to: Progress, reason: string | null): void {
  const refusals = Map.groupBy(
    moving.flatMap(({ task, record, planIds }) => {
      const decides = may(ctx.actor, 'progress.decide', { planIds }).allowed
      const roles = ctx.actor.roles.filter((role) => role !== 'approver' || decides)
      const hasResult = record.result_text !== ''
      const step = mayChangeProgress({ from: record.progress, to, roles, reason, hasResult })
      return step.allowed ? [] : [{ task, planIds, refusal: step.reason }]
    }),
    (each) => each.refusal.kind,
  )
  for (const [, group] of refusals) {
    const first = group[0]
    if (!first) continue
    const titles = group.slice(0, 5).map((each) => each.task.title)
    refuse(ctx, first.refusal, to, { count: group.length, titles }, first.planIds)
  }
}

function refuse(
  ctx: Context,
  refusal: ProgressRefusal,
  to: Progress,
  named: { count: number; titles: string[] },
  planIds: readonly PlanId[],
): never {
  switch (refusal.kind) {
    case 'same-state':
      throw new AppError('tasks.same-progress', { ...named, progress: to })
    case 'no-such-step':
      throw new AppError('tasks.no-such-step', { ...named, from: refusal.from, to, possible: refusal.possible })
    case 'needs-role': {
      const action = refusal.needs === 'approver' ? 'progress.decide' : 'progress.record'
      requireRight(ctx.actor, action, { planIds })
      throw new AppError('permission.denied', { needs: refusal.needs })
    }
    case 'reason-missing':
      throw new AppError('tasks.reason-missing', {})
    case 'result-missing':
      throw new AppError('tasks.result-missing', named)
  }
}
