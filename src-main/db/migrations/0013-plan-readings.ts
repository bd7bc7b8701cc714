import type { Migration } from './migrations.ts'

export const planReadings: Migration = {
  name: '0013-plan-readings',
  statements: [
    // A document that was read and is under review. `source` and `draft` never change; a person's acts stand in
    // plan_reading_correction, the last of which is taken back by deleting its row. Stored: the plan that it became.
    `CREATE TABLE plan_reading (
      id TEXT PRIMARY KEY,
      state TEXT NOT NULL CHECK (state IN ('open', 'stored', 'discarded')),
      source_file_sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
      source_file_name TEXT NOT NULL,
      source TEXT NOT NULL CHECK (json_valid(source)),
      draft TEXT NOT NULL CHECK (json_valid(draft)),
      province_id TEXT NOT NULL,
      former_province TEXT,
      plan_id TEXT REFERENCES plan (id),
      person_id TEXT NOT NULL REFERENCES person (id),
      version INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      CHECK ((plan_id IS NOT NULL) = (state = 'stored'))
    ) STRICT`,
    'CREATE INDEX plan_reading_list ON plan_reading (state, changed_at)',
    `CREATE TABLE plan_reading_correction (
      reading_id TEXT NOT NULL REFERENCES plan_reading (id),
      ordinal INTEGER NOT NULL,
      act TEXT NOT NULL CHECK (json_valid(act)),
      person_id TEXT NOT NULL REFERENCES person (id),
      at TEXT NOT NULL,
      PRIMARY KEY (reading_id, ordinal)
    ) STRICT, WITHOUT ROWID`,
    // A plan that a successor took over: what it said, because the items that go on live in the successor now.
    `CREATE TABLE plan_as_it_was (
      plan_id TEXT PRIMARY KEY REFERENCES plan (id),
      content TEXT NOT NULL CHECK (json_valid(content))
    ) STRICT`,
  ],
}
