import { RULES } from '@/model/rules';
import type { RowOf, Statement } from '@/engine/statement';
import { selectedBodies } from './selection';
import { INDEX_LIMIT } from './finding-index';
import { absentAs, type MatrixQuestion } from './rule-matrix';

export const UNDECIDED_SHAPE = {
  /** Null where it is open whether there should be a report. */
  report_id: 'text?',
  agency_id: 'text',
  name: 'text',
  year: 'number',
  scope: 'text?',
  basis: 'text?',
  rule: 'text',
  /** Places that cannot be decided, and those that agree. */
  undecided: 'number',
  passed: 'number',
  /** Rows in all, beyond the limit too. */
  found: 'number',
} as const;
export type UndecidedRow = RowOf<typeof UNDECIDED_SHAPE>;

/** Every report and rule with places that cannot be decided, since a figure, date or text is not there. Needs the results of the rules. */
export function undecidedQuery({ selection, firstYear, lastYear }: MatrixQuestion): Statement<typeof UNDECIDED_SHAPE> {
  const bodies = selectedBodies(selection);
  const ids = `[${RULES.map(({ id }) => `'${id}'`).join(', ')}]`;
  return {
    name: 'undecided',
    sql: `WITH chosen AS MATERIALIZED (${bodies.sql}),
open AS (
  SELECT q.report_id, q.agency_id, q.year, q.scope, q.basis, k.rule, coalesce(t.passed, 0) AS passed,
    CASE WHEN t.report_id IS NULL THEN (${absentAs('undecided', 'k.rule')})::INTEGER ELSE t.undecided END AS undecided
  FROM report q CROSS JOIN (SELECT unnest(${ids}) AS rule) k LEFT JOIN rule_tally t ON t.report_id = q.report_id AND t.rule = k.rule
  WHERE q.agency_id IN (FROM chosen) AND q.year BETWEEN ? AND ?
  UNION ALL
  SELECT NULL, agency_id, year, NULL, NULL, rule, passed, undecided FROM rule_tally WHERE report_id IS NULL AND agency_id IN (FROM chosen) AND year BETWEEN ? AND ?
)
SELECT o.report_id, o.agency_id, a.name, o.year::DOUBLE AS year, o.scope, o.basis, o.rule, o.undecided::DOUBLE AS undecided, o.passed::DOUBLE AS passed, count(*) OVER ()::DOUBLE AS found
FROM open o JOIN agency a ON a.agency_id = o.agency_id WHERE o.undecided > 0
ORDER BY o.year DESC, a.region_code NULLS LAST, a.pinyin, o.agency_id, o.report_id, list_position(${ids}, o.rule)
LIMIT ${String(INDEX_LIMIT)}`,
    params: [...bodies.params, firstYear, lastYear, firstYear, lastYear],
    shape: UNDECIDED_SHAPE,
  };
}
