import type { RowOf, Statement } from '@/engine/statement';
import type { MatrixQuestion } from './rule-matrix';
import { bodyCondition } from './selection';
import { among, type SqlPart } from './sql-part';

export const FINDING_COUNT_SHAPE = { severity: 'text', findings: 'number' } as const;
export type FindingCountRow = RowOf<typeof FINDING_COUNT_SHAPE>;

/** How many findings there are about a selection of bodies, by severity. Needs the results of the rules. */
export function findingCountsQuery(question: MatrixQuestion): Statement<typeof FINDING_COUNT_SHAPE> {
  const which = findingCondition(question);
  return { name: 'finding_counts', sql: `SELECT severity, count(*)::DOUBLE AS findings FROM finding WHERE ${which.sql} GROUP BY severity ORDER BY severity`, params: which.params, shape: FINDING_COUNT_SHAPE };
}

export const AMONG_FINDINGS_SHAPE = { finding_id: 'text', agency_id: 'text', rule: 'text' } as const;
export type AmongFindingsRow = RowOf<typeof AMONG_FINDINGS_SHAPE>;

/** Which of some findings are about a selection of bodies. Needs the results of the rules. */
export function amongFindingsQuery(question: MatrixQuestion, ids: readonly string[]): Statement<typeof AMONG_FINDINGS_SHAPE> {
  const [which, asked] = [findingCondition(question), among(ids)];
  return {
    name: 'among_findings',
    sql: `SELECT finding_id, agency_id, rule FROM finding WHERE ${which.sql} AND finding_id IN (${asked.sql}) ORDER BY finding_id`,
    params: [...which.params, ...asked.params],
    shape: AMONG_FINDINGS_SHAPE,
  };
}

/** The findings about a selection of bodies, as a condition on `finding`. */
function findingCondition({ selection, firstYear, lastYear }: MatrixQuestion): SqlPart {
  const within = bodyCondition(selection);
  return { sql: `year BETWEEN ? AND ?${within.sql === '' ? '' : ` AND agency_id IN (SELECT agency_id FROM agency WHERE true${within.sql})`}`, params: [firstYear, lastYear, ...within.params] };
}
