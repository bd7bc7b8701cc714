import { sql, type Transaction } from 'kysely'
import type { PeriodId, TaskId } from '../../../src-shared/domain/ids.ts'
import { foldForSearch } from '../../../src-shared/domain/vietnamese-text.ts'
import type { Database } from '../../db/schema.ts'

/** What FTS5 is asked for: every word, or its beginning. Null when there is no word to ask for. */
export function searchQuery(text: string): string | null {
  const words = foldForSearch(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ')
}

/**
 * Writes one task-period into the search index anew. Belongs into the transaction of whatever changed its words:
 * title, plan text, results, notes.
 */
export async function reindexTask(trx: Transaction<Database>, taskId: TaskId, periodId: PeriodId): Promise<void> {
  const row = await trx
    .selectFrom('task_period')
    .innerJoin('task', 'task.id', 'task_period.task_id')
    .where('task_period.task_id', '=', taskId)
    .where('task_period.period_id', '=', periodId)
    .select(['row_number', 'title', 'expected_result', 'result_text', 'expected_text', 'difficulties', 'proposals'])
    .executeTakeFirst()
  if (!row) return
  const items = await trx
    .selectFrom('task_item')
    .innerJoin('plan_item', 'plan_item.id', 'task_item.item_id')
    .where('task_item.task_id', '=', taskId)
    .orderBy('plan_item.document_order')
    .select(['plan_item.position', 'plan_item.text'])
    .execute()
  const notes = await trx
    .selectFrom('note')
    .innerJoin('note_version', 'note_version.note_id', 'note.id')
    .where('note.task_id', '=', taskId)
    .where('note.period_id', '=', periodId)
    .where('note_version.number', '=', (eb) =>
      eb
        .selectFrom('note_version as newest')
        .whereRef('newest.note_id', '=', 'note.id')
        .select((inner) => inner.fn.max('newest.number').as('number')),
    )
    .select('note_version.text')
    .execute()
  await sql`DELETE FROM task_search WHERE rowid = ${row.row_number}`.execute(trx)
  await trx
    .insertInto('task_search')
    .values({
      rowid: row.row_number,
      title: foldForSearch(row.title),
      plan_text: foldForSearch(items.map((item) => `${item.position} ${item.text}`).join('\n')),
      result: foldForSearch(
        [row.expected_result, row.result_text, row.expected_text, row.difficulties, row.proposals].join('\n'),
      ),
      notes: foldForSearch(notes.map((note) => note.text ?? '').join('\n')),
    })
    .execute()
}
