import type { Migration } from './migrations.ts'

export const registers: Migration = {
  name: '0015-registers',
  statements: [
    `CREATE TABLE register (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('model', 'club', 'trusted-address', 'collaborator', 'other')),
      name TEXT NOT NULL,
      sort_key TEXT NOT NULL,
      version INTEGER NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT`,
    // Kept over years: what ends gets its last day and stays. Erased for good, only the empty row stays.
    `CREATE TABLE register_entry (
      id TEXT PRIMARY KEY,
      register_id TEXT NOT NULL REFERENCES register (id),
      name TEXT NOT NULL,
      place TEXT NOT NULL,
      contact TEXT NOT NULL,
      note TEXT NOT NULL,
      since TEXT,
      until TEXT,
      end_reason TEXT NOT NULL,
      erased_at TEXT,
      sort_key TEXT NOT NULL,
      folded TEXT NOT NULL,
      version INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      CHECK (since IS NULL OR until IS NULL OR since <= until),
      CHECK (erased_at IS NULL OR name || place || contact || note || end_reason || sort_key || folded = '')
    ) STRICT`,
    'CREATE INDEX register_entry_list ON register_entry (register_id, sort_key)',
  ],
}
