CREATE SCHEMA IF NOT EXISTS so_nhiem_vu;
CREATE TABLE IF NOT EXISTS so_nhiem_vu.coordinator (coordinator_id text NOT NULL, name text NOT NULL, published_at timestamptz NOT NULL, format integer NOT NULL, PRIMARY KEY (coordinator_id));
CREATE TABLE IF NOT EXISTS so_nhiem_vu.agency (coordinator_id text NOT NULL, agency_id text NOT NULL, name text NOT NULL, kind text NOT NULL, level text NOT NULL, body_group text,
  parent_id text, province_id text, ended_on date, PRIMARY KEY (coordinator_id, agency_id));
CREATE TABLE IF NOT EXISTS so_nhiem_vu.agency_name (coordinator_id text NOT NULL, agency_id text NOT NULL, ordinal integer NOT NULL, name text NOT NULL, from_date date, to_date date, legal_basis text, PRIMARY KEY (coordinator_id, agency_id, ordinal));
CREATE TABLE IF NOT EXISTS so_nhiem_vu.agency_succession (coordinator_id text NOT NULL, predecessor_id text NOT NULL, successor_id text NOT NULL, rule text NOT NULL, functions text,
  is_main boolean NOT NULL, legal_basis text NOT NULL, from_date date, PRIMARY KEY (coordinator_id, predecessor_id, successor_id));
CREATE TABLE IF NOT EXISTS so_nhiem_vu.plan (coordinator_id text NOT NULL, plan_id text NOT NULL, number text, document_date date, issuer_name text NOT NULL, subject text NOT NULL,
  short_name text NOT NULL, state text NOT NULL, PRIMARY KEY (coordinator_id, plan_id));
CREATE TABLE IF NOT EXISTS so_nhiem_vu.plan_item (coordinator_id text NOT NULL, plan_item_id text NOT NULL, plan_id text NOT NULL, parent_id text, document_order integer NOT NULL,
  position text NOT NULL, marker text NOT NULL, text text NOT NULL, kind text NOT NULL, is_in_force boolean NOT NULL, PRIMARY KEY (coordinator_id, plan_item_id));
CREATE TABLE IF NOT EXISTS so_nhiem_vu.indicator (coordinator_id text NOT NULL, indicator_id text NOT NULL, plan_id text NOT NULL, parent_id text, plan_item_id text, ordinal integer NOT NULL,
  code text NOT NULL, name text NOT NULL, unit text NOT NULL, measure text NOT NULL, shape text NOT NULL,
  is_in_force boolean NOT NULL, PRIMARY KEY (coordinator_id, indicator_id));
CREATE TABLE IF NOT EXISTS so_nhiem_vu.indicator_target (coordinator_id text NOT NULL, indicator_id text NOT NULL, year integer NOT NULL, value numeric NOT NULL, comparator text, PRIMARY KEY (coordinator_id, indicator_id, year));
CREATE TABLE IF NOT EXISTS so_nhiem_vu.submission (coordinator_id text NOT NULL, submission_id text NOT NULL, report_id text NOT NULL, agency_id text NOT NULL, revision integer NOT NULL,
  origin text NOT NULL, period_kind text NOT NULL, period_year integer NOT NULL, period_ordinal integer,
  cut_off date NOT NULL, document_number text, document_date date, received_on date NOT NULL,
  content_sha256 text NOT NULL, withdrawn_at timestamptz, PRIMARY KEY (coordinator_id, submission_id));
CREATE TABLE IF NOT EXISTS so_nhiem_vu.submission_plan (coordinator_id text NOT NULL, submission_id text NOT NULL, plan_id text NOT NULL, is_counted boolean NOT NULL, PRIMARY KEY (coordinator_id, submission_id, plan_id), FOREIGN KEY (coordinator_id, submission_id) REFERENCES so_nhiem_vu.submission (coordinator_id, submission_id) ON DELETE CASCADE);
CREATE TABLE IF NOT EXISTS so_nhiem_vu.task_result (coordinator_id text NOT NULL, submission_id text NOT NULL, ordinal integer NOT NULL, title text NOT NULL, progress text NOT NULL,
  timeliness text NOT NULL, deadline date, extended_deadline date, done_on date, result_text text NOT NULL,
  difficulties text NOT NULL, proposals text NOT NULL, evidence_files integer NOT NULL, PRIMARY KEY (coordinator_id, submission_id, ordinal), FOREIGN KEY (coordinator_id, submission_id) REFERENCES so_nhiem_vu.submission (coordinator_id, submission_id) ON DELETE CASCADE);
