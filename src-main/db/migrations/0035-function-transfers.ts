import type { Migration } from './migrations.ts'

/** Functions that go from one body to another while both go on, and what a person decided on each piece of work. */
export const functionTransfers: Migration = {
  name: '0035-function-transfers',
  statements: [
    `CREATE TABLE function_transfer (
      id TEXT PRIMARY KEY,
      from_agency_id TEXT NOT NULL REFERENCES agency (id),
      to_agency_id TEXT NOT NULL REFERENCES agency (id) CHECK (to_agency_id <> from_agency_id),
      functions TEXT NOT NULL,
      legal_basis TEXT NOT NULL,
      from_date TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX function_transfer_from ON function_transfer (from_agency_id)',
    'CREATE INDEX function_transfer_to ON function_transfer (to_agency_id)',
    `CREATE TABLE transfer_decision (
      transfer_id TEXT NOT NULL REFERENCES function_transfer (id),
      kind TEXT NOT NULL CHECK (kind IN ('assignment', 'duty', 'reporter', 'leg', 'coordinator', 'parent')),
      object_id TEXT NOT NULL,
      decision TEXT NOT NULL CHECK (decision IN ('moved', 'kept')),
      -- As the list showed it.
      plan_id TEXT REFERENCES plan (id),
      plan_name TEXT,
      words TEXT NOT NULL,
      about TEXT NOT NULL,
      -- JSON: the rows that it wrote, for the way back.
      written TEXT NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      at TEXT NOT NULL,
      PRIMARY KEY (transfer_id, kind, object_id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE reorganisation_row_rebuilt (
      act_id TEXT NOT NULL REFERENCES reorganisation (id),
      ordinal INTEGER NOT NULL,
      table_name TEXT NOT NULL CHECK (table_name IN ('agency', 'agency_name', 'agency_code', 'agency_contact', 'agency_past_place', 'agency_succession', 'function_transfer', 'assignment', 'reporting_duty_agency', 'indicator_reporter', 'reporting_leg', 'plan', 'plan_area', 'handover')),
      -- The row as it was and as the act left it; NULL where there was none.
      before TEXT,
      after TEXT,
      PRIMARY KEY (act_id, ordinal),
      CHECK (before IS NOT NULL OR after IS NOT NULL)
    ) STRICT, WITHOUT ROWID`,
    'INSERT INTO reorganisation_row_rebuilt SELECT act_id, ordinal, table_name, before, after FROM reorganisation_row',
    'DROP TABLE reorganisation_row',
    'ALTER TABLE reorganisation_row_rebuilt RENAME TO reorganisation_row',
  ],
}
