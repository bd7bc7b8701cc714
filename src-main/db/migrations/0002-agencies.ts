import type { Migration } from './migrations.ts'

export const agencies: Migration = {
  name: '0002-agencies',
  statements: [
    `CREATE TABLE agency (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('state-body', 'front-or-mass-organisation', 'press', 'armed-force')),
      level TEXT NOT NULL CHECK (level IN ('central', 'province', 'district', 'commune')),
      body_group TEXT,
      parent_id TEXT REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
      province_id TEXT REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
      abbreviation TEXT,
      origin TEXT NOT NULL CHECK (origin IN ('shipped', 'own', 'package')),
      doubts TEXT NOT NULL,
      former_province TEXT,
      ended_on TEXT,
      version INTEGER NOT NULL
    ) STRICT`,
    'CREATE INDEX agency_province ON agency (province_id, level)',
    // The name of a time: reports of 2024 keep the name of 2024.
    `CREATE TABLE agency_name (
      agency_id TEXT NOT NULL REFERENCES agency (id),
      name TEXT NOT NULL,
      folded TEXT NOT NULL,
      sort_key TEXT NOT NULL,
      from_date TEXT,
      to_date TEXT,
      legal_basis TEXT,
      CHECK (from_date IS NULL OR to_date IS NULL OR from_date <= to_date)
    ) STRICT`,
    'CREATE INDEX agency_name_agency ON agency_name (agency_id, from_date)',
    'CREATE INDEX agency_name_sort ON agency_name (sort_key)',
    'CREATE UNIQUE INDEX agency_name_current ON agency_name (agency_id) WHERE to_date IS NULL',
    // Short names and other spellings: found by search and in the words of a plan, never printed as the name.
    `CREATE TABLE agency_alias (
      agency_id TEXT NOT NULL REFERENCES agency (id),
      alias TEXT NOT NULL,
      folded TEXT NOT NULL,
      PRIMARY KEY (agency_id, alias)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE agency_code (
      agency_id TEXT NOT NULL REFERENCES agency (id),
      scheme TEXT NOT NULL CHECK (scheme IN ('statistics-office', 'electronic-identification')),
      code TEXT NOT NULL,
      from_date TEXT,
      to_date TEXT
    ) STRICT`,
    'CREATE INDEX agency_code_agency ON agency_code (agency_id)',
    `CREATE TABLE agency_contact (
      id TEXT PRIMARY KEY,
      agency_id TEXT NOT NULL REFERENCES agency (id),
      kind TEXT NOT NULL CHECK (kind IN ('person', 'telephone', 'email', 'address', 'zalo')),
      value TEXT NOT NULL,
      from_date TEXT,
      to_date TEXT
    ) STRICT`,
    'CREATE INDEX agency_contact_agency ON agency_contact (agency_id)',
    // territory: passes tasks on by rule; function: only a person can say which part goes where.
    `CREATE TABLE agency_succession (
      predecessor_id TEXT NOT NULL REFERENCES agency (id),
      successor_id TEXT NOT NULL REFERENCES agency (id),
      rule TEXT NOT NULL CHECK (rule IN ('territory', 'function')),
      functions TEXT,
      is_main INTEGER NOT NULL CHECK (is_main IN (0, 1)),
      legal_basis TEXT NOT NULL,
      from_date TEXT,
      PRIMARY KEY (predecessor_id, successor_id)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX agency_succession_successor ON agency_succession (successor_id)',
    // scope: 'country' (central bodies, provincial committees) or the code of a province loaded in full.
    `CREATE TABLE shipped_catalogue (
      scope TEXT PRIMARY KEY,
      version TEXT NOT NULL,
      loaded_at TEXT NOT NULL
    ) STRICT`,
  ],
}
