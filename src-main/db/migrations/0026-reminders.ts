import type { Migration } from './migrations.ts'

/** How a coordinator chased the reports that are missing: letters, calls, messages, and when to do it next. */
export const reminders: Migration = {
  name: '0026-reminders',
  statements: [
    `CREATE TABLE reminder (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plan (id),
      period_kind TEXT NOT NULL CHECK (period_kind IN ('year', 'half-year', 'quarter', 'thematic', 'ad-hoc', 'five-year', 'ten-year')),
      period_year INTEGER NOT NULL,
      period_ordinal INTEGER,
      kind TEXT NOT NULL CHECK (kind IN ('letter', 'telephone', 'message', 'meeting')),
      reminded_on TEXT NOT NULL,
      note TEXT NOT NULL,
      next_on TEXT,
      removed_at TEXT,
      person_id TEXT NOT NULL REFERENCES person (id),
      at TEXT NOT NULL,
      version INTEGER NOT NULL
    ) STRICT`,
    'CREATE INDEX reminder_round ON reminder (plan_id, period_year)',
    `CREATE TABLE reminder_agency (
      reminder_id TEXT NOT NULL REFERENCES reminder (id),
      agency_id TEXT NOT NULL,
      PRIMARY KEY (reminder_id, agency_id)
    ) STRICT, WITHOUT ROWID`,
  ],
}
