import { reportsOf, type CoverageByBodyRow, type HeldReport } from '@/query/coverage-by-body';

const known = new WeakMap<CoverageByBodyRow, readonly HeldReport[]>();

/** The reports of a body of a year. A row is read once it is looked at: of twenty thousand few are. */
export function reportsOfYear(body: CoverageByBodyRow, year: number): readonly HeldReport[] {
  const all = known.get(body) ?? reportsOf(body);
  known.set(body, all);
  return all.filter((report) => report.year === year);
}

/** How many bodies have a report of a year. */
export function countOfYear(bodies: readonly CoverageByBodyRow[], year: number): number {
  const begins = `${String(year)}:`;
  return bodies.filter(({ reports }) => reports !== null && (reports.startsWith(begins) || reports.includes(` ${begins}`))).length;
}

/** How many reports there are of a body. */
export const reportCount = ({ reports }: CoverageByBodyRow): number => (reports === null ? 0 : reports.split(' ').length);
