import { RULES } from '@/model/rules';
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

/** How a rule stands in a cell, counted by places. */
export const CELL_COUNTS = ['passed', 'failed', 'undecided', 'not_applicable'] as const;

/**
 * The CTE `summed`: body by rule, at how many places the rule holds, fails, cannot be decided or does not apply. It reads
 * the CTEs `asked`, the reports with their body, and `missing`, what the rules say of bodies without one.
 *
 * @param who the column that tells bodies apart. @param also what else is summed up; `absent` is 1 once for each report.
 */
export function summedCells(who: string, also = ''): string {
  // Each report is counted as absent from every rule, and present again where the rule has a place for it.
  const total = (column: (typeof CELL_COUNTS)[number]): string => `sum(${column})${column === 'undecided' || column === 'not_applicable' ? ` + sum(absent) * (${absentAs(column)})::INTEGER` : ''}`;
  return `summed AS (
  SELECT ${who}, rule, ${also}${CELL_COUNTS.map((column) => `(${total(column)})::DOUBLE AS ${column}`).join(', ')}
  FROM (
    SELECT q.${who}, rule, ${CELL_COUNTS.join(', ')}, -1 AS absent FROM rule_tally t JOIN asked q ON q.report_id = t.report_id
    UNION ALL
    SELECT ${who}, rule, ${CELL_COUNTS.join(', ')}, 0 FROM missing
    UNION ALL
    SELECT ${who}, unnest([${RULES.map(({ id }) => `'${id}'`).join(', ')}]), 0, 0, 0, 0, 1 FROM asked
  ) GROUP BY ${who}, rule
)`;
}

/**
 * Body by rule: at how many places of the body's reports the rule holds, fails, cannot be decided or does not apply,
 * and how many findings that makes. Only bodies with a report, or a missing one, in those years. Needs `runRules`.
 */
export function matrixQuery({ selection, firstYear, lastYear }: MatrixQuestion): Statement<typeof MATRIX_SHAPE> {
  const bodies = selectedBodies(selection);
  return {
    name: 'rule_matrix',
    sql: `WITH asked AS MATERIALIZED (SELECT report_id, agency_id FROM report WHERE agency_id IN (${bodies.sql}) AND year BETWEEN ? AND ?),
missing AS (SELECT agency_id, rule, ${CELL_COUNTS.join(', ')} FROM rule_tally WHERE report_id IS NULL AND agency_id IN (${bodies.sql}) AND year BETWEEN ? AND ?),
${summedCells('agency_id', '(count(*) FILTER (absent = 1))::DOUBLE AS reports, ')},
found AS (SELECT agency_id, rule, count(*) AS findings FROM finding WHERE agency_id IN (${bodies.sql}) AND year BETWEEN ? AND ? GROUP BY ALL)
SELECT s.*, a.name, a.short_name, a.level, a.kind, coalesce(f.findings, 0)::DOUBLE AS findings
FROM summed s JOIN agency a ON a.agency_id = s.agency_id LEFT JOIN found f ON f.agency_id = s.agency_id AND f.rule = s.rule
ORDER BY a.region_code NULLS LAST, a.level = 'township', a.level = 'department', a.pinyin, s.agency_id, s.rule`,
    params: [...bodies.params, firstYear, lastYear, ...bodies.params, firstYear, lastYear, ...bodies.params, firstYear, lastYear],
    shape: MATRIX_SHAPE,
  };
}
