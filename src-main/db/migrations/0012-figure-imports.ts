import type { Migration } from './migrations.ts'

export const figureImports: Migration = {
  name: '0012-figure-imports',
  statements: [
    // A form that was handed in: its file is kept as evidence, and what it changed can be put back.
    `CREATE TABLE figure_import (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('breakdown', 'earlier-years')),
      plan_id TEXT NOT NULL REFERENCES plan (id),
      evidence_id TEXT NOT NULL REFERENCES evidence (id),
      file_name TEXT NOT NULL,
      imported_by TEXT NOT NULL REFERENCES person (id),
      imported_at TEXT NOT NULL,
      undone_by TEXT REFERENCES person (id),
      undone_at TEXT,
      CHECK ((undone_by IS NULL) = (undone_at IS NULL))
    ) STRICT`,
    `CREATE TABLE figure_import_change (
      import_id TEXT NOT NULL REFERENCES figure_import (id),
      indicator_id TEXT NOT NULL REFERENCES indicator (id),
      period_id TEXT NOT NULL REFERENCES period (id),
      before TEXT,
      after_version INTEGER NOT NULL,
      PRIMARY KEY (import_id, indicator_id, period_id)
    ) STRICT`,
    // What each hamlet reported, behind the sum that became the office's figure.
    `CREATE TABLE figure_place (
      import_id TEXT NOT NULL REFERENCES figure_import (id),
      ordinal INTEGER NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (import_id, ordinal)
    ) STRICT`,
    `CREATE TABLE figure_place_value (
      import_id TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      indicator_id TEXT NOT NULL REFERENCES indicator (id),
      kind TEXT NOT NULL CHECK (kind IN ('number', 'share', 'none-arisen', 'no-data', 'not-applicable')),
      value TEXT,
      numerator TEXT,
      denominator TEXT,
      PRIMARY KEY (import_id, ordinal, indicator_id),
      FOREIGN KEY (import_id, ordinal) REFERENCES figure_place (import_id, ordinal),
      CHECK ((kind = 'number') = (value IS NOT NULL)),
      CHECK ((kind = 'share') = (numerator IS NOT NULL AND denominator IS NOT NULL))
    ) STRICT`,
    // The hamlets of the last form, so that nobody types them twice.
    'CREATE TABLE form_place (ordinal INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT',
    'ALTER TABLE figure ADD COLUMN import_id TEXT REFERENCES figure_import (id)',
  ],
}
