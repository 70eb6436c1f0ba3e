import { RULES, type RuleId } from '@/model/rules';
import type { RowOf, Statement } from '@/engine/statement';
import { selectedBodies, type BodySelection } from './selection';

export const MATRIX_SHAPE = {
  agency_id: 'text',
  name: 'text',
  short_name: 'text',
  level: 'text',
  kind: 'text',
  rule: 'text',
  reports: 'number',
  passed: 'number',
  failed: 'number',
  undecided: 'number',
  not_applicable: 'number',
  findings: 'number',
} as const;
export type MatrixRow = RowOf<typeof MATRIX_SHAPE>;

export interface MatrixQuestion {
  readonly selection: BodySelection;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** For a report that a rule has no place for: one place, undecided or not applicable, so that it is never taken for a pass. */
export const absentAs = (what: Absent, column = 'rule'): string => `list_contains(${absentRules(what)}, ${column})`;

type Absent = (typeof RULES)[number]['absent'];

/** The rules that count so, as a SQL list. */
export const absentRules = (what: Absent): string => `[${RULES.filter(({ absent }) => absent === what).map(({ id }) => `'${id}'`).join(', ')}]::VARCHAR[]`;

/**
 * Body by rule: at how many places of the body's reports the rule holds, fails, cannot be decided or does not apply,
 * and how many findings that makes. Only bodies with a report, or a missing one, in those years. Needs `runRules`.
 */
export function matrixQuery({ selection, firstYear, lastYear }: MatrixQuestion): Statement<typeof MATRIX_SHAPE> {
  const bodies = selectedBodies(selection);
  const rules = RULES.map(({ id }): RuleId => id);
  const total = (column: string): string => `coalesce(sum(${column}), 0)::DOUBLE AS ${column}`;
  return {
    name: 'rule_matrix',
    sql: `WITH asked AS MATERIALIZED (SELECT report_id, agency_id FROM report WHERE agency_id IN (${bodies.sql}) AND year BETWEEN ? AND ?),
tally AS MATERIALIZED (
  SELECT q.agency_id, t.* EXCLUDE (agency_id) FROM rule_tally t JOIN asked q ON q.report_id = t.report_id
  UNION ALL BY NAME
  SELECT * FROM rule_tally WHERE report_id IS NULL AND agency_id IN (${bodies.sql}) AND year BETWEEN ? AND ?
),
counted AS (
  SELECT agency_id, rule, report_id, passed, failed, undecided, not_applicable FROM tally
  UNION ALL BY NAME
  SELECT agency_id, rule, report_id, 0 AS passed, 0 AS failed, (${absentAs('undecided')})::INTEGER AS undecided, (${absentAs('not_applicable')})::INTEGER AS not_applicable
  FROM asked q CROSS JOIN (SELECT unnest([${rules.map((id) => `'${id}'`).join(', ')}]) AS rule) k
  WHERE NOT EXISTS (FROM tally t WHERE t.report_id = q.report_id AND t.rule = k.rule)
),
found AS (SELECT agency_id, rule, count(*) AS findings FROM finding WHERE agency_id IN (${bodies.sql}) AND year BETWEEN ? AND ? GROUP BY ALL),
summed AS (
  SELECT agency_id, rule, count(DISTINCT report_id)::DOUBLE AS reports, ${['passed', 'failed', 'undecided', 'not_applicable'].map(total).join(', ')}
  FROM counted GROUP BY agency_id, rule
)
SELECT s.*, a.name, a.short_name, a.level, a.kind, coalesce(f.findings, 0)::DOUBLE AS findings
FROM summed s JOIN agency a ON a.agency_id = s.agency_id LEFT JOIN found f ON f.agency_id = s.agency_id AND f.rule = s.rule
ORDER BY a.region_code NULLS LAST, a.level = 'township', a.level = 'department', a.pinyin, s.agency_id, s.rule`,
    params: [...bodies.params, firstYear, lastYear, ...bodies.params, firstYear, lastYear, ...bodies.params, firstYear, lastYear],
    shape: MATRIX_SHAPE,
  };
}
