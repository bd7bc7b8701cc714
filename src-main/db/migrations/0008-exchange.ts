import type { Migration } from './migrations.ts'

export const exchange: Migration = {
  name: '0008-exchange',
  statements: [
    // A coordinator's root key, trusted because people compared its code with the letter or over the telephone.
    `CREATE TABLE pinned_root (
      coordinator_id TEXT PRIMARY KEY,
      kid TEXT NOT NULL,
      public_jwk TEXT NOT NULL CHECK (json_valid(public_jwk)),
      compared_with TEXT NOT NULL CHECK (compared_with IN ('letter', 'telephone')),
      comparison_note TEXT NOT NULL,
      pinned_by TEXT NOT NULL REFERENCES person (id),
      pinned_at TEXT NOT NULL
    ) STRICT`,

    // Every version of every package that was issued here or came in; its bytes lie in received/<file_sha256>.
    // A waiting one is not yet in the plan tables.
    `CREATE TABLE plan_package (
      row_id TEXT PRIMARY KEY,
      direction TEXT NOT NULL CHECK (direction IN ('issued', 'received')),
      state TEXT NOT NULL CHECK (state IN ('issued', 'waiting', 'stored', 'declined')),
      package_id TEXT NOT NULL,
      plan_id TEXT NOT NULL,
      coordinator_id TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      kid TEXT NOT NULL,
      payload_sha256 TEXT NOT NULL CHECK (length(payload_sha256) = 64),
      file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
      -- What the package says of the plan, so that a waiting one can be told from another.
      short_name TEXT NOT NULL,
      subject TEXT NOT NULL,
      number TEXT,
      document_date TEXT,
      item_count INTEGER NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      at TEXT NOT NULL,
      decided_by TEXT REFERENCES person (id),
      decided_at TEXT,
      version INTEGER NOT NULL,
      UNIQUE (direction, payload_sha256),
      CHECK ((direction = 'issued') = (state = 'issued'))
    ) STRICT`,
    'CREATE INDEX plan_package_plan ON plan_package (plan_id, revision)',

    // Registries sealed here and registries of pinned coordinators; the highest version counts.
    `CREATE TABLE registry_version (
      coordinator_id TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      registry_id TEXT NOT NULL,
      direction TEXT NOT NULL CHECK (direction IN ('issued', 'received')),
      payload_sha256 TEXT NOT NULL CHECK (length(payload_sha256) = 64),
      file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
      expires_at TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (coordinator_id, revision)
    ) STRICT, WITHOUT ROWID`,
    // The keys of the highest version of a pinned coordinator.
    `CREATE TABLE registry_key (
      coordinator_id TEXT NOT NULL,
      kid TEXT NOT NULL,
      agency_id TEXT NOT NULL,
      public_jwk TEXT NOT NULL CHECK (json_valid(public_jwk)),
      approver_name TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      revoked_at TEXT,
      PRIMARY KEY (coordinator_id, kid)
    ) STRICT, WITHOUT ROWID`,
    // Registries of a coordinator whose root is not confirmed yet; verified when it is.
    `CREATE TABLE waiting_registry (
      file_sha256 TEXT PRIMARY KEY CHECK (length(file_sha256) = 64),
      coordinator_id TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT`,

    // Agency cards. enrolled: a person compared the code with the signed Phiếu đăng ký.
    `CREATE TABLE enrolled_card (
      id TEXT PRIMARY KEY,
      kid TEXT NOT NULL UNIQUE,
      agency_id TEXT NOT NULL,
      name_on_card TEXT NOT NULL,
      approver_name TEXT NOT NULL,
      approver_position TEXT NOT NULL,
      public_jwk TEXT NOT NULL CHECK (json_valid(public_jwk)),
      certificate TEXT NOT NULL,
      valid_from TEXT NOT NULL,
      file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'enrolled', 'declined', 'revoked')),
      received_at TEXT NOT NULL,
      compared_with TEXT CHECK (compared_with IN ('letter', 'telephone')),
      comparison_note TEXT,
      decided_by TEXT REFERENCES person (id),
      decided_at TEXT,
      revoked_at TEXT,
      version INTEGER NOT NULL,
      CHECK ((state = 'revoked') = (revoked_at IS NOT NULL)),
      CHECK (state NOT IN ('enrolled', 'revoked') OR compared_with IS NOT NULL)
    ) STRICT`,
    'CREATE INDEX enrolled_card_agency ON enrolled_card (agency_id)',

    // A report that came in. counted: in the totals; superseded: a later revision took its place; quarantined: the key
    // is not known; refused: the key became known and the seal does not hold.
    `CREATE TABLE submission (
      id TEXT PRIMARY KEY,
      report_id TEXT NOT NULL,
      agency_id TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      supersedes TEXT CHECK (supersedes IS NULL OR json_valid(supersedes)),
      state TEXT NOT NULL CHECK (state IN ('counted', 'superseded', 'quarantined', 'refused')),
      decision TEXT CHECK (decision IN ('accepted', 'asked-to-complete')),
      period_kind TEXT NOT NULL CHECK (period_kind IN ('year', 'half-year', 'quarter', 'thematic', 'ad-hoc', 'five-year', 'ten-year')),
      period_year INTEGER NOT NULL,
      period_ordinal INTEGER,
      cut_off TEXT NOT NULL,
      document_number TEXT,
      document_date TEXT,
      kid TEXT NOT NULL,
      payload_sha256 TEXT NOT NULL CHECK (length(payload_sha256) = 64),
      file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
      file_name TEXT NOT NULL,
      container TEXT NOT NULL CHECK (container IN ('json', 'docx')),
      received_on TEXT NOT NULL,
      received_source TEXT NOT NULL CHECK (received_source IN ('incoming-register', 'document-system', 'email', 'in-person')),
      imported_at TEXT NOT NULL,
      imported_by TEXT NOT NULL REFERENCES person (id),
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      version INTEGER NOT NULL,
      -- With the key: a stranger who seals a copy of a report must not keep the genuine one out.
      UNIQUE (payload_sha256, kid)
    ) STRICT`,
    'CREATE INDEX submission_report ON submission (report_id, revision)',
    'CREATE INDEX submission_agency ON submission (agency_id, period_year)',
    `CREATE TABLE submission_plan (
      submission_id TEXT NOT NULL REFERENCES submission (id),
      plan_id TEXT NOT NULL,
      PRIMARY KEY (plan_id, submission_id)
    ) STRICT, WITHOUT ROWID`,
    // Which result speaks of which plan item: ordinal is its place in the payload's list of results.
    `CREATE TABLE submission_item (
      plan_item_id TEXT NOT NULL,
      submission_id TEXT NOT NULL REFERENCES submission (id),
      ordinal INTEGER NOT NULL,
      PRIMARY KEY (plan_item_id, submission_id, ordinal)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE submission_figure (
      indicator_id TEXT NOT NULL,
      submission_id TEXT NOT NULL REFERENCES submission (id),
      is_estimate INTEGER NOT NULL CHECK (is_estimate IN (0, 1)),
      value TEXT NOT NULL CHECK (json_valid(value)),
      as_of TEXT,
      reason TEXT NOT NULL,
      PRIMARY KEY (indicator_id, submission_id, is_estimate)
    ) STRICT, WITHOUT ROWID`,

    // Every file that was handed in, whatever became of it. A chain: a line cannot be taken out unseen.
    `CREATE TABLE submission_log (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      verdict TEXT NOT NULL,
      error TEXT CHECK (error IS NULL OR json_valid(error)),
      file_name TEXT NOT NULL,
      file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
      submission_id TEXT REFERENCES submission (id),
      agency_id TEXT,
      received_on TEXT NOT NULL,
      previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
      hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT`,
    `CREATE TRIGGER submission_log_kept BEFORE DELETE ON submission_log BEGIN SELECT RAISE(ABORT, 'log lines stay'); END`,
    `CREATE TRIGGER submission_log_fixed BEFORE UPDATE ON submission_log BEGIN SELECT RAISE(ABORT, 'log lines stay'); END`,

    // Receipts sealed here, and receipts of pinned coordinators for reports of this office.
    `CREATE TABLE receipt (
      row_id TEXT PRIMARY KEY,
      direction TEXT NOT NULL CHECK (direction IN ('issued', 'received')),
      receipt_id TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      supersedes TEXT CHECK (supersedes IS NULL OR json_valid(supersedes)),
      coordinator_id TEXT NOT NULL,
      submission_id TEXT REFERENCES submission (id),
      report_id TEXT NOT NULL,
      report_revision INTEGER NOT NULL,
      report_sha256 TEXT NOT NULL CHECK (length(report_sha256) = 64),
      received_on TEXT NOT NULL,
      decision TEXT NOT NULL CHECK (decision IN ('accepted', 'asked-to-complete')),
      remarks TEXT NOT NULL CHECK (json_valid(remarks)),
      payload_sha256 TEXT NOT NULL CHECK (length(payload_sha256) = 64),
      file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
      person_id TEXT NOT NULL REFERENCES person (id),
      at TEXT NOT NULL,
      UNIQUE (direction, payload_sha256),
      CHECK ((direction = 'issued') = (submission_id IS NOT NULL))
    ) STRICT`,
    'CREATE INDEX receipt_report ON receipt (report_id, report_revision)',
  ],
}
