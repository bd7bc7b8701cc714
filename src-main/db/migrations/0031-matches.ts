import type { Migration } from './migrations.ts'

export const matches: Migration = {
  name: '0031-matches',
  statements: [
    `CREATE TABLE id_join (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('agency', 'plan')),
      from_id TEXT NOT NULL,
      to_id TEXT NOT NULL CHECK (to_id <> from_id),
      moved TEXT NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      joined_at TEXT NOT NULL,
      undone_by TEXT REFERENCES person (id),
      undone_at TEXT,
      CHECK ((undone_by IS NULL) = (undone_at IS NULL))
    ) STRICT, WITHOUT ROWID`,
    'CREATE UNIQUE INDEX id_join_once ON id_join (from_id) WHERE undone_at IS NULL',
    `CREATE TABLE joined_id (
      from_id TEXT PRIMARY KEY,
      to_id TEXT NOT NULL,
      join_id TEXT NOT NULL REFERENCES id_join (id)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX joined_id_join ON joined_id (join_id)',
  ],
}
