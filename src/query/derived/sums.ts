import { EVERYWHERE } from '../sums';

/**
 * A table of sums over places: of each region with all that lies within it, and of everywhere. Whatever the place, its sums
 * are then a few rows that stand together.
 *
 * @param by what sums are told apart by beside the region, in the order in which the rows stand.
 * @param base sums of each region's own bodies, with the columns `region_code` and `by`. @param added the columns, added up.
 * @param kind of the table: one of the database that is current, or one that goes with the connection.
 */
export function createSums(name: string, by: readonly string[], base: string, added: string, kind: 'TABLE' | 'TEMP TABLE' = 'TABLE'): string {
  const groups = by.join(', ');
  return `CREATE ${kind} ${name} AS
WITH base AS MATERIALIZED (${base})
SELECT region_code, ${groups}, COLUMNS(* EXCLUDE (region_code, ${groups})) FROM (
  SELECT w.above AS region_code, ${groups}, ${added} FROM base b JOIN region_within w ON w.region_code = b.region_code GROUP BY w.above, ${groups}
  UNION ALL BY NAME
  SELECT '${EVERYWHERE}' AS region_code, ${groups}, ${added} FROM base GROUP BY ${groups}
)
ORDER BY region_code, ${groups}`;
}
