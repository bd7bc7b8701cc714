import type { Migration } from './migrations.ts'

export const reportApproval: Migration = {
  name: '0017-report-approval',
  statements: [
    // Who reads the report before the approver, where somebody was asked to; when they passed it on.
    'ALTER TABLE report_revision ADD COLUMN reviewer_id TEXT REFERENCES person (id)',
    'ALTER TABLE report_revision ADD COLUMN reviewed_at TEXT',
    // The signed paper as PDF, in the evidence store. Given anew with every new number and date.
    `CREATE TABLE report_signed_copy (
      report_id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      evidence_id TEXT NOT NULL REFERENCES evidence (id),
      PRIMARY KEY (report_id, revision, evidence_id),
      FOREIGN KEY (report_id, revision) REFERENCES report_revision (report_id, revision)
    ) STRICT, WITHOUT ROWID`,
    // What may tell who a person is and stays all the same, because somebody answers for it.
    `CREATE TABLE report_kept_privacy (
      report_id TEXT NOT NULL REFERENCES report (id),
      kind TEXT NOT NULL CHECK (kind IN ('citizen-id', 'telephone', 'name-with-age', 'person-name', 'address', 'small-number')),
      text TEXT NOT NULL,
      reason TEXT NOT NULL,
      kept_by TEXT NOT NULL REFERENCES person (id),
      kept_at TEXT NOT NULL,
      PRIMARY KEY (report_id, kind, text)
    ) STRICT, WITHOUT ROWID`,
  ],
}
