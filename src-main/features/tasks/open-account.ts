import type { Period } from '../../../src-shared/contract/periods.ts'
import type { DateRule } from '../../../src-shared/domain/date-rule.ts'
import type { TaskId } from '../../../src-shared/domain/ids.ts'
import { lastDayInPeriod } from '../../../src-shared/domain/period-deadline.ts'
import type { Context, Tx } from '../../app/context.ts'
import { emptyRecord } from './change-task.service.ts'
import { reindexTask } from './task-search.ts'
import { insertRecord } from './tasks.queries.ts'

/** Gives a task its account in a period, with the deadline that the plan's rule sets there. */
export async function openAccount(ctx: Context, tx: Tx, id: TaskId, period: Period, rule: DateRule | null) {
  await insertRecord(tx.trx, {
    ...emptyRecord,
    id: ctx.ids.next(),
    task_id: id,
    period_id: period.id,
    plan_deadline: rule && lastDayInPeriod(rule, period),
    internal_deadline: null,
    changed_at: ctx.clock.now().toISOString(),
  })
  await reindexTask(tx.trx, id, period.id)
}
