import type { Migration } from './migrations.ts'

/** Acts that a coordinator sends to all: which versions of its file were sealed here or came in. */
export const travellingActs: Migration = {
  name: '0036-travelling-acts',
  statements: [
    `CREATE TABLE acts_version (
      row_id TEXT PRIMARY KEY,
      direction TEXT NOT NULL CHECK (direction IN ('issued', 'received')),
      coordinator_id TEXT NOT NULL,
      acts_id TEXT NOT NULL,
      revision INTEGER NOT NULL CHECK (revision > 0),
      kid TEXT NOT NULL,
      payload_sha256 TEXT NOT NULL CHECK (length(payload_sha256) = 64),
      file_sha256 TEXT NOT NULL CHECK (length(file_sha256) = 64),
      -- Of what it says, without number and day: the same acts are not numbered again.
      content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
      person_id TEXT NOT NULL REFERENCES person (id),
      at TEXT NOT NULL,
      -- When somebody last recorded what it brings.
      applied_by TEXT REFERENCES person (id),
      applied_at TEXT,
      UNIQUE (direction, coordinator_id, acts_id, revision),
      CHECK ((applied_by IS NULL) = (applied_at IS NULL))
    ) STRICT`,
    // The coordinator whose file brought the act; NULL for one that was recorded here.
    'ALTER TABLE reorganisation ADD COLUMN received_from TEXT',
  ],
}
