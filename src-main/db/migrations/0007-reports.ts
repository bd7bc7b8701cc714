import type { Migration } from './migrations.ts'

export const reports: Migration = {
  name: '0007-reports',
  statements: [
    // One report of this office on one plan or several in one period, through all its revisions.
    `CREATE TABLE report (
      id TEXT PRIMARY KEY,
      period_id TEXT NOT NULL REFERENCES period (id),
      created_at TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX report_period ON report (period_id)',
    `CREATE TABLE report_plan (
      report_id TEXT NOT NULL REFERENCES report (id),
      plan_id TEXT NOT NULL REFERENCES plan (id),
      ordinal INTEGER NOT NULL,
      PRIMARY KEY (report_id, plan_id)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX report_plan_plan ON report_plan (plan_id)',
    // period, letter and records are what the draft was made of; they change only with a new draft or by a person.
    `CREATE TABLE report_revision (
      report_id TEXT NOT NULL REFERENCES report (id),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'sent-back', 'content-approved', 'numbered', 'sealed', 'accepted', 'asked-to-complete', 'withdrawn')),
      revision_reason TEXT NOT NULL,
      reason TEXT NOT NULL,
      recipient_agency_id TEXT REFERENCES agency (id),
      period TEXT NOT NULL CHECK (json_valid(period)),
      cut_off TEXT,
      letter TEXT NOT NULL CHECK (json_valid(letter)),
      records TEXT NOT NULL CHECK (json_valid(records)),
      author_id TEXT NOT NULL REFERENCES person (id),
      open_places_reason TEXT NOT NULL,
      approved_by TEXT REFERENCES person (id),
      approved_at TEXT,
      content_sha256 TEXT CHECK (length(content_sha256) = 64),
      approval_voided_at TEXT,
      number_value TEXT,
      symbol TEXT NOT NULL,
      document_date TEXT,
      version INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      PRIMARY KEY (report_id, revision),
      CHECK ((state IN ('content-approved', 'numbered', 'sealed', 'accepted', 'asked-to-complete', 'withdrawn')) = (content_sha256 IS NOT NULL)),
      CHECK (state NOT IN ('numbered', 'sealed', 'accepted', 'asked-to-complete', 'withdrawn') OR (number_value IS NOT NULL AND document_date IS NOT NULL))
    ) STRICT`,
    `CREATE TABLE report_section (
      report_id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      key TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      number TEXT NOT NULL,
      heading TEXT NOT NULL,
      passages TEXT NOT NULL CHECK (json_valid(passages)),
      version INTEGER NOT NULL,
      PRIMARY KEY (report_id, revision, key),
      FOREIGN KEY (report_id, revision) REFERENCES report_revision (report_id, revision)
    ) STRICT, WITHOUT ROWID`,
    // What left the office: the files lie under their hashes, and were there before this row.
    `CREATE TABLE report_seal (
      report_id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      sealed_at TEXT NOT NULL,
      sealed_by TEXT NOT NULL REFERENCES person (id),
      kid TEXT NOT NULL,
      payload_sha256 TEXT NOT NULL CHECK (length(payload_sha256) = 64),
      json_sha256 TEXT NOT NULL CHECK (length(json_sha256) = 64),
      docx_sha256 TEXT NOT NULL CHECK (length(docx_sha256) = 64),
      docx_name TEXT NOT NULL,
      PRIMARY KEY (report_id, revision),
      FOREIGN KEY (report_id, revision) REFERENCES report_revision (report_id, revision)
    ) STRICT, WITHOUT ROWID`,
    // The coordinator's answer; the newest counts.
    `CREATE TABLE report_answer (
      report_id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      answered_at TEXT NOT NULL,
      decision TEXT NOT NULL CHECK (decision IN ('accepted', 'asked-to-complete')),
      received_on TEXT NOT NULL,
      remarks TEXT NOT NULL CHECK (json_valid(remarks)),
      PRIMARY KEY (report_id, revision, answered_at),
      FOREIGN KEY (report_id, revision) REFERENCES report_revision (report_id, revision)
    ) STRICT, WITHOUT ROWID`,
  ],
}
