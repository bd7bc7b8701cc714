import type { Migration } from './migrations.ts'

/**
 * Level and superior body of an agency in earlier times, so that a round of a past year shows who stood where then. What
 * holds today stays with the agency. Acts that moved bodies before this step are read back from their journal.
 */
export const pastPlaces: Migration = {
  name: '0034-past-places',
  statements: [
    `CREATE TABLE agency_past_place (
      agency_id TEXT NOT NULL REFERENCES agency (id),
      level TEXT NOT NULL CHECK (level IN ('central', 'province', 'district', 'commune')),
      parent_id TEXT REFERENCES agency (id) DEFERRABLE INITIALLY DEFERRED,
      -- Last day on which it stood there.
      to_date TEXT NOT NULL,
      -- Legal basis of the change that ended it, where one is known.
      ended_by TEXT,
      PRIMARY KEY (agency_id, to_date)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX agency_past_place_parent ON agency_past_place (parent_id)',
    `CREATE TABLE reorganisation_row_rebuilt (
      act_id TEXT NOT NULL REFERENCES reorganisation (id),
      ordinal INTEGER NOT NULL,
      table_name TEXT NOT NULL CHECK (table_name IN ('agency', 'agency_name', 'agency_code', 'agency_contact', 'agency_past_place', 'agency_succession', 'assignment', 'reporting_duty_agency', 'indicator_reporter', 'reporting_leg', 'plan', 'plan_area', 'handover')),
      -- The row as it was and as the act left it; NULL where there was none.
      before TEXT,
      after TEXT,
      PRIMARY KEY (act_id, ordinal),
      CHECK (before IS NOT NULL OR after IS NOT NULL)
    ) STRICT, WITHOUT ROWID`,
    'INSERT INTO reorganisation_row_rebuilt SELECT act_id, ordinal, table_name, before, after FROM reorganisation_row',
    'DROP TABLE reorganisation_row',
    'ALTER TABLE reorganisation_row_rebuilt RENAME TO reorganisation_row',
    // Two acts of one day: the place between them lasted no day.
    `CREATE TEMP TABLE moved_by_act AS
      SELECT * FROM (
        SELECT act.id AS act_id, row.before ->> '$.id' AS agency_id, row.before ->> '$.level' AS level,
          row.before ->> '$.parent_id' AS parent_id, date(act.effective_on, '-1 day') AS to_date,
          act.document_number || ', ' || strftime('%d/%m/%Y', act.document_date) || ', ' || act.issuer AS ended_by,
          row_number() OVER (PARTITION BY row.before ->> '$.id', act.effective_on ORDER BY act.seq, row.ordinal) AS nth
        FROM reorganisation_row AS row JOIN reorganisation AS act ON act.id = row.act_id
        WHERE row.table_name = 'agency' AND row.before IS NOT NULL AND row.after IS NOT NULL AND act.taken_back_at IS NULL
          AND ((row.before ->> '$.level') IS NOT (row.after ->> '$.level')
            OR (row.before ->> '$.parent_id') IS NOT (row.after ->> '$.parent_id'))
      ) WHERE nth = 1 AND EXISTS (SELECT 1 FROM agency WHERE id = agency_id)`,
    `INSERT INTO agency_past_place (agency_id, level, parent_id, to_date, ended_by)
      SELECT agency_id, level, parent_id, to_date, ended_by FROM moved_by_act`,
    // Part of what the act wrote, so that it goes when the act is taken back.
    `INSERT INTO reorganisation_row (act_id, ordinal, table_name, before, after)
      SELECT act_id,
        (SELECT max(ordinal) FROM reorganisation_row AS row WHERE row.act_id = moved.act_id)
          + row_number() OVER (PARTITION BY act_id ORDER BY agency_id),
        'agency_past_place', NULL,
        json_object('agency_id', agency_id, 'level', level, 'parent_id', parent_id, 'to_date', to_date, 'ended_by', ended_by)
      FROM moved_by_act AS moved`,
    'DROP TABLE moved_by_act',
  ],
}
