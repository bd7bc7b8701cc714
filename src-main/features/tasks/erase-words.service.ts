import type { Transaction } from 'kysely'
import { eraseWords } from '../../../src-shared/domain/erase-words.ts'
import type { PeriodId, TaskId } from '../../../src-shared/domain/ids.ts'
import type { Database } from '../../db/schema.ts'
import { reindexTask } from './task-search.ts'
import { recordRow } from './tasks.queries.ts'

/** Takes words out of what these tasks tell of one period, and out of the search. Notes are erased one by one. */
export async function eraseFromTasks(
  trx: Transaction<Database>,
  { taskIds, periodId, words, now }: { taskIds: readonly TaskId[]; periodId: PeriodId; words: string; now: string },
): Promise<void> {
  for (const taskId of taskIds) {
    const row = await recordRow(trx, taskId, periodId)
    if (!row) continue
    const erased = {
      result_text: eraseWords(row.result_text, words),
      difficulties: eraseWords(row.difficulties, words),
      proposals: eraseWords(row.proposals, words),
      progress_reason: eraseWords(row.progress_reason, words),
      expected_text: eraseWords(row.expected_text, words),
      opening_reason: eraseWords(row.opening_reason, words),
    }
    const isSame =
      erased.result_text === row.result_text &&
      erased.difficulties === row.difficulties &&
      erased.proposals === row.proposals &&
      erased.progress_reason === row.progress_reason &&
      erased.expected_text === row.expected_text &&
      erased.opening_reason === row.opening_reason
    if (isSame) continue
    await trx
      .updateTable('task_period')
      .set({ ...erased, version: row.version + 1, changed_at: now })
      .where('id', '=', row.id)
      .execute()
    await reindexTask(trx, taskId, periodId)
  }
}
