import type { Migration } from './migrations.ts'

export const yearlyPlans: Migration = {
  name: '0025-yearly-plans',
  statements: [
    // The office's own plan for a year goes the road of a report, without seal and answer.
    `ALTER TABLE report ADD COLUMN document_type TEXT NOT NULL DEFAULT 'report'
      CHECK (document_type IN ('report', 'yearly-plan'))`,
  ],
}
