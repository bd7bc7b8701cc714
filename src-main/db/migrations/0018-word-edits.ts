import type { Migration } from './migrations.ts'

export const wordEdits: Migration = {
  name: '0018-word-edits',
  statements: [
    // What stood in a document when it went to Word: what comes back is compared with it.
    `CREATE TABLE word_export (
      id TEXT PRIMARY KEY,
      report_id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      base TEXT NOT NULL CHECK (json_valid(base)),
      person_id TEXT NOT NULL REFERENCES person (id),
      exported_at TEXT NOT NULL,
      FOREIGN KEY (report_id, revision) REFERENCES report_revision (report_id, revision)
    ) STRICT`,
    'CREATE INDEX word_export_report ON word_export (report_id, revision)',
    // A file that came back, as it was read, and what was decided on each change; undo is one step.
    `CREATE TABLE word_return (
      id TEXT PRIMARY KEY,
      report_id TEXT NOT NULL REFERENCES report (id),
      export_id TEXT NOT NULL REFERENCES word_export (id),
      state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
      file_name TEXT NOT NULL,
      document TEXT NOT NULL CHECK (json_valid(document)),
      has_export_id INTEGER NOT NULL CHECK (has_export_id IN (0, 1)),
      decisions TEXT NOT NULL CHECK (json_valid(decisions)),
      undo TEXT CHECK (json_valid(undo)),
      person_id TEXT NOT NULL REFERENCES person (id),
      version INTEGER NOT NULL,
      read_at TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX word_return_report ON word_return (report_id, state)',
    'CREATE INDEX word_return_export ON word_return (export_id)',
  ],
}
