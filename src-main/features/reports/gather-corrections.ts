import type { TaskDetail } from '../../../src-shared/contract/task.ts'
import type { AgencyId, PeriodId, PlanId, TaskId } from '../../../src-shared/domain/ids.ts'
import { type TaskDifference, taskDifference } from '../../../src-shared/domain/opening-values.ts'
import type { ReportCorrection } from '../../../src-shared/domain/report-content.ts'
import type { ReportPeriod } from '../../../src-shared/domain/report-period.ts'
import { AppError } from '../../../src-shared/errors/app-error.ts'
import type { Context } from '../../app/context.ts'
import { requireRight } from '../people/people.service.ts'
import { getPeriod, periodBefore } from '../periods/periods.service.ts'
import { plansOf } from '../tasks/change-task.service.ts'
import { type TaskResult, taskResultsFor } from '../tasks/task-results.service.ts'
import { getTask } from '../tasks/tasks.service.ts'
import { reportedTasks } from './reported-before.service.ts'

interface Corrections {
  planIds: readonly PlanId[]
  period: ReportPeriod
  results: readonly TaskResult[]
  recipient: AgencyId | null
}

/** Tasks of which the last report says something else than how its period really ended, in the plans' order. */
export async function gatherCorrections(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  { planIds, period, results, recipient }: Corrections,
): Promise<ReportCorrection[]> {
  const before = await periodBefore(db, period)
  if (!before) return []
  const reported = await reportedTasks(db, { planIds, period: before, recipient })
  if (reported.size === 0) return []
  const closing = await taskResultsFor(db, { planIds, periodId: before.id, today: clock.today() })
  const reasons = new Map(results.map((one) => [one.taskId, one.openingReason]))
  return closing.flatMap((task) => {
    const { taskId, title, items } = task
    const then = reported.get(taskId)
    const openingReason = reasons.get(taskId) ?? ''
    const difference = then && taskDifference(then.progress, task, { cutOff: then.cutOff, openingReason })
    return difference ? [{ taskId, title, planItemIds: items.map(({ id }) => id), ...difference }] : []
  })
}

/** The same for one task, for its page; null where the period starts from what was reported. */
export async function taskOpening(
  ctx: Context,
  { taskId, periodId }: { taskId: TaskId; periodId: PeriodId },
): Promise<TaskDifference | null> {
  requireRight(ctx.actor, 'records.read')
  const before = await periodBefore(ctx.db, await getPeriod(ctx.db, periodId))
  const [now, closing] = [await accountOf(ctx, taskId, periodId), before && (await accountOf(ctx, taskId, before.id))]
  if (!before || !now || !closing) return null
  const then = (await reportedTasks(ctx.db, { planIds: plansOf(closing), period: before })).get(taskId)
  return then ? taskDifference(then.progress, closing, { cutOff: then.cutOff, openingReason: now.openingReason }) : null
}

/** Null where the task has no account in the period. */
async function accountOf({ db, clock }: Context, taskId: TaskId, periodId: PeriodId): Promise<TaskDetail | null> {
  try {
    return await getTask(db, taskId, periodId, clock.today())
  } catch (error) {
    if (error instanceof AppError && error.code === 'object.missing') return null
    throw error
  }
}
