import { laterAccount } from '../../../src-shared/domain/later-account.ts'
import type { Progress } from '../../../src-shared/domain/progress.ts'
import type { Context, Tx } from '../../app/context.ts'
import { reindexTask } from './task-search.ts'
import { accountsOfTask, type RecordRow, type TaskTableRow, updateRecord } from './tasks.queries.ts'

/** Finishes the accounts into which one-off work was carried before this step, or opens them again with it. */
export async function moveLaterAccounts(
  ctx: Context,
  tx: Tx,
  step: { task: TaskTableRow; record: RecordRow; to: Progress; doneOn: string | null; reason: string | null },
): Promise<void> {
  const { task, record, to, doneOn, reason } = step
  if (task.work_kind !== 'one-off' || (to !== 'done' && record.progress !== 'done')) return
  const accounts = await accountsOfTask(tx.trx, task.id)
  const carriedFrom = new Map(accounts.map((one) => [one.carried_from_id, one]))
  for (let later = carriedFrom.get(record.id); later !== undefined; later = carriedFrom.get(later.id)) {
    const before = { progress: later.progress, doneOn: later.done_on }
    const moved = laterAccount(
      { ...before, resultText: later.result_text, from: later.from_date },
      { to, doneBefore: record.done_on, doneOn },
    )
    if (moved === null) continue
    await updateRecord(tx.trx, later.id, {
      progress: moved.progress,
      progress_reason: reason ?? '',
      done_on: moved.doneOn,
      result_text: moved.resultText,
      version: later.version + 1,
      changed_at: ctx.clock.now().toISOString(),
    })
    await reindexTask(tx.trx, task.id, later.period_id)
    const after = { progress: moved.progress, doneOn: moved.doneOn }
    await tx.record({
      action: 'task.progress-changed',
      objectType: 'task',
      objectId: task.id,
      detail: { title: task.title, periodId: later.period_id, before, after, reason },
    })
  }
}
