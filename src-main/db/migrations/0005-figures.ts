import type { Migration } from './migrations.ts'

export const figures: Migration = {
  name: '0005-figures',
  statements: [
    // value, numerator and denominator are exact decimals as text; percent is derived, never stored.
    `CREATE TABLE figure (
      id TEXT PRIMARY KEY,
      indicator_id TEXT NOT NULL REFERENCES indicator (id),
      period_id TEXT NOT NULL REFERENCES period (id),
      kind TEXT NOT NULL CHECK (kind IN ('number', 'share', 'none-arisen', 'no-data', 'not-applicable')),
      value TEXT,
      numerator TEXT,
      denominator TEXT,
      is_estimate INTEGER NOT NULL CHECK (is_estimate IN (0, 1)),
      as_of TEXT,
      reason TEXT NOT NULL,
      origin TEXT NOT NULL CHECK (origin IN ('entered', 'imported')),
      source TEXT,
      version INTEGER NOT NULL,
      changed_at TEXT NOT NULL,
      UNIQUE (indicator_id, period_id, is_estimate),
      CHECK ((kind = 'number') = (value IS NOT NULL)),
      CHECK ((kind = 'share') = (numerator IS NOT NULL AND denominator IS NOT NULL))
    ) STRICT`,
    'CREATE INDEX figure_period ON figure (period_id)',
  ],
}
