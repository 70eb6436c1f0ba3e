import { METRICS } from '@/model/metrics';
import { ANY_LEVEL } from '../kept-spread';
import { pairedSql, valueSql } from '../metric-sql';
import { keptMeasures, QUANTILES } from '../summary';

/**
 * Fills the table `spread`: what `summaryQuery` says of every metric over everyone, and over everyone of a level, in each
 * year and scope. Quantiles cannot be made of quantiles, so that no other selection is answered from here; but these are
 * asked first and again with every change, and there all reports would have to be read.
 */
export function createSpreads(): string {
  const each = METRICS.map((metric) => {
    const { numerator, denominator } = pairedSql(metric);
    return `SELECT '${metric.id}' AS metric, scope, CASE WHEN grouping(level) = 1 THEN '${ANY_LEVEL}' ELSE level END AS level, year, ${keptMeasures(metric)}
FROM (SELECT *, ${valueSql(metric, 'numerator', 'denominator')} AS value FROM (SELECT scope, level, year, basis, ${numerator} AS numerator, ${denominator} AS denominator FROM counting))
GROUP BY GROUPING SETS ((scope, year), (scope, level, year))`;
  });
  return `CREATE TABLE spread AS
WITH counting AS NOT MATERIALIZED (SELECT * FROM fact WHERE preferred AND scope IS NOT NULL)
SELECT * EXCLUDE (quantiles), ${QUANTILES} FROM (${each.join('\nUNION ALL\n')}) ORDER BY metric, scope, level, year`;
}
