import { METRICS } from '@/model/metrics';
import { metricSql, valueSql } from '../metric-sql';

/**
 * Fills the table `latest_known`: of every metric, scope and body the report that `rankingQuery` takes of all years (the last
 * one with a value, or else the last one), as its row in `fact`, with the parts of the metric and the number of years in
 * which it has a value. To find them, all reports would be read with every change of the metric.
 */
export function createLatestKnown(): string {
  const each = METRICS.map((metric) => {
    const { numerator, denominator } = metricSql(metric);
    return `SELECT '${metric.id}' AS metric, scope, body, place, numerator::BIGINT AS numerator, denominator::BIGINT AS denominator, known_years
FROM (
  SELECT coalesce(max(place) FILTER (value IS NOT NULL), max(place)) AS place, count(value)::UTINYINT AS known_years
  FROM (SELECT *, ${valueSql(metric, 'numerator', 'denominator')} AS value FROM (SELECT scope, body, place, ${numerator} AS numerator, ${denominator} AS denominator FROM counting))
  GROUP BY scope, body
) JOIN (SELECT scope, body, place, ${numerator} AS numerator, ${denominator} AS denominator FROM counting) USING (place)`;
  });
  return `CREATE TABLE latest_known AS
WITH counting AS NOT MATERIALIZED (SELECT *, rowid AS place FROM fact WHERE preferred AND scope IS NOT NULL)
${each.join('\nUNION ALL\n')}
ORDER BY metric, scope, body`;
}
