import type { Metric } from '@/model/metrics';
import type { RowOf, Statement } from '@/engine/statement';
import { pairedSql, valueSql } from './metric-sql';
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
} as const;
export type SummaryRow = RowOf<typeof SUMMARY_SHAPE>;

export interface SummaryQuestion extends ScopeChoice {
  readonly selection: BodySelection;
  readonly metric: Metric;
  readonly year: number;
}

/** What the chosen bodies make together in a year: coverage, pooled value, mean and median. Always one row. */
export function summaryQuery(question: SummaryQuestion): Statement<typeof SUMMARY_SHAPE> {
  const { metric, year, selection } = question;
  const ctes = selectionCtes(selection, question);
  const { numerator, denominator } = pairedSql(metric);
  const pooled = valueSql(metric, 'sum(numerator)', 'sum(denominator)');
  return {
    name: 'summary',
    sql: `WITH ${ctes.sql},
measured AS (
  SELECT *, ${valueSql(metric, 'numerator', 'denominator')} AS value
  FROM (SELECT scope, basis, ${numerator} AS numerator, ${denominator} AS denominator FROM picked WHERE year = ?)
)
SELECT (SELECT count(*) FROM chosen)::DOUBLE AS bodies,
  count(*)::DOUBLE AS reports,
  count(value)::DOUBLE AS known,
  count(*) FILTER (denominator = 0)::DOUBLE AS none,
  count(*) FILTER (scope IS NULL)::DOUBLE AS unstated,
  count(*) FILTER (basis = 'narrative')::DOUBLE AS narrative,
  sum(numerator)::DOUBLE AS numerator,
  sum(denominator)::DOUBLE AS denominator,
  (${pooled})::DOUBLE AS pooled,
  avg(value)::DOUBLE AS mean,
  median(value)::DOUBLE AS median
FROM measured`,
    params: [...ctes.params, year],
    shape: SUMMARY_SHAPE,
  };
}
