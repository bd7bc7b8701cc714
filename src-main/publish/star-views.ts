/** What most readers want to ask, over reports that count only. */
export const starViews = {
  counted_submission: `
    SELECT s.*, p.plan_id FROM so_nhiem_vu.submission s
    JOIN so_nhiem_vu.submission_plan p USING (coordinator_id, submission_id)
    WHERE s.withdrawn_at IS NULL AND p.is_counted`,
  counted_place: `
    SELECT s.coordinator_id, s.submission_id, s.plan_id, s.agency_id, s.on_day, p.level, p.parent_id, p.province_id
    FROM (
      SELECT coordinator_id, submission_id, plan_id, agency_id,
        (make_date(period_year, CASE period_kind
          WHEN 'half-year' THEN 6 * period_ordinal WHEN 'quarter' THEN 3 * period_ordinal ELSE 12 END, 1)
          + interval '1 month' - interval '1 day')::date AS on_day
      FROM so_nhiem_vu.counted_submission
    ) s
    JOIN so_nhiem_vu.agency_place p ON p.coordinator_id = s.coordinator_id AND p.agency_id = s.agency_id
      AND (p.from_date IS NULL OR p.from_date <= s.on_day) AND (p.to_date IS NULL OR s.on_day <= p.to_date)`,
  counted_figure: `
    SELECT s.coordinator_id, s.plan_id, s.agency_id, s.period_kind, s.period_year, s.period_ordinal, s.cut_off,
      f.submission_id, f.indicator_id, f.is_estimate, f.kind, f.value, f.numerator, f.denominator,
      100 * f.numerator / nullif(f.denominator, 0) AS percent, coalesce(f.as_of, s.cut_off) AS as_of
    FROM so_nhiem_vu.counted_submission s
    JOIN so_nhiem_vu.figure f ON f.coordinator_id = s.coordinator_id AND f.submission_id = s.submission_id
    JOIN so_nhiem_vu.indicator i
      ON i.coordinator_id = s.coordinator_id AND i.indicator_id = f.indicator_id AND i.plan_id = s.plan_id`,
  figure_total: `
    SELECT coordinator_id, plan_id, indicator_id, period_kind, period_year, period_ordinal, is_estimate,
      sum(value) AS value, sum(numerator) AS numerator, sum(denominator) AS denominator,
      100 * sum(numerator) / nullif(sum(denominator), 0) AS percent,
      count(*) FILTER (WHERE kind IN ('number', 'share')) AS agencies_counted,
      count(*) FILTER (WHERE kind = 'none-arisen') AS agencies_none_arisen,
      count(*) FILTER (WHERE kind = 'no-data') AS agencies_no_data,
      count(*) FILTER (WHERE kind = 'not-applicable') AS agencies_not_applicable,
      min(cut_off) AS first_cut_off, max(cut_off) AS last_cut_off
    FROM so_nhiem_vu.counted_figure
    GROUP BY coordinator_id, plan_id, indicator_id, period_kind, period_year, period_ordinal, is_estimate`,
  task_progress: `
    SELECT s.coordinator_id, s.plan_id, ti.plan_item_id, s.period_kind, s.period_year, s.period_ordinal, t.progress,
      count(DISTINCT s.agency_id) AS agencies
    FROM so_nhiem_vu.counted_submission s
    JOIN so_nhiem_vu.task_result t ON t.coordinator_id = s.coordinator_id AND t.submission_id = s.submission_id
    JOIN so_nhiem_vu.task_result_item ti
      ON ti.coordinator_id = t.coordinator_id AND ti.submission_id = t.submission_id AND ti.ordinal = t.ordinal
    JOIN so_nhiem_vu.plan_item i
      ON i.coordinator_id = ti.coordinator_id AND i.plan_item_id = ti.plan_item_id AND i.plan_id = s.plan_id
    GROUP BY s.coordinator_id, s.plan_id, ti.plan_item_id, s.period_kind, s.period_year, s.period_ordinal, t.progress`,
} as const
