import type { Migration } from './migrations.ts'

export const keys: Migration = {
  name: '0006-keys',
  statements: [
    // The private half lies encrypted in keys/<kid>.json; here stands what may be shown.
    `CREATE TABLE own_key (
      kid TEXT PRIMARY KEY,
      purpose TEXT NOT NULL CHECK (purpose IN ('approver', 'root')),
      person_id TEXT NOT NULL REFERENCES person (id),
      public_jwk TEXT NOT NULL CHECK (json_valid(public_jwk)),
      certificate TEXT NOT NULL,
      holder_name TEXT NOT NULL,
      holder_position TEXT NOT NULL,
      made_at TEXT NOT NULL,
      backed_up_at TEXT,
      retired_at TEXT
    ) STRICT`,
    // One key in use per approver; one root in use per office.
    `CREATE UNIQUE INDEX own_key_approver ON own_key (person_id) WHERE purpose = 'approver' AND retired_at IS NULL`,
    `CREATE UNIQUE INDEX own_key_root ON own_key (purpose) WHERE purpose = 'root' AND retired_at IS NULL`,
  ],
}
