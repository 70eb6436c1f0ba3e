import type { RowOf, Statement } from '@/engine/statement';

export const CONSECUTIVE_SHAPE = { base: 'text', compared: 'text' } as const;
export type ConsecutiveRow = RowOf<typeof CONSECUTIVE_SHAPE>;

/**
 * Two reports worth setting side by side: one body, one scope, two years running, both with their tables. Those with
 * words and with table 2 come first, then the latest. At most one row.
 */
export function consecutiveReportsQuery(): Statement<typeof CONSECUTIVE_SHAPE> {
  return {
    name: 'consecutive_reports',
    sql: `SELECT b.report_id AS base, r.report_id AS compared
FROM report r JOIN report b ON b.agency_id = r.agency_id AND b.scope = r.scope AND b.year = r.year - 1
WHERE r.basis = 'table' AND b.basis = 'table'
ORDER BY EXISTS (FROM narrative n WHERE n.report_id = r.report_id) DESC,
  EXISTS (FROM disclosure d WHERE d.report_id = r.report_id) AND EXISTS (FROM disclosure d WHERE d.report_id = b.report_id) DESC,
  r.year DESC, r.report_id LIMIT 1`,
    params: [],
    shape: CONSECUTIVE_SHAPE,
  };
}
