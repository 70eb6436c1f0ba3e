import type { RowOf, Statement } from '@/engine/statement';
import { selectionCtes, type BodySelection, type ScopeChoice } from './selection';

export const NESTING_SHAPE = {
  /** Bodies whose figures another chosen body's report already contains. */
  nested: 'number',
  /** One of them, and the body that contains it. */
  inner_name: 'text?',
  outer_name: 'text?',
} as const;
export type NestingRow = RowOf<typeof NESTING_SHAPE>;

export interface NestingQuestion extends ScopeChoice {
  readonly selection: BodySelection;
  readonly years: { readonly first: number; readonly last: number };
}

/**
 * Whether the chosen bodies may be added up. A whole-region report of a government contains everyone in its region
 * and in the regions below; own-figures reports contain nobody else. Always one row.
 */
export function nestingQuery(question: NestingQuestion): Statement<typeof NESTING_SHAPE> {
  const { selection, years } = question;
  if (question.scope === 'agency') {
    return { name: 'nesting', sql: 'SELECT 0::DOUBLE AS nested, NULL::VARCHAR AS inner_name, NULL::VARCHAR AS outer_name', params: [], shape: NESTING_SHAPE };
  }
  const ctes = selectionCtes(selection, question, years.last - years.first + 1, ['agency_id']);
  return {
    name: 'nesting',
    sql: `WITH ${ctes.sql},
reporters AS (SELECT a.* FROM agency a WHERE agency_id IN (SELECT agency_id FROM picked WHERE year BETWEEN ? AND ?)),
contained AS (
  SELECT i.agency_id, i.name AS inner_name, o.name AS outer_name
  FROM reporters i JOIN region_within w ON w.region_code = i.region_code JOIN reporters o ON o.region_code = w.above
  WHERE o.kind = 'government' AND o.agency_id <> i.agency_id AND (o.region_code <> i.region_code OR i.kind <> 'government')
)
SELECT count(DISTINCT agency_id)::DOUBLE AS nested, arg_min(inner_name, agency_id) AS inner_name, arg_min(outer_name, agency_id) AS outer_name FROM contained`,
    params: [...ctes.params, years.first, years.last],
    shape: NESTING_SHAPE,
  };
}
