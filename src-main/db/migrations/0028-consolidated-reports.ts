import type { Migration } from './migrations.ts'

export const consolidatedReports: Migration = {
  name: '0028-consolidated-reports',
  statements: [
    // A coordinator's report on what all bodies of a plan reported goes the road of a report. A list of allowed values
    // cannot be widened in place: the column is made anew.
    `ALTER TABLE report ADD COLUMN widened_type TEXT NOT NULL DEFAULT 'report'
      CHECK (widened_type IN ('report', 'yearly-plan', 'consolidated'))`,
    'UPDATE report SET widened_type = document_type',
    'ALTER TABLE report DROP COLUMN document_type',
    'ALTER TABLE report RENAME COLUMN widened_type TO document_type',
  ],
}
