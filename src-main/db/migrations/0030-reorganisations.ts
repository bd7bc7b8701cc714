import type { Migration } from './migrations.ts'

/**
 * Legal acts that end, make, join, split, rename or move bodies of the catalogue. An act is one transaction; what it
 * wrote is kept row by row, so that it can be taken back while nothing stands on it.
 */
export const reorganisations: Migration = {
  name: '0030-reorganisations',
  statements: [
    `CREATE TABLE reorganisation (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      document_number TEXT NOT NULL,
      document_date TEXT NOT NULL,
      issuer TEXT NOT NULL,
      subject TEXT NOT NULL,
      effective_on TEXT NOT NULL,
      -- What it did, with the names of its time.
      told TEXT NOT NULL,
      -- What still named the ended bodies and waited for a person's choice.
      waiting TEXT NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      recorded_at TEXT NOT NULL,
      taken_back_at TEXT,
      taken_back_by TEXT REFERENCES person (id),
      CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL))
    ) STRICT`,
    // Without a foreign key: a body that an act made goes when the act is taken back.
    `CREATE TABLE reorganisation_body (
      act_id TEXT NOT NULL REFERENCES reorganisation (id),
      agency_id TEXT NOT NULL,
      is_new INTEGER NOT NULL CHECK (is_new IN (0, 1)),
      PRIMARY KEY (act_id, agency_id)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX reorganisation_body_agency ON reorganisation_body (agency_id)',
    `CREATE TABLE reorganisation_row (
      act_id TEXT NOT NULL REFERENCES reorganisation (id),
      ordinal INTEGER NOT NULL,
      table_name TEXT NOT NULL CHECK (table_name IN ('agency', 'agency_name', 'agency_code', 'agency_contact', 'agency_succession', 'assignment', 'reporting_duty_agency', 'indicator_reporter', 'reporting_leg', 'plan', 'plan_area', 'handover')),
      -- The row as it was and as the act left it; NULL where there was none.
      before TEXT,
      after TEXT,
      PRIMARY KEY (act_id, ordinal),
      CHECK (before IS NOT NULL OR after IS NOT NULL)
    ) STRICT, WITHOUT ROWID`,
  ],
}
