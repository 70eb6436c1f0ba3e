import { RULES } from '@/model/rules';
import { STANDING_SQL, STANDINGS } from '@/model/rules/standing';
import type { RowOf, Statement } from '@/engine/statement';
import { selectedBodies } from './selection';
import { absentAs, type MatrixQuestion } from './rule-matrix';

export const RULE_SUMMARY_SHAPE = {
  rule: 'text',
  /** Reports (and bodies without the report they should have), by how the rule stands in them. They add up to all. */
  fail: 'number',
  pass: 'number',
  partial: 'number',
  undecided: 'number',
  not_applicable: 'number',
  /** Places looked at in those reports. */
  places_passed: 'number',
  places_failed: 'number',
  places_undecided: 'number',
  findings: 'number',
} as const;
export type RuleSummaryRow = RowOf<typeof RULE_SUMMARY_SHAPE>;

/** Rule by rule: in how many reports it holds, fails, is open or does not apply. Needs the results of the rules. */
export function ruleSummaryQuery({ selection, firstYear, lastYear }: MatrixQuestion): Statement<typeof RULE_SUMMARY_SHAPE> {
  const bodies = selectedBodies(selection);
  const places = ['passed', 'failed', 'undecided'].map((what) => `coalesce(sum(${what}), 0)::DOUBLE AS places_${what}`);
  return {
    name: 'rule_summary',
    sql: `WITH chosen AS MATERIALIZED (${bodies.sql}),
asked AS MATERIALIZED (SELECT report_id FROM report WHERE agency_id IN (FROM chosen) AND year BETWEEN ? AND ?),
rules AS (SELECT unnest([${RULES.map(({ id }) => `'${id}'`).join(', ')}]) AS rule),
counted AS (
  SELECT k.rule, coalesce(t.passed, 0) AS passed, coalesce(t.failed, 0) AS failed,
    CASE WHEN t.report_id IS NULL THEN (${absentAs('undecided', 'k.rule')})::INTEGER ELSE t.undecided END AS undecided
  FROM asked q CROSS JOIN rules k LEFT JOIN rule_tally t ON t.report_id = q.report_id AND t.rule = k.rule
  UNION ALL
  SELECT rule, passed, failed, undecided FROM rule_tally WHERE report_id IS NULL AND agency_id IN (FROM chosen) AND year BETWEEN ? AND ?
),
found AS (SELECT rule, count(*)::DOUBLE AS findings FROM finding WHERE agency_id IN (FROM chosen) AND year BETWEEN ? AND ? GROUP BY rule)
SELECT c.*, coalesce(f.findings, 0) AS findings
FROM (
  SELECT rule, ${STANDINGS.map((standing) => `count(*) FILTER (standing = '${standing}')::DOUBLE AS ${standing}`).join(', ')}, ${places.join(', ')}
  FROM (SELECT *, ${STANDING_SQL} AS standing FROM counted) GROUP BY rule
) c LEFT JOIN found f ON f.rule = c.rule
ORDER BY list_position([${RULES.map(({ id }) => `'${id}'`).join(', ')}], c.rule)`,
    params: [...bodies.params, firstYear, lastYear, firstYear, lastYear, firstYear, lastYear],
    shape: RULE_SUMMARY_SHAPE,
  };
}
