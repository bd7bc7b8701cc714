import type { Migration } from './migrations.ts'

/**
 * Reports that were made outside the app are rows like any other: typed in by a person, without key, hash or container.
 * Their papers and the answers to them have tables of their own.
 */
export const typedSubmissions: Migration = {
  name: '0021-typed-submissions',
  rebuildsTables: true,
  statements: [
    // withdrawn: typed by mistake, taken back with a reason. imported_by registered it; entered_by typed what it says now.
    `CREATE TABLE submission_rebuilt (
      id TEXT PRIMARY KEY,
      origin TEXT NOT NULL CHECK (origin IN ('sealed', 'typed')),
      report_id TEXT NOT NULL,
      request_id TEXT,
      agency_id TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      supersedes TEXT CHECK (supersedes IS NULL OR json_valid(supersedes)),
      state TEXT NOT NULL CHECK (state IN ('counted', 'superseded', 'quarantined', 'refused', 'withdrawn')),
      decision TEXT CHECK (decision IN ('accepted', 'asked-to-complete')),
      period_kind TEXT NOT NULL CHECK (period_kind IN ('year', 'half-year', 'quarter', 'thematic', 'ad-hoc', 'five-year', 'ten-year')),
      period_year INTEGER NOT NULL,
      period_ordinal INTEGER,
      cut_off TEXT NOT NULL,
      document_number TEXT,
      document_date TEXT,
      kid TEXT,
      payload_sha256 TEXT CHECK (length(payload_sha256) = 64),
      file_sha256 TEXT CHECK (length(file_sha256) = 64),
      file_name TEXT,
      container TEXT CHECK (container IN ('json', 'docx')),
      received_on TEXT NOT NULL,
      received_source TEXT NOT NULL CHECK (received_source IN ('incoming-register', 'document-system', 'email', 'in-person')),
      imported_at TEXT NOT NULL,
      imported_by TEXT NOT NULL REFERENCES person (id),
      entered_by TEXT REFERENCES person (id),
      entered_at TEXT,
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      version INTEGER NOT NULL,
      -- With the key: a stranger who seals a copy of a report must not keep the genuine one out.
      UNIQUE (payload_sha256, kid),
      CHECK ((origin = 'sealed') = (kid IS NOT NULL)),
      CHECK ((origin = 'sealed') = (payload_sha256 IS NOT NULL)),
      CHECK ((origin = 'sealed') = (file_sha256 IS NOT NULL)),
      CHECK ((origin = 'sealed') = (file_name IS NOT NULL)),
      CHECK ((origin = 'sealed') = (container IS NOT NULL)),
      CHECK ((origin = 'typed') = (entered_by IS NOT NULL)),
      CHECK ((origin = 'typed') = (entered_at IS NOT NULL)),
      CHECK (origin = 'sealed' OR (revision = 1 AND supersedes IS NULL AND state IN ('counted', 'superseded', 'withdrawn'))),
      CHECK (origin = 'typed' OR state <> 'withdrawn')
    ) STRICT`,
    `INSERT INTO submission_rebuilt (
      id, origin, report_id, request_id, agency_id, revision, supersedes, state, decision, period_kind, period_year,
      period_ordinal, cut_off, document_number, document_date, kid, payload_sha256, file_sha256, file_name, container,
      received_on, received_source, imported_at, imported_by, payload, version
    )
    SELECT
      id, 'sealed', report_id, json_extract(payload, '$.requestId'), agency_id, revision, supersedes, state, decision,
      period_kind, period_year, period_ordinal, cut_off, document_number, document_date, kid, payload_sha256,
      file_sha256, file_name, container, received_on, received_source, imported_at, imported_by, payload, version
    FROM submission ORDER BY rowid`,
    'DROP TABLE submission',
    'ALTER TABLE submission_rebuilt RENAME TO submission',
    'CREATE INDEX submission_report ON submission (report_id, revision)',
    'CREATE INDEX submission_agency ON submission (agency_id, period_year)',
    'CREATE INDEX submission_request ON submission (request_id)',

    // The scan, the Word file or the filled form that a typed report was read from; its bytes lie in received/<sha256>.
    `CREATE TABLE submission_paper (
      submission_id TEXT NOT NULL REFERENCES submission (id),
      file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
      file_name TEXT NOT NULL,
      size INTEGER NOT NULL,
      added_by TEXT NOT NULL REFERENCES person (id),
      added_at TEXT NOT NULL,
      PRIMARY KEY (submission_id, file_sha256)
    ) STRICT, WITHOUT ROWID`,
    // What was answered to a typed report: its body cannot read a sealed receipt, so there is none.
    `CREATE TABLE submission_answer (
      id TEXT PRIMARY KEY,
      submission_id TEXT NOT NULL REFERENCES submission (id),
      decision TEXT NOT NULL CHECK (decision IN ('accepted', 'asked-to-complete')),
      remarks TEXT NOT NULL CHECK (json_valid(remarks)),
      person_id TEXT NOT NULL REFERENCES person (id),
      at TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX submission_answer_of ON submission_answer (submission_id, at)',
  ],
}
