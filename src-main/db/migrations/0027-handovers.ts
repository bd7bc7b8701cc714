import type { Migration } from './migrations.ts'

/**
 * Shares that went over from an ended body to its successors. Rounds before `since` still ask the former body: with
 * what stands here, the shares of that time can be read back. was_there: the successor had the share before.
 */
export const handovers: Migration = {
  name: '0027-handovers',
  statements: [
    `CREATE TABLE handover (
      seq INTEGER PRIMARY KEY,
      plan_id TEXT NOT NULL REFERENCES plan (id),
      kind TEXT NOT NULL CHECK (kind IN ('assignment', 'duty', 'reporter')),
      -- The item with its role, the duty or the indicator.
      share TEXT NOT NULL,
      from_agency_id TEXT NOT NULL REFERENCES agency (id),
      to_agency_id TEXT NOT NULL REFERENCES agency (id),
      was_there INTEGER NOT NULL CHECK (was_there IN (0, 1)),
      since TEXT NOT NULL,
      person_id TEXT NOT NULL REFERENCES person (id),
      at TEXT NOT NULL
    ) STRICT`,
    'CREATE INDEX handover_plan ON handover (plan_id, kind)',
  ],
}
