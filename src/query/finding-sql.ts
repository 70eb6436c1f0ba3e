import type { Rule } from '@/model/rules';

/** The columns of a finding, with their types. Lists run in parallel over the places of a finding, separated by `;`. */
export const FINDING_COLUMNS = {
  finding_id: 'VARCHAR',
  rule: 'VARCHAR',
  severity: 'VARCHAR',
  cause: 'VARCHAR',
  reason: 'VARCHAR',
  report_id: 'VARCHAR',
  agency_id: 'VARCHAR',
  year: 'INTEGER',
  other_report_id: 'VARCHAR',
  cells: 'VARCHAR',
  against: 'VARCHAR',
  expected: 'VARCHAR',
  reported: 'VARCHAR',
  difference: 'DOUBLE',
  words: 'VARCHAR',
} as const;

/**
 * Findings out of a rule's places. One mistake is one finding: parts whose errors cancel out while their total is right,
 * a total that is off by as much as its one wrong part, and places that the rule itself bundles. The id is made of rule,
 * report and cells, so that a remark on a finding still finds it when the rules are run again.
 */
export function findingsOf({ id, severity }: Rule, places: string): string {
  return `SELECT '${id}:' || coalesce(report_id, agency_id || '.' || year) || ':' || cells AS finding_id, *
FROM (
  SELECT '${id}' AS rule, any_value(coalesce(severity, '${severity}')) AS severity,
    CASE WHEN bool_or(cause = 'reading_error') THEN 'reading_error' ELSE min(cause) END AS cause,
    CASE WHEN any_value(cancels) THEN 'cancels_out' ELSE min(reason) END AS reason,
    report_id, any_value(agency_id) AS agency_id, any_value(year) AS year, any_value(other_report_id) AS other_report_id,
    string_agg(coalesce(cells, ''), ';' ORDER BY ord, cells) AS cells, string_agg(coalesce(against, ''), ';' ORDER BY ord, cells) AS against,
    string_agg(coalesce(expected, ''), ';' ORDER BY ord, cells) AS expected, string_agg(coalesce(reported, ''), ';' ORDER BY ord, cells) AS reported,
    max(abs(difference)) AS difference, any_value(words) AS words
  FROM (
    SELECT *, axis IS NOT NULL AND parts > 1 AND totals = 0 AND parts_off = 0 AS cancels,
      CASE WHEN bundle IS NOT NULL THEN bundle
        WHEN axis IS NOT NULL AND ((parts > 1 AND totals = 0 AND parts_off = 0) OR (parts = 1 AND totals = 1 AND parts_off = total_off)) THEN 'one'
        ELSE coalesce(cells, '') END AS mistake
    FROM (
      SELECT *, count(*) FILTER (axis = 'part') OVER report AS parts, sum(difference) FILTER (axis = 'part') OVER report AS parts_off,
        count(*) FILTER (axis = 'total') OVER report AS totals, sum(difference) FILTER (axis = 'total') OVER report AS total_off
      FROM (${places}) WHERE status = 'fail'
      WINDOW report AS (PARTITION BY report_id)
    )
  )
  GROUP BY report_id, CASE WHEN report_id IS NULL THEN agency_id || year END, mistake
)`;
}
