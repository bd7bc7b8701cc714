import type { Migration } from './migrations.ts'

export const spine: Migration = {
  name: '0001-spine',
  statements: [
    // What a command answered, so that asking again after a lost reply has no second effect.
    `CREATE TABLE command_log (
      command_id TEXT PRIMARY KEY,
      person_id TEXT,
      name TEXT NOT NULL,
      input_sha256 TEXT NOT NULL,
      result TEXT NOT NULL CHECK (json_valid(result)),
      at TEXT NOT NULL
    ) STRICT`,

    // The chain holds salted hashes only; the readable detail stands beside it and may be erased for good.
    `CREATE TABLE audit_entry (
      seq INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      person_id TEXT,
      action TEXT NOT NULL,
      object_type TEXT NOT NULL,
      object_id TEXT NOT NULL,
      detail_hash TEXT NOT NULL CHECK (length(detail_hash) = 64),
      previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
      hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT`,
    'CREATE INDEX audit_entry_object ON audit_entry (object_type, object_id, seq)',
    `CREATE TRIGGER audit_entry_kept BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit entries stay'); END`,
    `CREATE TRIGGER audit_entry_fixed BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit entries stay'); END`,
    `CREATE TABLE audit_detail (
      seq INTEGER PRIMARY KEY REFERENCES audit_entry (seq),
      salt TEXT NOT NULL,
      detail TEXT NOT NULL CHECK (json_valid(detail))
    ) STRICT`,

    `CREATE TABLE office (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      agency_id TEXT NOT NULL,
      superior_agency_id TEXT,
      place_name TEXT NOT NULL,
      symbol_abbreviation TEXT NOT NULL,
      layout_profile TEXT NOT NULL CHECK (layout_profile IN ('state-body', 'political-social', 'content-only')),
      language TEXT NOT NULL CHECK (language IN ('vi', 'en')),
      backup_dir TEXT,
      lock_after_minutes INTEGER NOT NULL CHECK (lock_after_minutes BETWEEN 1 AND 240),
      is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
      version INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT`,

    `CREATE TABLE person (
      id TEXT PRIMARY KEY,
      user_name TEXT NOT NULL UNIQUE,
      full_name TEXT NOT NULL,
      sort_key TEXT NOT NULL,
      position TEXT NOT NULL,
      password TEXT NOT NULL,
      must_change_password INTEGER NOT NULL CHECK (must_change_password IN (0, 1)),
      failed_count INTEGER NOT NULL,
      wait_until TEXT,
      language TEXT NOT NULL CHECK (language IN ('vi', 'en')),
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      version INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE person_role (
      person_id TEXT NOT NULL REFERENCES person (id),
      role TEXT NOT NULL CHECK (role IN ('clerk', 'approver', 'coordinator', 'administrator')),
      PRIMARY KEY (person_id, role)
    ) STRICT, WITHOUT ROWID`,
    // An approver without rows here is responsible for every plan.
    `CREATE TABLE person_plan (
      person_id TEXT NOT NULL REFERENCES person (id),
      plan_id TEXT NOT NULL,
      PRIMARY KEY (person_id, plan_id)
    ) STRICT, WITHOUT ROWID`,
  ],
}
