import type { ReportCoverageRow } from '@/query/report-coverage';

/** A report as coverage shows it. */
export type CoveredReport = Pick<ReportCoverageRow, 'scope' | 'basis'>;

export interface CoveredBody {
  readonly agency_id: string;
  readonly name: string;
  readonly level: string;
  readonly years: ReadonlyMap<number, readonly CoveredReport[]>;
  readonly reports: number;
}

/** Rows of the question as one row a body, in their order. */
export function coveredBodies(rows: readonly ReportCoverageRow[]): readonly CoveredBody[] {
  const bodies = new Map<string, { name: string; level: string; years: Map<number, CoveredReport[]>; reports: number }>();
  for (const { agency_id, name, level, year, scope, basis } of rows) {
    const body = bodies.get(agency_id) ?? { name, level, years: new Map<number, CoveredReport[]>(), reports: 0 };
    bodies.set(agency_id, body);
    if (year === null) continue;
    body.years.set(year, [...(body.years.get(year) ?? []), { scope, basis }]);
    body.reports += 1;
  }
  return [...bodies].map(([agency_id, body]) => ({ agency_id, ...body }));
}
