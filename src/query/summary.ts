import type { Metric } from '@/model/metrics';
import type { RowOf, Statement } from '@/engine/statement';
import { keptSpread, type KeptSpread } from './kept-spread';
import { figuresRead, flooredSql, pairedSql } from './metric-sql';
import { selectionCtes, type BodySelection, type ScopeChoice } from './selection';

export const SUMMARY_SHAPE = {
  /** Bodies chosen. */
  bodies: 'number',
  /** Bodies with a report of the year and scope. */
  reports: 'number',
  /** Bodies with a value. */
  known: 'number',
  /** Bodies whose report gives the parts but whose denominator is zero. */
  none: 'number',
  /** Bodies left out because their denominator is under the floor. */
  below: 'number',
  /** Reports among those counted that do not state their scope. */
  unstated: 'number',
  /** Reports among those counted that were read from words alone. */
  narrative: 'number',
  numerator: 'number?',
  denominator: 'number?',
  /** Sum for counts, sum over sum for rates. */
  pooled: 'number?',
  /** Unweighted mean over bodies. */
  mean: 'number?',
  median: 'number?',
  /** Quantiles over bodies, by linear interpolation. */
  p10: 'number?',
  q1: 'number?',
  q3: 'number?',
  p90: 'number?',
} as const;
export type SummaryRow = RowOf<typeof SUMMARY_SHAPE>;

export interface SummaryQuestion extends ScopeChoice {
  readonly selection: BodySelection;
  readonly metric: Metric;
  readonly year: number;
  /** Rates over a smaller denominator are left out of every measure. */
  readonly floor?: number;
}

const SHARES = { p10: 0.1, q1: 0.25, median: 0.5, q3: 0.75, p90: 0.9 } as const;

/**
 * The measures of a distribution over a CTE with `numerator`, `denominator` and `value` a body: pooled, mean and, in one
 * list since each would sort the values anew, the quantiles. What has no value (a zero denominator, one under the floor) is
 * in none of them.
 */
export function spreadSql(metric: Metric): string {
  const sum = (part: string): string => `sum(${part}) FILTER (value IS NOT NULL)`;
  const pooled = metric.kind === 'count' ? sum('numerator') : `${sum('numerator')} / nullif(${sum('denominator')}, 0)`;
  return `(${pooled})::DOUBLE AS pooled, avg(value)::DOUBLE AS mean, quantile_cont(value, [${Object.values(SHARES).join(', ')}]) AS quantiles`;
}

/** The quantiles of `spreadSql`, one a column. */
export const QUANTILES = Object.keys(SHARES).map((name, index) => `quantiles[${String(index + 1)}]::DOUBLE AS ${name}`).join(', ');

/**
 * What `spread` keeps of bodies whose `scope`, `basis`, `numerator`, `denominator` and `value` are rows: how many they are,
 * by what is known of them, and the measures of `spreadSql`.
 */
export function keptMeasures(metric: Metric): string {
  return `count(*)::DOUBLE AS reports,
  count(value)::DOUBLE AS known,
  count(*) FILTER (denominator = 0)::DOUBLE AS none,
  count(*) FILTER (scope IS NULL)::DOUBLE AS unstated,
  count(*) FILTER (basis = 'narrative')::DOUBLE AS narrative,
  (sum(numerator) FILTER (value IS NOT NULL))::DOUBLE AS numerator,
  (sum(denominator) FILTER (value IS NOT NULL))::DOUBLE AS denominator,
  ${spreadSql(metric)}`;
}

/** What the chosen bodies make together in a year: coverage, pooled value, mean, median and quantiles. Always one row. */
export function summaryQuery(question: SummaryQuestion, mayUseKept = true): Statement<typeof SUMMARY_SHAPE> {
  const { metric, year, selection, floor = 0 } = question;
  const kept = mayUseKept && floor === 0 ? keptSpread(selection, question, metric) : null;
  if (kept) return overKept(kept, question);
  const ctes = selectionCtes(selection, question, 1, ['scope', 'basis', ...figuresRead(metric)]);
  const { numerator, denominator } = pairedSql(metric);
  const value = flooredSql(metric, 'numerator', 'denominator', floor);
  const below = metric.kind === 'rate' && floor > 0 ? { sql: 'denominator > 0 AND denominator < ?', params: [floor] } : { sql: 'false', params: [] };
  return {
    name: 'summary',
    sql: `WITH ${ctes.sql},
measured AS (
  SELECT *, ${value.sql} AS value
  FROM (SELECT scope, basis, ${numerator} AS numerator, ${denominator} AS denominator FROM picked WHERE year = ?)
)
SELECT (SELECT count(*) FROM chosen)::DOUBLE AS bodies, * EXCLUDE (quantiles), ${QUANTILES}
FROM (SELECT count(*) FILTER (${below.sql})::DOUBLE AS below, ${keptMeasures(metric)} FROM measured)`,
    params: [...ctes.params, ...value.params, year, ...below.params],
    shape: SUMMARY_SHAPE,
  };
}

/** A year in which nobody reported has no row in `spread`, and still one here. */
function overKept({ bodies, rows }: KeptSpread, { year }: SummaryQuestion): Statement<typeof SUMMARY_SHAPE> {
  const counts = ['reports', 'known', 'none', 'unstated', 'narrative'].map((name) => `coalesce(${name}, 0) AS ${name}`);
  return {
    name: 'kept_summary',
    sql: `SELECT bodies, 0::DOUBLE AS below, ${counts.join(', ')}, numerator, denominator, pooled, mean, ${Object.keys(SHARES).join(', ')}
FROM (SELECT count(*)::DOUBLE AS bodies FROM reporting WHERE ${bodies.sql}) LEFT JOIN (FROM spread WHERE ${rows.sql} AND year = ?) ON true`,
    params: [...bodies.params, ...rows.params, year],
    shape: SUMMARY_SHAPE,
  };
}
