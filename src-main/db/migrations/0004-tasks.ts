import type { Migration } from './migrations.ts'

export const tasks: Migration = {
  name: '0004-tasks',
  statements: [
    // A date that the request or the plan does not say stays NULL: the legal year is never filled in unasked.
    `CREATE TABLE period (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('year', 'half-year', 'quarter', 'thematic', 'ad-hoc', 'five-year', 'ten-year')),
      year INTEGER,
      ordinal INTEGER,
      from_date TEXT,
      to_date TEXT,
      cut_off TEXT,
      next_year_start TEXT,
      version INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      CHECK ((ordinal IS NOT NULL) = (kind IN ('half-year', 'quarter'))),
      CHECK (year IS NOT NULL OR kind NOT IN ('year', 'half-year', 'quarter'))
    ) STRICT`,
    // Of a year, half-year or quarter there is one; requests on a topic may come several times a year.
    `CREATE UNIQUE INDEX period_once ON period (kind, year, coalesce(ordinal, 0))
      WHERE kind IN ('year', 'half-year', 'quarter')`,
    `CREATE TABLE task (
      id TEXT PRIMARY KEY,
      plan_id TEXT REFERENCES plan (id),
      title TEXT NOT NULL,
      expected_result TEXT NOT NULL,
      work_kind TEXT NOT NULL CHECK (work_kind IN ('one-off', 'standing', 'recurring', 'target')),
      role TEXT CHECK (role IN ('lead', 'coordinate', 'participate', 'monitor', 'none-stated')),
      requested INTEGER NOT NULL CHECK (requested IN (0, 1)),
      sort_key TEXT NOT NULL,
      plan_deadline_text TEXT,
      plan_deadline_rule TEXT CHECK (plan_deadline_rule IS NULL OR json_valid(plan_deadline_rule)),
      document_order INTEGER NOT NULL,
      trashed_at TEXT,
      version INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT`,
    // One result serves many items, also of several plans.
    `CREATE TABLE task_item (
      task_id TEXT NOT NULL REFERENCES task (id), item_id TEXT NOT NULL REFERENCES plan_item (id),
      PRIMARY KEY (task_id, item_id)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX task_item_item ON task_item (item_id)',
    'CREATE INDEX task_plan ON task (plan_id)',
    `CREATE TABLE task_person (
      task_id TEXT NOT NULL REFERENCES task (id), person_id TEXT NOT NULL REFERENCES person (id),
      part TEXT NOT NULL CHECK (part IN ('owner', 'helper')),
      PRIMARY KEY (task_id, person_id)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX task_person_person ON task_person (person_id)',
    // What is reported: a task in one period. Deadlines are resolved to dates here, original and extended apart.
    // due_date is the day that counts: while work goes on, the earlier of the two deadlines; once it is done, the plan's.
    // row_number is named so that VACUUM keeps it: the search index refers to it.
    `CREATE TABLE task_period (
      row_number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      task_id TEXT NOT NULL REFERENCES task (id),
      period_id TEXT NOT NULL REFERENCES period (id),
      progress TEXT NOT NULL CHECK (progress IN ('not-started', 'in-progress', 'awaiting-confirmation', 'done', 'redo', 'paused', 'not-applicable')),
      progress_reason TEXT NOT NULL,
      done_on TEXT,
      plan_deadline TEXT,
      plan_extended_to TEXT,
      internal_deadline TEXT,
      internal_extended_to TEXT,
      due_date TEXT GENERATED ALWAYS AS (
        CASE progress WHEN 'done' THEN coalesce(plan_extended_to, plan_deadline, internal_extended_to, internal_deadline)
        ELSE coalesce(
          min(coalesce(plan_extended_to, plan_deadline), coalesce(internal_extended_to, internal_deadline)),
          plan_extended_to, plan_deadline, internal_extended_to, internal_deadline) END) STORED,
      result_text TEXT NOT NULL,
      difficulties TEXT NOT NULL,
      proposals TEXT NOT NULL,
      carried_from_id TEXT REFERENCES task_period (id),
      version INTEGER NOT NULL,
      changed_at TEXT NOT NULL,
      UNIQUE (task_id, period_id)
    ) STRICT`,
    'CREATE INDEX task_period_list ON task_period (period_id, progress, due_date)',
    `CREATE TABLE task_quantity (
      task_period_id TEXT NOT NULL REFERENCES task_period (id), ordinal INTEGER NOT NULL,
      label TEXT NOT NULL, value TEXT NOT NULL, unit TEXT NOT NULL,
      PRIMARY KEY (task_period_id, ordinal)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE task_funding (
      task_period_id TEXT NOT NULL REFERENCES task_period (id), ordinal INTEGER NOT NULL, source TEXT NOT NULL,
      planned_dong INTEGER CHECK (planned_dong >= 0), spent_dong INTEGER CHECK (spent_dong >= 0),
      PRIMARY KEY (task_period_id, ordinal)
    ) STRICT, WITHOUT ROWID`,
    // The plan's deadline is changed only by who assigned the task; the internal one by the approver.
    `CREATE TABLE extension (
      id TEXT PRIMARY KEY,
      task_period_id TEXT NOT NULL REFERENCES task_period (id),
      deadline TEXT NOT NULL CHECK (deadline IN ('plan', 'internal')),
      old_date TEXT NOT NULL,
      asked_for TEXT NOT NULL,
      reason TEXT NOT NULL,
      asked_by TEXT NOT NULL REFERENCES person (id),
      asked_on TEXT NOT NULL,
      answer TEXT NOT NULL CHECK (answer IN ('awaited', 'granted', 'refused')),
      granted_until TEXT,
      answer_note TEXT NOT NULL,
      answered_by TEXT REFERENCES person (id),
      answered_on TEXT,
      CHECK ((granted_until IS NOT NULL) = (answer = 'granted')),
      CHECK ((answered_on IS NULL) = (answer = 'awaited'))
    ) STRICT`,
    'CREATE INDEX extension_task ON extension (task_period_id, asked_on)',
    `CREATE TABLE inspection (
      id TEXT PRIMARY KEY,
      task_id TEXT NOT NULL REFERENCES task (id),
      inspected_on TEXT NOT NULL,
      bodies TEXT NOT NULL,
      findings TEXT NOT NULL,
      follow_up TEXT NOT NULL,
      version INTEGER NOT NULL
    ) STRICT`,
    'CREATE INDEX inspection_task ON inspection (task_id, inspected_on)',
    `CREATE TABLE note (
      id TEXT PRIMARY KEY,
      task_id TEXT NOT NULL REFERENCES task (id),
      period_id TEXT NOT NULL REFERENCES period (id),
      author_id TEXT NOT NULL REFERENCES person (id),
      created_at TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX note_task ON note (task_id, created_at)',
    // Append-only: a correction is the next version. text is NULL only after it was erased for good.
    `CREATE TABLE note_version (
      note_id TEXT NOT NULL REFERENCES note (id),
      number INTEGER NOT NULL,
      happened_on TEXT NOT NULL,
      text TEXT,
      quantities TEXT NOT NULL CHECK (json_valid(quantities)),
      correction_reason TEXT,
      author_id TEXT NOT NULL REFERENCES person (id),
      created_at TEXT NOT NULL,
      PRIMARY KEY (note_id, number)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE stored_file (
      sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
      size INTEGER NOT NULL,
      media_type TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('ok', 'missing', 'changed')),
      checked_at TEXT,
      added_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE evidence (
      id TEXT PRIMARY KEY,
      sha256 TEXT NOT NULL REFERENCES stored_file (sha256),
      file_name TEXT NOT NULL,
      document_number TEXT,
      document_date TEXT,
      issuer TEXT,
      subject TEXT NOT NULL,
      added_by TEXT NOT NULL REFERENCES person (id),
      added_at TEXT NOT NULL,
      trashed_at TEXT,
      folded TEXT NOT NULL,
      version INTEGER NOT NULL
    ) STRICT`,
    // The same content is one piece of evidence, however often it is added.
    'CREATE UNIQUE INDEX evidence_file ON evidence (sha256)',
    'CREATE INDEX evidence_newest ON evidence (added_at)',
    `CREATE TABLE evidence_link (
      evidence_id TEXT NOT NULL REFERENCES evidence (id),
      task_id TEXT NOT NULL REFERENCES task (id),
      period_id TEXT NOT NULL REFERENCES period (id),
      PRIMARY KEY (evidence_id, task_id, period_id)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX evidence_link_task ON evidence_link (task_id, period_id)',
    // Which files a note brought; each of them is linked to the note's task as well.
    `CREATE TABLE note_evidence (
      note_id TEXT NOT NULL REFERENCES note (id),
      evidence_id TEXT NOT NULL REFERENCES evidence (id),
      PRIMARY KEY (note_id, evidence_id)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX note_evidence_file ON note_evidence (evidence_id)',
    `CREATE TABLE saved_view (
      id TEXT PRIMARY KEY,
      person_id TEXT NOT NULL REFERENCES person (id),
      page TEXT NOT NULL,
      name TEXT NOT NULL,
      filter TEXT NOT NULL CHECK (json_valid(filter)),
      UNIQUE (person_id, page, name)
    ) STRICT`,
    // Folded by us (accents and đ), because unicode61 leaves đ as it is. rowid = task_period.row_number.
    `CREATE VIRTUAL TABLE task_search USING fts5 (title, plan_text, result, notes, tokenize = "unicode61 remove_diacritics 0")`,
    // Words of a note that was erased for good leave the index at once, not at some later merge.
    `INSERT INTO task_search (task_search, rank) VALUES ('secure-delete', 1)`,
  ],
}
