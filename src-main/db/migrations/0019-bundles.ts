import type { Migration } from './migrations.ts'

/** Bundles with the evidence of reports. The report itself stays stored as its sealed JSON or DOCX. */
export const bundles: Migration = {
  name: '0019-bundles',
  statements: [
    `CREATE TABLE submission_bundle (
      submission_id TEXT PRIMARY KEY REFERENCES submission (id),
      file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
      file_name TEXT NOT NULL,
      imported_at TEXT NOT NULL,
      imported_by TEXT NOT NULL REFERENCES person (id)
    ) STRICT, WITHOUT ROWID`,
  ],
}
