import type { RowOf, Statement } from '@/engine/statement';
import { bodyCondition } from './selection';
import { CELL_COUNTS, summedCells, type MatrixQuestion } from './rule-matrix';
import { countsAmong, type SqlPart } from './sql-part';

/** A body and a rule: at how many places it holds, fails, cannot be decided or does not apply, and what that makes. */
export const MATRIX_CELL_SHAPE = {
  agency_id: 'text',
  name: 'text',
  rule: 'text',
  passed: 'number',
  failed: 'number',
  undecided: 'number',
  not_applicable: 'number',
  findings: 'number',
} as const;
export type MatrixCellRow = RowOf<typeof MATRIX_CELL_SHAPE>;

export const MATRIX_BODIES_SHAPE = { bodies: 'number' } as const;

/** How bodies follow each other: by place, or by the findings that stand, most first, and then by place. */
export type MatrixOrder =
  | { readonly by: 'place' }
  /** Findings stand that were not dismissed. @param dismissed how many were, by body. */
  | { readonly by: 'findings'; readonly dismissed: ReadonlyMap<string, number> };

/** How many bodies the matrix has (`matrixQuery`): those with a report, or a missing one, in the years asked for. Needs the results of the rules. */
export function matrixBodiesQuery(question: MatrixQuestion): Statement<typeof MATRIX_BODIES_SHAPE> {
  const [missing, reported] = [missingOf(question, []), reportedOf(question)];
  return {
    name: 'matrix_bodies',
    sql: `SELECT count(*)::DOUBLE AS bodies FROM (${reported.sql} UNION ${missing.sql})`,
    params: [...reported.params, ...missing.params],
    shape: MATRIX_BODIES_SHAPE,
  };
}

/** The cells of some bodies of the matrix, body by body in their order, those of a body by rule. Needs the results of the rules. */
export function matrixCellsQuery(question: MatrixQuestion, order: MatrixOrder, offset: number, limit: number): Statement<typeof MATRIX_CELL_SHAPE> {
  const { firstYear, lastYear } = question;
  const [missing, reported, standing] = [missingOf(question, ['rule', ...CELL_COUNTS]), reportedOf(question), standingIn(order)];
  const [columns, ordered] = standing ? ['body, placed, coalesce(stands, 0) AS standing', 'standing DESC, placed'] : ['body, placed', 'placed'];
  // Twenty thousand bodies are put in order by numbers; their names are looked up for the few that are given.
  return {
    name: 'matrix_cells',
    sql: `WITH missing AS MATERIALIZED (${missing.sql}),
found AS MATERIALIZED (SELECT body, rule, count(*) AS findings FROM finding JOIN body_key USING (agency_id) WHERE year BETWEEN ? AND ? GROUP BY body, rule),
page AS MATERIALIZED (
  SELECT ${columns}
  FROM body_key${standing ? ` LEFT JOIN (${standing.sql}) USING (body)` : ''}
  WHERE body IN (${reported.sql} UNION ALL SELECT body FROM missing)
  ORDER BY ${ordered} LIMIT ? OFFSET ?
),
asked AS MATERIALIZED (SELECT body, report_id FROM fact JOIN page USING (body) WHERE year BETWEEN ? AND ?),
${summedCells('body')}
SELECT agency_id, name, rule, ${CELL_COUNTS.join(', ')}, coalesce(findings, 0)::DOUBLE AS findings
FROM summed JOIN page USING (body) JOIN (SELECT body, agency_id, name FROM body_key) USING (body) LEFT JOIN found USING (body, rule)
ORDER BY ${ordered}, rule`,
    params: [...missing.params, firstYear, lastYear, ...(standing?.params ?? []), ...reported.params, limit, offset, firstYear, lastYear],
    shape: MATRIX_CELL_SHAPE,
  };
}

/** The bodies with a report, one row each report. */
function reportedOf({ selection, firstYear, lastYear }: MatrixQuestion): SqlPart {
  const within = bodyCondition(selection);
  return { sql: `SELECT body FROM fact WHERE year BETWEEN ? AND ?${within.sql}`, params: [firstYear, lastYear, ...within.params] };
}

/** The bodies without the report that they should have, one row each. @param columns what else of `rule_tally` is read. */
function missingOf({ selection, firstYear, lastYear }: MatrixQuestion, columns: readonly string[]): SqlPart {
  const within = bodyCondition(selection);
  const chosen = within.sql === '' ? '' : ` AND agency_id IN (SELECT agency_id FROM agency WHERE true${within.sql})`;
  return {
    sql: `SELECT ${['body', ...columns].join(', ')} FROM rule_tally JOIN body_key USING (agency_id) WHERE report_id IS NULL AND year BETWEEN ? AND ?${chosen}`,
    params: [firstYear, lastYear, ...within.params],
  };
}

/** How many findings stand, by body; null where the order does not ask for it. */
function standingIn(order: MatrixOrder): SqlPart | null {
  if (order.by === 'place') return null;
  if (order.dismissed.size === 0) return { sql: 'SELECT body, sum(findings) AS stands FROM found GROUP BY body', params: [] };
  const dismissed = countsAmong(order.dismissed, 'agency_id', 'dismissed');
  return {
    sql: `SELECT body, sum(findings) AS stands FROM (SELECT body, findings FROM found UNION ALL SELECT body, -dismissed FROM (${dismissed.sql}) JOIN body_key USING (agency_id)) GROUP BY body`,
    params: dismissed.params,
  };
}
