import { METRICS, type Metric } from '@/model/metrics';
import type { AgencyLevel } from '@/model/agency';
import { placeholders, type Statement } from '@/engine/statement';
import { AGGREGATE_SHAPE, aggregateQuery, type AggregateQuestion } from './aggregate';
import { pairedSql, sqlList } from './metric-sql';
import { regionsBelow } from './selection';

/**
 * Fills the table `place_sum`: every metric added up over the bodies of a region, level and scope in a year, as the number
 * of bodies and the sums of numerators and denominators. These are sufficient for any sum over them: adding up sums gives
 * what adding up reports gives, and is a tenth of the work where places hold many bodies.
 */
export function createPlaceSums(metrics: readonly Metric[] = METRICS): string {
  const parts = metrics.map((metric) => ({ metric, ...pairedSql(metric) }));
  return `CREATE TABLE place_sum AS
SELECT metric, year, scope, level, region_code, reports, known, numerator, denominator FROM (
  SELECT year, scope, level, region_code, reports,
    unnest(${sqlList(parts, ({ metric }) => `'${metric.id}'`)}) AS metric, unnest(known) AS known, unnest(numerators) AS numerator, unnest(denominators) AS denominator
  FROM (
    SELECT year, scope, level, region_code, count(*)::INTEGER AS reports,
      ${sqlList(parts, ({ numerator }) => `count(${numerator})::INTEGER`)} AS known,
      ${sqlList(parts, ({ numerator }) => `sum(${numerator})`)} AS numerators,
      ${sqlList(parts, ({ denominator }) => `sum(${denominator})`)} AS denominators
    FROM fact WHERE preferred AND scope IS NOT NULL GROUP BY year, scope, level, region_code
  )
)
ORDER BY metric, year, scope, level, region_code`;
}

/** The same answer as `aggregateQuery`, out of sums made beforehand where the question allows it. */
export function placeSumsQuery(question: AggregateQuestion): Statement<typeof AGGREGATE_SHAPE> {
  const { selection, unstated, applicant } = question;
  return selection.kind === 'rule' && !unstated && applicant === undefined ? overSums(question, selection) : aggregateQuery(question);
}

function overSums({ scope, metrics, firstYear, lastYear }: AggregateQuestion, { under, levels }: { readonly under: string | null; readonly levels: readonly AgencyLevel[] }): Statement<typeof AGGREGATE_SHAPE> {
  const below = under === null ? null : regionsBelow(under);
  const ids = metrics.map(({ id }) => id);
  const counts = metrics.filter(({ kind }) => kind === 'count').map(({ id }) => id);
  return {
    name: 'place_sums',
    sql: `${below ? `WITH regions_within AS MATERIALIZED (${below.sql})\n` : ''}SELECT year::DOUBLE AS year, reports, metric, known, numerator, denominator,
  CASE WHEN metric IN (${placeholders(counts) || 'NULL'}) THEN numerator WHEN denominator = 0 THEN NULL ELSE numerator / denominator END AS value
FROM (
  SELECT year, metric, sum(reports)::DOUBLE AS reports, sum(known)::DOUBLE AS known, sum(numerator) AS numerator, sum(denominator) AS denominator
  FROM place_sum
  WHERE metric IN (${placeholders(ids)}) AND scope = ? AND year BETWEEN ? AND ?${below ? ' AND region_code IN (FROM regions_within)' : ''}${levels.length > 0 ? ` AND level IN (${placeholders(levels)})` : ''}
  GROUP BY year, metric
)
ORDER BY metric, year`,
    params: [...(below?.params ?? []), ...counts, ...ids, scope, firstYear, lastYear, ...levels],
    shape: AGGREGATE_SHAPE,
  };
}
