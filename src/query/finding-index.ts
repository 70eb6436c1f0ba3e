import type { RowOf, Statement } from '@/engine/statement';
import { bodyCondition } from './selection';
import type { MatrixQuestion } from './rule-matrix';

/** A finding as lists and filters need it: light enough for tens of thousands at once. */
export const FINDING_INDEX_SHAPE = {
  finding_id: 'text',
  /** Names the finding in an address; ids may run over thousands of characters. */
  key: 'text',
  rule: 'text',
  severity: 'text',
  cause: 'text?',
  reason: 'text?',
  report_id: 'text?',
  agency_id: 'text',
  name: 'text',
  year: 'number',
  scope: 'text?',
  /** The cells of the first of its places, how many places there are, and the values of all of them, separated by `;`. */
  cells: 'text',
  places: 'number',
  expected: 'text',
  reported: 'text',
  difference: 'number?',
  /** Findings in all, beyond the limit too. */
  found: 'number',
} as const;
export type FindingIndexRow = RowOf<typeof FINDING_INDEX_SHAPE>;

/** Twelve hexadecimal digits name one finding of millions. */
export const KEY_SQL = 'substr(md5(f.finding_id), 1, 12)';

/** More than a browser should list; the gravest of the latest year come first. */
export const INDEX_LIMIT = 50_000;

/** All findings about a selection of bodies, the latest and gravest first. Needs the results of the rules. */
export function findingIndexQuery({ selection, firstYear, lastYear }: MatrixQuestion): Statement<typeof FINDING_INDEX_SHAPE> {
  const within = bodyCondition(selection);
  return {
    name: 'finding_index',
    sql: `SELECT f.finding_id, ${KEY_SQL} AS key, f.rule, f.severity, f.cause, f.reason, f.report_id, f.agency_id, a.name, f.year::DOUBLE AS year, r.scope,
  split_part(f.cells, ';', 1) AS cells, len(string_split(f.cells, ';'))::DOUBLE AS places, f.expected, f.reported, f.difference, count(*) OVER ()::DOUBLE AS found
FROM finding f JOIN (SELECT agency_id, name, region_code, pinyin FROM agency WHERE true${within.sql}) a ON a.agency_id = f.agency_id
  LEFT JOIN (SELECT report_id, scope FROM fact WHERE year BETWEEN ? AND ?) r ON r.report_id = f.report_id
WHERE f.year BETWEEN ? AND ?
ORDER BY f.year DESC, CASE f.severity WHEN 'error' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END, f.rule, a.region_code NULLS LAST, a.pinyin, f.finding_id
LIMIT ${String(INDEX_LIMIT)}`,
    params: [...within.params, firstYear, lastYear, firstYear, lastYear],
    shape: FINDING_INDEX_SHAPE,
  };
}
