import type { RowOf, Statement } from '@/engine/statement';
import { selectedBodies } from './selection';
import type { MatrixQuestion } from './rule-matrix';

export const RECTIFICATION_SHAPE = {
  finding_id: 'text',
  rule: 'text',
  severity: 'text',
  cause: 'text?',
  reason: 'text?',
  agency_id: 'text',
  name: 'text',
  year: 'number',
  scope: 'text?',
  source_url: 'text?',
  cells: 'text',
  expected: 'text',
  reported: 'text',
  words: 'text?',
  /** Body and year of the report that it is held against. */
  other_name: 'text?',
  other_year: 'number?',
} as const;
export type RectificationRow = RowOf<typeof RECTIFICATION_SHAPE>;

/** Every finding about some bodies with all that a list to be sent out says of it, body by body, the gravest first. Needs the results of the rules. */
export function rectificationQuery({ selection, firstYear, lastYear }: MatrixQuestion): Statement<typeof RECTIFICATION_SHAPE> {
  const bodies = selectedBodies(selection);
  return {
    name: 'rectification',
    sql: `SELECT f.finding_id, f.rule, f.severity, f.cause, f.reason, f.agency_id, a.name, f.year::DOUBLE AS year, r.scope, r.source_url,
  f.cells, f.expected, f.reported, f.words, b.name AS other_name, o.year::DOUBLE AS other_year
FROM finding f JOIN agency a ON a.agency_id = f.agency_id LEFT JOIN report r ON r.report_id = f.report_id
LEFT JOIN report o ON o.report_id = f.other_report_id LEFT JOIN agency b ON b.agency_id = o.agency_id
WHERE f.agency_id IN (${bodies.sql}) AND f.year BETWEEN ? AND ?
ORDER BY a.region_code NULLS LAST, a.level = 'township', a.level = 'department', a.pinyin, f.agency_id, f.year DESC,
  CASE f.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END, f.rule, f.finding_id`,
    params: [...bodies.params, firstYear, lastYear],
    shape: RECTIFICATION_SHAPE,
  };
}
