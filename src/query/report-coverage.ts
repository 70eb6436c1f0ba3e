import type { RowOf, Statement } from '@/engine/statement';
import { selectedBodies, type BodySelection } from './selection';

export const REPORT_COVERAGE_SHAPE = {
  agency_id: 'text',
  name: 'text',
  level: 'text',
  /** Null for a body without any report. */
  year: 'number?',
  scope: 'text?',
  basis: 'text?',
} as const;
export type ReportCoverageRow = RowOf<typeof REPORT_COVERAGE_SHAPE>;

/** Which body has a report of which year, read from which basis: one row a report, bodies without any among them. */
export function reportCoverageQuery(selection: BodySelection): Statement<typeof REPORT_COVERAGE_SHAPE> {
  const bodies = selectedBodies(selection);
  return {
    name: 'report_coverage',
    sql: `SELECT a.agency_id, a.name, a.level, r.year::DOUBLE AS year, r.scope, r.basis
FROM agency a LEFT JOIN report r ON r.agency_id = a.agency_id WHERE a.agency_id IN (${bodies.sql})
ORDER BY a.region_code NULLS LAST, a.level = 'township', a.level = 'department', a.pinyin, a.agency_id, r.year, r.scope, r.basis = 'narrative'`,
    params: bodies.params,
    shape: REPORT_COVERAGE_SHAPE,
  };
}
