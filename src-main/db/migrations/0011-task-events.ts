import type { Migration } from './migrations.ts'

export const taskEvents: Migration = {
  name: '0011-task-events',
  statements: [
    // The yearly event of a plan that yields a task: one task for an event, with an account in every period. What the
    // event was is kept here, because the plan's events are replaced as a whole and one may be gone in a later version.
    `CREATE TABLE task_event (
      task_id TEXT PRIMARY KEY REFERENCES task (id),
      event_id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
      day INTEGER CHECK (day BETWEEN 1 AND 31)
    ) STRICT, WITHOUT ROWID`,
  ],
}
