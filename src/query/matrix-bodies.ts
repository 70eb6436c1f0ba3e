import type { RowOf, Statement } from '@/engine/statement';
import { bodyCondition } from './selection';
import type { MatrixQuestion } from './rule-matrix';

export const MATRIX_BODY_SHAPE = { agency_id: 'text', findings: 'number' } as const;
export type MatrixBodyRow = RowOf<typeof MATRIX_BODY_SHAPE>;

/**
 * The bodies of the matrix (`matrixQuery`) in their order, with how many findings there are about each: those with a
 * report, or a missing one, in the years asked for. Needs the results of the rules.
 */
export function matrixBodiesQuery({ selection, firstYear, lastYear }: MatrixQuestion): Statement<typeof MATRIX_BODY_SHAPE> {
  const within = bodyCondition(selection);
  const missing = within.sql === '' ? '' : ` AND agency_id IN (SELECT agency_id FROM agency WHERE true${within.sql})`;
  return {
    name: 'matrix_bodies',
    sql: `WITH reported AS (
  SELECT body FROM fact WHERE year BETWEEN ? AND ?${within.sql}
  UNION
  SELECT body FROM rule_tally JOIN body_key USING (agency_id) WHERE report_id IS NULL AND year BETWEEN ? AND ?${missing}
),
found AS (SELECT agency_id, count(*)::DOUBLE AS findings FROM finding WHERE year BETWEEN ? AND ? GROUP BY agency_id)
SELECT agency_id, coalesce(findings, 0) AS findings
FROM reported JOIN body_key USING (body) LEFT JOIN found USING (agency_id)
ORDER BY placed`,
    params: [firstYear, lastYear, ...within.params, firstYear, lastYear, ...within.params, firstYear, lastYear],
    shape: MATRIX_BODY_SHAPE,
  };
}
