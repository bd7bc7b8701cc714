import type { Migration } from './migrations.ts'

export const plans: Migration = {
  name: '0003-plans',
  statements: [
    // A blank number or date stays NULL; what the source prints instead stands in the note beside it.
    `CREATE TABLE plan (
      id TEXT PRIMARY KEY,
      number TEXT,
      document_date TEXT,
      date_note TEXT,
      issuer_id TEXT REFERENCES agency (id),
      issuer_name TEXT NOT NULL,
      subject TEXT NOT NULL,
      short_name TEXT NOT NULL,
      decision_number TEXT,
      decision_date TEXT,
      valid_from TEXT,
      valid_to TEXT,
      parent_plan_id TEXT REFERENCES plan (id),
      replaced_by_plan_id TEXT REFERENCES plan (id),
      coordinator_id TEXT REFERENCES agency (id),
      state TEXT NOT NULL CHECK (state IN ('draft', 'active', 'ended', 'replaced')),
      origin TEXT NOT NULL CHECK (origin IN ('entered', 'package')),
      package_version INTEGER,
      source_file_sha256 TEXT,
      source_file_name TEXT,
      trashed_at TEXT,
      folded TEXT NOT NULL,
      sort_key TEXT NOT NULL,
      version INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      CHECK (valid_from IS NULL OR valid_to IS NULL OR valid_from <= valid_to)
    ) STRICT`,
    'CREATE INDEX plan_list ON plan (sort_key)',
    `CREATE TABLE plan_area (
      plan_id TEXT NOT NULL REFERENCES plan (id), agency_id TEXT NOT NULL REFERENCES agency (id),
      PRIMARY KEY (plan_id, agency_id)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE plan_basis (
      plan_id TEXT NOT NULL REFERENCES plan (id), ordinal INTEGER NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (plan_id, ordinal)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE plan_recipient (
      plan_id TEXT NOT NULL REFERENCES plan (id), ordinal INTEGER NOT NULL, text TEXT NOT NULL,
      agency_id TEXT REFERENCES agency (id),
      PRIMARY KEY (plan_id, ordinal)
    ) STRICT, WITHOUT ROWID`,
    // ordinal orders siblings; position is what people say: II.1.a; marker is kept as printed, wrong or not.
    // removed_at: taken out in the editor, its rows stay so that it can come back. ended_in_version: the issuer dropped it.
    `CREATE TABLE plan_item (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plan (id),
      parent_id TEXT REFERENCES plan_item (id) DEFERRABLE INITIALLY DEFERRED,
      ordinal INTEGER NOT NULL,
      document_order INTEGER NOT NULL,
      marker TEXT NOT NULL,
      position TEXT NOT NULL,
      text TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('purpose', 'requirement', 'task', 'target', 'funding', 'organisation', 'reporting')),
      work_kind TEXT CHECK (work_kind IN ('one-off', 'standing', 'recurring', 'target')),
      deadline_text TEXT,
      deadline_rule TEXT CHECK (deadline_rule IS NULL OR json_valid(deadline_rule)),
      ended_in_version INTEGER,
      removed_at TEXT,
      version INTEGER NOT NULL
    ) STRICT`,
    'CREATE INDEX plan_item_order ON plan_item (plan_id, document_order)',
    // The task stands in one part (II), its owner in another (IV); the coordinator links them once for everybody.
    `CREATE TABLE plan_item_link (
      task_item_id TEXT NOT NULL REFERENCES plan_item (id),
      owner_item_id TEXT NOT NULL REFERENCES plan_item (id),
      PRIMARY KEY (task_item_id, owner_item_id), CHECK (task_item_id <> owner_item_id)
    ) STRICT, WITHOUT ROWID`,
    // One row per body; a group phrase expands to many rows that keep the phrase. Not yet expanded: agency_id NULL.
    `CREATE TABLE assignment (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plan (id),
      item_id TEXT NOT NULL REFERENCES plan_item (id),
      agency_id TEXT REFERENCES agency (id),
      phrase TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('lead', 'coordinate', 'participate', 'monitor', 'none-stated')),
      requested INTEGER NOT NULL CHECK (requested IN (0, 1)),
      version INTEGER NOT NULL
    ) STRICT`,
    'CREATE INDEX plan_item_link_owner ON plan_item_link (owner_item_id)',
    'CREATE INDEX assignment_plan ON assignment (plan_id, item_id)',
    'CREATE INDEX assignment_agency ON assignment (agency_id, plan_id)',
    'CREATE UNIQUE INDEX assignment_once ON assignment (item_id, agency_id, role) WHERE agency_id IS NOT NULL',
    // A body may have to report without any task.
    `CREATE TABLE reporting_duty (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plan (id),
      item_id TEXT REFERENCES plan_item (id),
      ordinal INTEGER NOT NULL,
      phrase TEXT NOT NULL,
      period_kind TEXT NOT NULL CHECK (period_kind IN ('year', 'half-year', 'quarter', 'thematic', 'ad-hoc', 'five-year', 'ten-year')),
      version INTEGER NOT NULL
    ) STRICT`,
    'CREATE INDEX reporting_duty_plan ON reporting_duty (plan_id, ordinal)',
    `CREATE TABLE reporting_duty_agency (
      duty_id TEXT NOT NULL REFERENCES reporting_duty (id), agency_id TEXT NOT NULL REFERENCES agency (id),
      requested INTEGER NOT NULL CHECK (requested IN (0, 1)),
      PRIMARY KEY (duty_id, agency_id)
    ) STRICT, WITHOUT ROWID`,
    // date_rule NULL = the plan does not say by when ("chưa rõ").
    `CREATE TABLE reporting_leg (
      duty_id TEXT NOT NULL REFERENCES reporting_duty (id),
      ordinal INTEGER NOT NULL,
      from_text TEXT NOT NULL,
      to_text TEXT NOT NULL,
      to_agency_id TEXT REFERENCES agency (id),
      date_rule TEXT CHECK (date_rule IS NULL OR json_valid(date_rule)),
      form TEXT,
      address TEXT,
      PRIMARY KEY (duty_id, ordinal)
    ) STRICT, WITHOUT ROWID`,
    // base_date NULL: the plan does not say from when the 05 years count.
    `CREATE TABLE plan_review (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plan (id),
      kind TEXT NOT NULL CHECK (kind IN ('interim', 'final')),
      after_years INTEGER NOT NULL CHECK (after_years BETWEEN 1 AND 50),
      base_date TEXT,
      text TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE plan_event (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plan (id),
      name TEXT NOT NULL,
      month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
      day INTEGER CHECK (day BETWEEN 1 AND 31)
    ) STRICT`,
    // One set for a plan; its version rises, and what an older version said stays in indicator_set_version.
    `CREATE TABLE indicator_set (
      id TEXT PRIMARY KEY,
      plan_id TEXT NOT NULL UNIQUE REFERENCES plan (id),
      version INTEGER NOT NULL,
      source TEXT NOT NULL,
      valid_from TEXT
    ) STRICT`,
    `CREATE TABLE indicator_set_version (
      set_id TEXT NOT NULL REFERENCES indicator_set (id),
      version INTEGER NOT NULL,
      definition TEXT NOT NULL CHECK (json_valid(definition)),
      PRIMARY KEY (set_id, version)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE indicator (
      id TEXT PRIMARY KEY,
      set_id TEXT NOT NULL REFERENCES indicator_set (id),
      parent_id TEXT REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
      item_id TEXT REFERENCES plan_item (id),
      ordinal INTEGER NOT NULL,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      unit TEXT NOT NULL,
      measure TEXT NOT NULL CHECK (measure IN ('at-date', 'in-period', 'cumulative')),
      shape TEXT NOT NULL CHECK (shape IN ('number', 'share')),
      comparator TEXT CHECK (comparator IN ('at-least', 'at-most', 'equal', 'change', 'times-per-year')),
      baseline TEXT,
      baseline_year INTEGER,
      reported_by TEXT NOT NULL,
      ended_in_version INTEGER
    ) STRICT`,
    'CREATE UNIQUE INDEX indicator_code ON indicator (set_id, code) WHERE ended_in_version IS NULL',
    `CREATE TABLE indicator_target (
      indicator_id TEXT NOT NULL REFERENCES indicator (id), year INTEGER NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (indicator_id, year)
    ) STRICT, WITHOUT ROWID`,
    // Who reports the indicator, so that one case is not counted by commune, police and association.
    `CREATE TABLE indicator_reporter (
      indicator_id TEXT NOT NULL REFERENCES indicator (id), agency_id TEXT NOT NULL REFERENCES agency (id),
      PRIMARY KEY (indicator_id, agency_id)
    ) STRICT, WITHOUT ROWID`,
  ],
}
