import { ABOVE } from '../above';

/**
 * Fills the table `reporting`: one row a body and scope it has reports of, with what pickers and selections ask of it. They
 * would otherwise look through every report of eight years to find out who reports at all.
 */
export function createReporting(): string {
  return `CREATE TABLE reporting AS
SELECT agency_id, any_value(body) AS body, scope, any_value(f.level) AS level, any_value(kind) AS kind, any_value(region_code) AS region_code, any_value(${ABOVE}) AS above,
  count(*)::INTEGER AS reports, min(year) AS first_year, max(year) AS last_year
FROM fact f LEFT JOIN region r USING (region_code) GROUP BY agency_id, scope ORDER BY agency_id, scope`;
}

/** Fills the table `region_within`: every region with each region at or above it, so that no question walks the tree anew. */
export function createRegionWithin(): string {
  return `CREATE TABLE region_within AS
WITH RECURSIVE within AS (
  SELECT region_code AS above, region_code FROM region
  UNION
  SELECT w.above, r.region_code FROM within w JOIN region r ON r.parent_code = w.region_code
)
SELECT above, region_code FROM within ORDER BY above, region_code`;
}
