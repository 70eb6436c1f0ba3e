import { RULES } from '@/model/rules';
import { STANDING_SQL, STANDINGS } from '@/model/rules/standing';
import type { RowOf, Statement } from '@/engine/statement';
import { placeholders } from '@/engine/statement';
import { selectedBodies } from './selection';
import { absentAs, type MatrixQuestion } from './rule-matrix';
import type { SqlPart } from './sql-part';
import { EVERYWHERE } from './sums';

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

const COUNTED = [...STANDINGS, 'places_passed', 'places_failed', 'places_undecided', 'findings'] as const;
const RULE_LIST = `[${RULES.map(({ id }) => `'${id}'`).join(', ')}]`;

/** The counts of `RULE_SUMMARY_SHAPE` added up. */
export const addingCounts = COUNTED.map((name) => `sum(${name})::INTEGER AS ${name}`).join(', ');

/**
 * Counts of the reports in the CTE `asked`, and of findings, a row each for what they are told apart by beside the rule.
 *
 * @param by columns of `asked` and of the two relations. @param missing rows of `rule_tally` without a report, @param found
 *   rows of `finding`, both with those columns.
 */
export function countedRules(by: readonly string[], missing: string, found: string): string {
  const group = ['rule', ...by].join(', ');
  const places = ['passed', 'failed', 'undecided'].map((what) => `coalesce(sum(${what}), 0) AS places_${what}`);
  return `SELECT ${group}, ${STANDINGS.map((standing) => `count(*) FILTER (standing = '${standing}') AS ${standing}`).join(', ')}, ${places.join(', ')}, 0 AS findings
FROM (
  SELECT *, ${STANDING_SQL} AS standing FROM (
    SELECT ${['k.rule', ...by.map((column) => `q.${column}`)].join(', ')}, coalesce(t.passed, 0) AS passed, coalesce(t.failed, 0) AS failed,
      CASE WHEN t.report_id IS NULL THEN (${absentAs('undecided', 'k.rule')})::INTEGER ELSE t.undecided END AS undecided
    FROM asked q CROSS JOIN (SELECT unnest(${RULE_LIST}) AS rule) k LEFT JOIN rule_tally t ON t.report_id = q.report_id AND t.rule = k.rule
    UNION ALL
    SELECT ${group}, passed, failed, undecided FROM (${missing})
  )
) GROUP BY ${group}
UNION ALL BY NAME
SELECT ${group}, ${COUNTED.map((name) => `${name === 'findings' ? 'count(*)' : '0'} AS ${name}`).join(', ')} FROM (${found}) GROUP BY ${group}`;
}

/** Rule by rule: in how many reports it holds, fails, is open or does not apply. Needs the results of the rules. */
export function ruleSummaryQuery(question: MatrixQuestion, mayUseSums = true): Statement<typeof RULE_SUMMARY_SHAPE> {
  const counted = (mayUseSums ? overSums(question) : null) ?? overReports(question);
  return {
    name: 'rule_summary',
    sql: `SELECT rule, ${COUNTED.map((name) => `sum(${name})::DOUBLE AS ${name}`).join(', ')} FROM (${counted.sql}) GROUP BY rule ORDER BY list_position(${RULE_LIST}, rule)`,
    params: counted.params,
    shape: RULE_SUMMARY_SHAPE,
  };
}

/** Counts made beforehand (`createRuleSums`); null where bodies are picked by hand. */
function overSums({ selection, firstYear, lastYear }: MatrixQuestion): SqlPart | null {
  if (selection.kind !== 'rule') return null;
  const { under, levels } = selection;
  return {
    sql: `FROM rule_sum WHERE region_code = ? AND year BETWEEN ? AND ?${levels.length > 0 ? ` AND level IN (${placeholders(levels)})` : ''}`,
    params: [under ?? EVERYWHERE, firstYear, lastYear, ...levels],
  };
}

function overReports({ selection, firstYear, lastYear }: MatrixQuestion): SqlPart {
  const bodies = selectedBodies(selection);
  const within = 'agency_id IN (FROM chosen) AND year BETWEEN ? AND ?';
  return {
    sql: `WITH chosen AS MATERIALIZED (${bodies.sql}),
asked AS MATERIALIZED (SELECT report_id FROM report WHERE ${within})
${countedRules([], `SELECT * FROM rule_tally WHERE report_id IS NULL AND ${within}`, `SELECT * FROM finding WHERE ${within}`)}`,
    params: [...bodies.params, firstYear, lastYear, firstYear, lastYear, firstYear, lastYear],
  };
}
