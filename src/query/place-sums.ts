import { METRICS, type Metric } from '@/model/metrics';
import { OUTCOMES_STATED } from '@/model/metrics/shares';
import { valueOfAnySql } from './metric-sql';
import { placeholders, type Statement } from '@/engine/statement';
import { AGGREGATE_SHAPE, aggregateQuery, type AggregateQuestion } from './aggregate';
import { placeCondition, summedPlace, type SummedPlace } from './summed-place';

/** The metrics whose sums over places are made beforehand. */
export const SUMMED_METRICS: readonly Metric[] = [...METRICS, OUTCOMES_STATED];

/** The same answer as `aggregateQuery`, out of sums made beforehand where the question allows it. */
export function placeSumsQuery(question: AggregateQuestion): Statement<typeof AGGREGATE_SHAPE> {
  const place = summedPlace(question.selection, question);
  return place ? overSums(question, place) : aggregateQuery(question);
}

function overSums({ metrics, firstYear, lastYear }: AggregateQuestion, place: SummedPlace): Statement<typeof AGGREGATE_SHAPE> {
  const within = placeCondition(place);
  const ids = metrics.map(({ id }) => id);
  const value = valueOfAnySql(metrics);
  return {
    name: 'place_sums',
    sql: `SELECT year::DOUBLE AS year, reports, metric, known, numerator, denominator, ${value.sql} AS value
FROM (
  SELECT year, metric, sum(reports)::DOUBLE AS reports, sum(known)::DOUBLE AS known, sum(numerator) AS numerator, sum(denominator) AS denominator
  FROM place_sum
  WHERE ${within.sql} AND metric IN (${placeholders(ids)}) AND year BETWEEN ? AND ?
  GROUP BY year, metric
)
ORDER BY metric, year`,
    params: [...value.params, ...within.params, ...ids, firstYear, lastYear],
    shape: AGGREGATE_SHAPE,
  };
}
