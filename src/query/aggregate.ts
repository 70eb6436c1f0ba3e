import type { Metric } from '@/model/metrics';
import type { RowOf, Statement } from '@/engine/statement';
import { figuresRead, pairedSql, sqlList, valueSql } from './metric-sql';
import { selectionCtes, type BodySelection, type ScopeChoice } from './selection';

export const AGGREGATE_SHAPE = {
  year: 'number',
  metric: 'text',
  /** Bodies of the selection that have a report of the year. */
  reports: 'number',
  /** Bodies whose figures are in the sum. */
  known: 'number',
  numerator: 'number?',
  denominator: 'number?',
  value: 'number?',
} as const;
export type AggregateRow = RowOf<typeof AGGREGATE_SHAPE>;

export interface AggregateQuestion extends ScopeChoice {
  readonly selection: BodySelection;
  readonly metrics: readonly Metric[];
  readonly firstYear: number;
  readonly lastYear: number;
}

/**
 * Metrics added up over the chosen bodies, year by year: counts as sums, rates as sum over sum, with the
 * number of bodies that the sum covers.
 */
export function aggregateQuery(question: AggregateQuestion): Statement<typeof AGGREGATE_SHAPE> {
  const { metrics, firstYear, lastYear, selection } = question;
  const ctes = selectionCtes(selection, question, lastYear - firstYear + 1, figuresRead(...metrics));
  const parts = metrics.map((metric) => ({ metric, ...pairedSql(metric) }));
  return {
    name: 'aggregate',
    sql: `WITH ${ctes.sql},
summed AS (
  SELECT year::DOUBLE AS year, count(*)::DOUBLE AS reports,
    ${sqlList(parts, ({ numerator }) => `count(${numerator})::DOUBLE`)} AS known,
    ${sqlList(parts, ({ numerator }) => `sum(${numerator})::DOUBLE`)} AS numerators,
    ${sqlList(parts, ({ denominator }) => `sum(${denominator})::DOUBLE`)} AS denominators
  FROM picked WHERE year BETWEEN ? AND ? GROUP BY year
)
SELECT year, reports,
  unnest(${sqlList(parts, ({ metric }) => `'${metric.id}'`)}) AS metric,
  unnest(known) AS known,
  unnest(numerators) AS numerator,
  unnest(denominators) AS denominator,
  unnest(${sqlList(parts, ({ metric }, index) => valueSql(metric, `numerators[${String(index + 1)}]`, `denominators[${String(index + 1)}]`))}) AS value
FROM summed
ORDER BY metric, year`,
    params: [...ctes.params, firstYear, lastYear],
    shape: AGGREGATE_SHAPE,
  };
}
