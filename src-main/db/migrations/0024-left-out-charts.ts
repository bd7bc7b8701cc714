import type { Migration } from './migrations.ts'

/** Charts that a person left out of a revision, as a JSON list of their keys; see domain/report-charts.ts. */
export const leftOutCharts: Migration = {
  name: '0024-left-out-charts',
  statements: [
    `ALTER TABLE report_revision ADD COLUMN left_out_charts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(left_out_charts))`,
  ],
}
