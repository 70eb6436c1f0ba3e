import { ROUTE_CELLS } from '../appeal-routes';
import { addingUp, summing } from '../sums';
import { createSums } from './sums';

/** Fills the table `route_sum`: the cells of table 4 added up over places. */
export function createRouteSums(): string {
  const base = `SELECT region_code, year, scope, level, count(*)::INTEGER AS reports, ${summing(ROUTE_CELLS)} FROM fact WHERE preferred AND scope IS NOT NULL GROUP BY ALL`;
  return createSums('route_sum', ['scope', 'level', 'year'], base, `sum(reports)::INTEGER AS reports, ${addingUp(ROUTE_CELLS)}`);
}
