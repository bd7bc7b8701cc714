import type { Migration } from './migrations.ts'

export const reportRequests: Migration = {
  name: '0016-report-requests',
  statements: [
    // What a coordinator asks for this time. Which plans, period and outline: in its newest version.
    `CREATE TABLE report_request (
      id TEXT PRIMARY KEY,
      origin TEXT NOT NULL CHECK (origin IN ('letter', 'file', 'issued')),
      state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
      close_reason TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision >= 1),
      version INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      CHECK ((state = 'closed') = (close_reason <> ''))
    ) STRICT`,
    // Append-only. A version that came as a file keeps the hashes of what was sealed; one that was typed has none.
    `CREATE TABLE report_request_version (
      request_id TEXT NOT NULL REFERENCES report_request (id),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      content TEXT NOT NULL CHECK (json_valid(content)),
      agency_id TEXT REFERENCES agency (id),
      kid TEXT,
      payload_sha256 TEXT CHECK (length(payload_sha256) = 64),
      file_sha256 TEXT CHECK (length(file_sha256) = 64),
      person_id TEXT NOT NULL REFERENCES person (id),
      at TEXT NOT NULL,
      PRIMARY KEY (request_id, revision),
      CHECK ((kid IS NULL) = (payload_sha256 IS NULL) AND (kid IS NULL) = (file_sha256 IS NULL))
    ) STRICT, WITHOUT ROWID`,
    'ALTER TABLE report ADD COLUMN request_id TEXT REFERENCES report_request (id)',
    'CREATE INDEX report_request_of ON report (request_id)',
    'ALTER TABLE report_revision ADD COLUMN request_revision INTEGER',
  ],
}
