import type { Migration } from './migrations.ts'

/**
 * The table of bodies by tasks and indicators is read report by report: its rows lie together by report, a round finds
 * its reports and a report its plans by an index, and no cell needs the payload. Ten years of reports cost no more to
 * look past than one.
 */
export const reportTable: Migration = {
  name: '0022-report-table',
  statements: [
    // What a result says of an item, in short: how far it is, when it was done, what stands behind it.
    `CREATE TABLE submission_item_rebuilt (
      submission_id TEXT NOT NULL REFERENCES submission (id),
      plan_item_id TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      progress TEXT NOT NULL CHECK (progress IN ('not-started', 'in-progress', 'awaiting-confirmation', 'done', 'redo', 'paused', 'not-applicable')),
      timeliness TEXT NOT NULL CHECK (timeliness IN ('none', 'in-time', 'soon', 'late', 'done-in-time', 'done-late', 'awaiting')),
      done_on TEXT,
      has_text INTEGER NOT NULL CHECK (has_text IN (0, 1)),
      evidence INTEGER NOT NULL,
      PRIMARY KEY (submission_id, plan_item_id, ordinal)
    ) STRICT, WITHOUT ROWID`,
    `INSERT INTO submission_item_rebuilt
    SELECT
      item.submission_id, item.plan_item_id, item.ordinal, json_extract(result.value, '$.progress'),
      json_extract(result.value, '$.timeliness'), json_extract(result.value, '$.doneOn'),
      json_extract(result.value, '$.resultText') <> '', json_array_length(result.value, '$.evidenceIds')
    FROM submission, json_each(submission.payload, '$.data.taskResults') AS result
    JOIN submission_item AS item ON item.submission_id = submission.id AND item.ordinal = result.key`,
    'DROP TABLE submission_item',
    'ALTER TABLE submission_item_rebuilt RENAME TO submission_item',

    // amount: the number, or the numerator of a share. Made of the value, so they cannot differ from it.
    `CREATE TABLE submission_figure_rebuilt (
      submission_id TEXT NOT NULL REFERENCES submission (id),
      indicator_id TEXT NOT NULL,
      is_estimate INTEGER NOT NULL CHECK (is_estimate IN (0, 1)),
      value TEXT NOT NULL CHECK (json_valid(value)),
      as_of TEXT,
      reason TEXT NOT NULL,
      kind TEXT NOT NULL GENERATED ALWAYS AS (json_extract(value, '$.kind')) STORED CHECK (kind IN ('number', 'share', 'none-arisen', 'no-data', 'not-applicable')),
      amount TEXT GENERATED ALWAYS AS (coalesce(json_extract(value, '$.value'), json_extract(value, '$.numerator'))) STORED,
      denominator TEXT GENERATED ALWAYS AS (json_extract(value, '$.denominator')) STORED,
      PRIMARY KEY (submission_id, indicator_id, is_estimate)
    ) STRICT, WITHOUT ROWID`,
    `INSERT INTO submission_figure_rebuilt (submission_id, indicator_id, is_estimate, value, as_of, reason)
    SELECT submission_id, indicator_id, is_estimate, value, as_of, reason
    FROM submission_figure ORDER BY submission_id, indicator_id, is_estimate`,
    'DROP TABLE submission_figure',
    'ALTER TABLE submission_figure_rebuilt RENAME TO submission_figure',

    'CREATE INDEX submission_plan_of ON submission_plan (submission_id)',
    'CREATE INDEX submission_round ON submission (period_year, period_kind, period_ordinal)',
  ],
}
