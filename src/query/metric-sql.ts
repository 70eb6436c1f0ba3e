import { placeholders } from '@/engine/statement';
import type { FactFigure } from '@/model/fact';
import { toSql, type Metric } from '@/model/metrics';
import { figuresOf } from '@/model/metrics/expression';
import type { SqlPart } from './sql-part';

/**
 * A metric over the columns of `fact`, as SQL expressions. Rates give numerator and denominator so that
 * aggregates can be sum over sum; a count is its own numerator.
 */
export interface MetricSql {
  readonly numerator: string;
  /** `NULL` for counts. */
  readonly denominator: string;
}

export function metricSql(metric: Metric): MetricSql {
  return metric.kind === 'count'
    ? { numerator: `${toSql(metric.value)}::DOUBLE`, denominator: 'NULL::DOUBLE' }
    : { numerator: `${toSql(metric.numerator)}::DOUBLE`, denominator: `${toSql(metric.denominator)}::DOUBLE` };
}

/** The value made of two SQL parts: the count itself, or the ratio, null over zero. */
export function valueSql(metric: Metric, numerator: string, denominator: string): string {
  return metric.kind === 'count' ? numerator : `CASE WHEN ${denominator} = 0 THEN NULL ELSE ${numerator} / ${denominator} END`;
}

/**
 * The value as `valueSql`, with rates over a denominator under a floor left out: null, their parts still there.
 * A count has no denominator and is never under it.
 */
export function flooredSql(metric: Metric, numerator: string, denominator: string, floor: number): SqlPart {
  const value = valueSql(metric, numerator, denominator);
  if (metric.kind === 'count' || floor <= 0) return { sql: value, params: [] };
  return { sql: `CASE WHEN ${denominator} < ? THEN NULL ELSE ${value} END`, params: [floor] };
}

/** The figures that metrics are made of, each once. */
export const figuresRead = (...metrics: readonly Metric[]): readonly FactFigure[] =>
  [...new Set(metrics.flatMap((metric) => (metric.kind === 'count' ? figuresOf(metric.value) : [...figuresOf(metric.numerator), ...figuresOf(metric.denominator)])))];

/** The value, as `flooredSql`, of rows with the id of a `metric`, a `numerator` and a `denominator`, of whichever of the metrics each is. */
export function valueOfAnySql(metrics: readonly Metric[], floor = 0): SqlPart {
  const counts = metrics.filter(({ kind }) => kind === 'count').map(({ id }) => id);
  return {
    sql: `CASE WHEN metric IN (${placeholders(counts) || 'NULL'}) THEN numerator WHEN denominator = 0${floor > 0 ? ' OR denominator < ?' : ''} THEN NULL ELSE numerator / denominator END`,
    params: [...counts, ...(floor > 0 ? [floor] : [])],
  };
}

/** A numerator that counts towards an aggregate: only where the denominator is known too. */
export function pairedSql(metric: Metric): MetricSql {
  const { numerator, denominator } = metricSql(metric);
  if (metric.kind === 'count') return { numerator, denominator };
  return {
    numerator: `CASE WHEN ${denominator} IS NOT NULL THEN ${numerator} END`,
    denominator: `CASE WHEN ${numerator} IS NOT NULL THEN ${denominator} END`,
  };
}

/** A SQL list with one item for each part: several metrics out of one scan, a row each once unnested. */
export function sqlList<T>(parts: readonly T[], item: (part: T, index: number) => string): string {
  return `[${parts.map(item).join(', ')}]`;
}
