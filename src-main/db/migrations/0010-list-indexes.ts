import type { Migration } from './migrations.ts'

export const listIndexes: Migration = {
  name: '0010-list-indexes',
  statements: [
    // All that sorting and counting a period's tasks asks for stands in two indexes, so that the rows themselves, with
    // their long texts, are read for the window shown and for nothing else.
    'DROP INDEX task_period_list',
    `CREATE INDEX task_period_list ON task_period
      (period_id, progress, due_date, done_on, task_id, (result_text = ''))`,
    'CREATE INDEX task_keys ON task (id, trashed_at, requested, plan_id, document_order, sort_key)',
    'CREATE INDEX task_period_carried ON task_period (carried_from_id) WHERE carried_from_id IS NOT NULL',
  ],
}
