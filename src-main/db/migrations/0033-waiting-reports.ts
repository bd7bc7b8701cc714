import type { Migration } from './migrations.ts'

/**
 * Reports that wait to be verified are few among those of all years, and are counted with every table of a round: they
 * are found without a look at each of the others, whose payloads lie between.
 */
export const waitingReports: Migration = {
  name: '0033-waiting-reports',
  statements: ["CREATE INDEX submission_waiting ON submission (imported_at) WHERE state = 'quarantined'"],
}
