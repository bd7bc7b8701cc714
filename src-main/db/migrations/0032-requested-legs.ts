import type { Migration } from './migrations.ts'

/** A leg may answer a request of the body it leads to: its report follows that outline. */
export const requestedLegs: Migration = {
  name: '0032-requested-legs',
  statements: ['ALTER TABLE onward_leg ADD COLUMN request_id TEXT REFERENCES report_request (id)'],
}
