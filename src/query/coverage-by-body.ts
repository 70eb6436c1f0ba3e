import type { Scope, Basis } from '@/model/scope';
import type { RowOf, Statement } from '@/engine/statement';
import { bodyCondition, type BodySelection } from './selection';

export const COVERAGE_BY_BODY_SHAPE = {
  agency_id: 'text',
  name: 'text',
  level: 'text',
  /** The body's reports, read by `reportsOf`; null where it has none. */
  reports: 'text?',
} as const;
export type CoverageByBodyRow = RowOf<typeof COVERAGE_BY_BODY_SHAPE>;

/** A report that a dataset holds. */
export interface HeldReport {
  readonly year: number;
  readonly scope: Scope | null;
  readonly basis: Basis;
}

/**
 * Which reports a dataset holds of each of the chosen bodies: one row a body, its reports in one text, since twenty thousand
 * bodies with eight years each would be too many rows to pass over. Ordered like pickers.
 */
export function coverageByBodyQuery(selection: BodySelection = { kind: 'rule', under: null, levels: [] }): Statement<typeof COVERAGE_BY_BODY_SHAPE> {
  const within = bodyCondition(selection);
  return {
    name: 'coverage_by_body',
    sql: `WITH held AS (
  SELECT agency_id, string_agg(year || ':' || coalesce(scope, '') || ':' || basis, ' ' ORDER BY year, scope NULLS LAST, basis DESC) AS reports
  FROM fact WHERE true${within.sql} GROUP BY agency_id
)
SELECT agency_id, name, level, reports FROM (SELECT * FROM agency WHERE true${within.sql}) LEFT JOIN held USING (agency_id)
ORDER BY region_code NULLS LAST, level = 'township', level = 'department', pinyin, agency_id`,
    params: [...within.params, ...within.params],
    shape: COVERAGE_BY_BODY_SHAPE,
  };
}

/** The reports of a row, by year. */
export function reportsOf({ reports }: Pick<CoverageByBodyRow, 'reports'>): readonly HeldReport[] {
  return (reports ?? '').split(' ').flatMap((text) => {
    const [year, scope, basis] = text.split(':');
    if (!year) return [];
    return [{ year: Number(year), scope: scope === 'region' || scope === 'agency' ? scope : null, basis: basis === 'table' ? 'table' : 'narrative' }];
  });
}
