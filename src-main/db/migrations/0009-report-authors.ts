import type { Migration } from './migrations.ts'

export const reportAuthors: Migration = {
  name: '0009-report-authors',
  statements: [
    // Everybody whose words stand in a revision; none of them approves it where the office has several people.
    `CREATE TABLE report_author (
      report_id TEXT NOT NULL,
      revision INTEGER NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      PRIMARY KEY (report_id, revision, person_id),
      FOREIGN KEY (report_id, revision) REFERENCES report_revision (report_id, revision)
    ) STRICT, WITHOUT ROWID`,
    `INSERT INTO report_author (report_id, revision, person_id)
      SELECT report_id, revision, author_id FROM report_revision`,
    // Who wrote before this step stands in the history, as far as it was not erased.
    `INSERT OR IGNORE INTO report_author (report_id, revision, person_id)
      SELECT report_revision.report_id, report_revision.revision, audit_entry.person_id
      FROM audit_entry
      JOIN audit_detail ON audit_detail.seq = audit_entry.seq
      JOIN report_revision ON report_revision.report_id = audit_entry.object_id
        AND report_revision.revision = audit_detail.detail ->> 'revision'
      JOIN person ON person.id = audit_entry.person_id
      WHERE audit_entry.object_type = 'report'
        AND audit_entry.action IN ('reports.section-changed', 'reports.letter-changed')`,
  ],
}
