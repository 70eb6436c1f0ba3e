import type { RowOf, Statement } from '@/engine/statement';

export const COVERAGE_SHAPE = { year: 'number', scope: 'text?', basis: 'text', reports: 'number', bodies: 'number' } as const;
export type CoverageRow = RowOf<typeof COVERAGE_SHAPE>;

/** How many reports a dataset holds, by year, scope and basis. */
export function coverageQuery(): Statement<typeof COVERAGE_SHAPE> {
  return {
    name: 'coverage',
    sql: `SELECT year::DOUBLE AS year, scope, basis, count(*)::DOUBLE AS reports, count(DISTINCT agency_id)::DOUBLE AS bodies
FROM fact GROUP BY year, scope, basis ORDER BY year, scope NULLS LAST, basis`,
    params: [],
    shape: COVERAGE_SHAPE,
  };
}
