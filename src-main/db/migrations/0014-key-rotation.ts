import type { Migration } from './migrations.ts'

export const keyRotation: Migration = {
  name: '0014-key-rotation',
  statements: [
    // A statement of the old and the new key: issued here for an own key, or received for a pinned root. One that came
    // in waits until its new code was compared.
    `CREATE TABLE key_rotation (
      id TEXT PRIMARY KEY,
      purpose TEXT NOT NULL CHECK (purpose IN ('approver', 'root')),
      state TEXT NOT NULL CHECK (state IN ('issued', 'waiting', 'confirmed', 'declined')),
      agency_id TEXT NOT NULL,
      old_kid TEXT NOT NULL,
      new_kid TEXT NOT NULL,
      public_jwk TEXT NOT NULL CHECK (json_valid(public_jwk)),
      payload_sha256 TEXT NOT NULL UNIQUE CHECK (length(payload_sha256) = 64),
      file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
      person_id TEXT NOT NULL REFERENCES person (id),
      at TEXT NOT NULL,
      decided_by TEXT REFERENCES person (id),
      decided_at TEXT,
      version INTEGER NOT NULL
    ) STRICT`,
    'CREATE INDEX key_rotation_new ON key_rotation (new_kid)',
    // The card whose key signed this one in its place; its comparison with the paper counts for both.
    'ALTER TABLE enrolled_card ADD COLUMN replaces_kid TEXT',
  ],
}
