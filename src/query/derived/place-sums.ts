import type { Metric } from '@/model/metrics';
import { pairedSql, sqlList } from '../metric-sql';
import { SUMMED_METRICS } from '../place-sums';
import { createSums } from './sums';

/**
 * Fills the table `place_sum`: every metric added up over the bodies of a place, level and scope in a year, as the number
 * of bodies and the sums of numerators and denominators. These are sufficient for any sum over them: adding up sums gives
 * what adding up reports gives.
 */
export function createPlaceSums(metrics: readonly Metric[] = SUMMED_METRICS): string {
  const parts = metrics.map((metric) => ({ metric, ...pairedSql(metric) }));
  const base = `SELECT region_code, year, scope, level, reports,
    unnest(${sqlList(parts, ({ metric }) => `'${metric.id}'`)}) AS metric, unnest(known) AS known, unnest(numerators) AS numerator, unnest(denominators) AS denominator
  FROM (
    SELECT year, scope, level, region_code, count(*)::INTEGER AS reports,
      ${sqlList(parts, ({ numerator }) => `count(${numerator})::INTEGER`)} AS known,
      ${sqlList(parts, ({ numerator }) => `sum(${numerator})`)} AS numerators,
      ${sqlList(parts, ({ denominator }) => `sum(${denominator})`)} AS denominators
    FROM fact WHERE preferred AND scope IS NOT NULL GROUP BY year, scope, level, region_code
  )`;
  const added = 'sum(reports)::INTEGER AS reports, sum(known)::INTEGER AS known, sum(numerator) AS numerator, sum(denominator) AS denominator';
  return createSums('place_sum', ['scope', 'level', 'year', 'metric'], base, added);
}
