import type { Transaction } from 'kysely'
import { eraseWords } from '../../../src-shared/domain/erase-words.ts'
import type { TaskId } from '../../../src-shared/domain/ids.ts'
import { sortKey } from '../../../src-shared/domain/vietnamese-text.ts'
import type { Database } from '../../db/schema.ts'
import {
  eraseInExtensions,
  eraseInInspections,
  eraseInQuantities,
  recordsOfTasks,
  tasksByIds,
} from './erase-words.queries.ts'
import { reindexTask } from './task-search.ts'

/**
 * Takes words out of all that people wrote about these tasks, in every period, and out of the search: titles, results,
 * quantities, extensions and inspections. Notes are of another feature, and come first; what a plan says stays.
 */
export async function eraseFromTasks(
  trx: Transaction<Database>,
  { taskIds, words, now }: { taskIds: readonly TaskId[]; words: string; now: string },
): Promise<void> {
  if (taskIds.length === 0) return
  const erase = (text: string) => eraseWords(text, words)
  for (const task of await tasksByIds(trx, taskIds)) {
    const set = { title: erase(task.title), expected_result: erase(task.expected_result) }
    if (set.title === task.title && set.expected_result === task.expected_result) continue
    await trx
      .updateTable('task')
      .set({ ...set, sort_key: sortKey(set.title), version: task.version + 1 })
      .where('id', '=', task.id)
      .execute()
  }
  await eraseInQuantities(trx, taskIds, erase)
  await eraseInExtensions(trx, taskIds, erase)
  await eraseInInspections(trx, taskIds, erase)
  for (const row of await recordsOfTasks(trx, taskIds)) {
    const { result_text, difficulties, proposals, progress_reason, expected_text, opening_reason } = row
    const before = { result_text, difficulties, proposals, progress_reason, expected_text, opening_reason }
    const after = {
      result_text: erase(result_text),
      difficulties: erase(difficulties),
      proposals: erase(proposals),
      progress_reason: erase(progress_reason),
      expected_text: erase(expected_text),
      opening_reason: erase(opening_reason),
    }
    if (JSON.stringify(after) !== JSON.stringify(before)) {
      await trx
        .updateTable('task_period')
        .set({ ...after, version: row.version + 1, changed_at: now })
        .where('id', '=', row.id)
        .execute()
    }
    await reindexTask(trx, row.task_id, row.period_id)
  }
}
