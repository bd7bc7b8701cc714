import type { Migration } from './migrations.ts'

const round = `plan_id TEXT NOT NULL REFERENCES plan (id),
      period_kind TEXT NOT NULL CHECK (period_kind IN ('year', 'half-year', 'quarter', 'thematic', 'ad-hoc', 'five-year', 'ten-year')),
      period_year INTEGER NOT NULL,
      period_ordinal INTEGER,`

/** Where the coordinator reports onward: what was settled about each leg, and what was sent on it. */
export const reportingLegs: Migration = {
  name: '0029-reporting-legs',
  statements: [
    // date_rule NULL: "chưa rõ". leg_key outlives the rows of the plan's duties, which are written anew on every change.
    `CREATE TABLE onward_leg (
      id TEXT PRIMARY KEY,
      ${round}
      leg_key TEXT NOT NULL,
      scope TEXT NOT NULL CHECK (scope IN ('this-period', 'from-now-on')),
      dropped INTEGER NOT NULL CHECK (dropped IN (0, 1)),
      to_text TEXT NOT NULL,
      to_agency_id TEXT REFERENCES agency (id),
      date_rule TEXT CHECK (date_rule IS NULL OR json_valid(date_rule)),
      form TEXT,
      own_report INTEGER NOT NULL CHECK (own_report IN (0, 1)),
      medium TEXT CHECK (medium IN ('sealed-file', 'docx', 'paper')),
      channel TEXT CHECK (channel IN ('document-axis', 'e-mail', 'post', 'by-hand')),
      address TEXT,
      source TEXT NOT NULL,
      removed_at TEXT,
      person_id TEXT NOT NULL REFERENCES person (id),
      at TEXT NOT NULL,
      version INTEGER NOT NULL
    ) STRICT`,
    `CREATE UNIQUE INDEX onward_leg_round ON onward_leg (plan_id, period_kind, period_year, coalesce(period_ordinal, 0), leg_key)
      WHERE removed_at IS NULL`,
    `CREATE TABLE onward_dispatch (
      id TEXT PRIMARY KEY,
      ${round}
      leg_key TEXT NOT NULL,
      to_text TEXT NOT NULL,
      report_id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      sent_on TEXT NOT NULL,
      document_number TEXT NOT NULL,
      medium TEXT NOT NULL CHECK (medium IN ('sealed-file', 'docx', 'paper')),
      channel TEXT NOT NULL CHECK (channel IN ('document-axis', 'e-mail', 'post', 'by-hand')),
      note TEXT NOT NULL,
      confirmed_on TEXT,
      confirmed_note TEXT NOT NULL,
      removed_at TEXT,
      person_id TEXT NOT NULL REFERENCES person (id),
      at TEXT NOT NULL,
      version INTEGER NOT NULL,
      FOREIGN KEY (report_id, revision) REFERENCES report_revision (report_id, revision)
    ) STRICT`,
    'CREATE INDEX onward_dispatch_round ON onward_dispatch (plan_id, period_kind, period_year)',
  ],
}
