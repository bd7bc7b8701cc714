import type { Migration } from './migrations.ts'

/** What is expected after the cut-off, and why a task does not start from what was reported of it. */
export const expectations: Migration = {
  name: '0023-expectations',
  statements: [
    "ALTER TABLE task_period ADD COLUMN expected_text TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE task_period ADD COLUMN opening_reason TEXT NOT NULL DEFAULT ''",
  ],
}