CREATE TABLE IF NOT EXISTS so_nhiem_vu.task_result_item (coordinator_id text NOT NULL, submission_id text NOT NULL, ordinal integer NOT NULL, plan_item_id text NOT NULL, PRIMARY KEY (coordinator_id, submission_id, ordinal, plan_item_id), FOREIGN KEY (coordinator_id, submission_id) REFERENCES so_nhiem_vu.submission (coordinator_id, submission_id) ON DELETE CASCADE);
CREATE TABLE IF NOT EXISTS so_nhiem_vu.task_quantity (coordinator_id text NOT NULL, submission_id text NOT NULL, ordinal integer NOT NULL, quantity_ordinal integer NOT NULL, label text NOT NULL,
  value numeric NOT NULL, unit text NOT NULL, PRIMARY KEY (coordinator_id, submission_id, ordinal, quantity_ordinal), FOREIGN KEY (coordinator_id, submission_id) REFERENCES so_nhiem_vu.submission (coordinator_id, submission_id) ON DELETE CASCADE);
CREATE TABLE IF NOT EXISTS so_nhiem_vu.figure (coordinator_id text NOT NULL, submission_id text NOT NULL, indicator_id text NOT NULL, is_estimate boolean NOT NULL, kind text NOT NULL,
  value numeric, numerator numeric, denominator numeric, as_of date, reason text NOT NULL, PRIMARY KEY (coordinator_id, submission_id, indicator_id, is_estimate), FOREIGN KEY (coordinator_id, submission_id) REFERENCES so_nhiem_vu.submission (coordinator_id, submission_id) ON DELETE CASCADE);
CREATE TABLE IF NOT EXISTS so_nhiem_vu.funding (coordinator_id text NOT NULL, submission_id text NOT NULL, ordinal integer NOT NULL, source text NOT NULL, planned_dong bigint,
  spent_dong bigint, PRIMARY KEY (coordinator_id, submission_id, ordinal), FOREIGN KEY (coordinator_id, submission_id) REFERENCES so_nhiem_vu.submission (coordinator_id, submission_id) ON DELETE CASCADE);
CREATE OR REPLACE VIEW so_nhiem_vu.counted_submission AS
  SELECT s.*, p.plan_id FROM so_nhiem_vu.submission s
  JOIN so_nhiem_vu.submission_plan p USING (coordinator_id, submission_id)
  WHERE s.withdrawn_at IS NULL AND p.is_counted;
CREATE OR REPLACE VIEW so_nhiem_vu.counted_figure AS
  SELECT s.coordinator_id, s.plan_id, s.agency_id, s.period_kind, s.period_year, s.period_ordinal, s.cut_off,
  f.submission_id, f.indicator_id, f.is_estimate, f.kind, f.value, f.numerator, f.denominator,
  100 * f.numerator / nullif(f.denominator, 0) AS percent, coalesce(f.as_of, s.cut_off) AS as_of
  FROM so_nhiem_vu.counted_submission s
  JOIN so_nhiem_vu.figure f ON f.coordinator_id = s.coordinator_id AND f.submission_id = s.submission_id
  JOIN so_nhiem_vu.indicator i
  ON i.coordinator_id = s.coordinator_id AND i.indicator_id = f.indicator_id AND i.plan_id = s.plan_id;
CREATE OR REPLACE VIEW so_nhiem_vu.figure_total AS
  SELECT coordinator_id, plan_id, indicator_id, period_kind, period_year, period_ordinal, is_estimate,
  sum(value) AS value, sum(numerator) AS numerator, sum(denominator) AS denominator,
  100 * sum(numerator) / nullif(sum(denominator), 0) AS percent,
  count(*) FILTER (WHERE kind IN ('number', 'share')) AS agencies_counted,
  count(*) FILTER (WHERE kind = 'none-arisen') AS agencies_none_arisen,
  count(*) FILTER (WHERE kind = 'no-data') AS agencies_no_data,
  count(*) FILTER (WHERE kind = 'not-applicable') AS agencies_not_applicable,
  min(cut_off) AS first_cut_off, max(cut_off) AS last_cut_off
  FROM so_nhiem_vu.counted_figure
  GROUP BY coordinator_id, plan_id, indicator_id, period_kind, period_year, period_ordinal, is_estimate;
CREATE OR REPLACE VIEW so_nhiem_vu.task_progress AS
  SELECT s.coordinator_id, s.plan_id, ti.plan_item_id, s.period_kind, s.period_year, s.period_ordinal, t.progress,
  count(DISTINCT s.agency_id) AS agencies
  FROM so_nhiem_vu.counted_submission s
  JOIN so_nhiem_vu.task_result t ON t.coordinator_id = s.coordinator_id AND t.submission_id = s.submission_id
  JOIN so_nhiem_vu.task_result_item ti
  ON ti.coordinator_id = t.coordinator_id AND ti.submission_id = t.submission_id AND ti.ordinal = t.ordinal
  JOIN so_nhiem_vu.plan_item i
  ON i.coordinator_id = ti.coordinator_id AND i.plan_item_id = ti.plan_item_id AND i.plan_id = s.plan_id
  GROUP BY s.coordinator_id, s.plan_id, ti.plan_item_id, s.period_kind, s.period_year, s.period_ordinal, t.progress;
