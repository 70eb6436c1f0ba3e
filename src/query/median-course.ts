import type { Metric } from '@/model/metrics';
import type { RowOf, Statement } from '@/engine/statement';
import { metricSql, sqlList, valueSql } from './metric-sql';
import { selectionCtes, type BodySelection, type ScopeChoice } from './selection';

export const MEDIAN_SHAPE = {
  year: 'number',
  metric: 'text',
  /** Bodies whose values make the median. */
  known: 'number',
  /** Bodies left out because the denominator is too small for a rate to be compared. */
  small: 'number',
  median: 'number?',
  /** Bodies chosen, whether they reported or not. */
  bodies: 'number',
} as const;
export type MedianRow = RowOf<typeof MEDIAN_SHAPE>;

export interface MedianQuestion extends ScopeChoice {
  readonly selection: BodySelection;
  readonly metrics: readonly Metric[];
  readonly firstYear: number;
  readonly lastYear: number;
}

/** The median of metrics over the chosen bodies, year by year. Small samples of a rate (`metric.small`) are left out and counted. */
export function medianCourseQuery(question: MedianQuestion): Statement<typeof MEDIAN_SHAPE> {
  const { metrics, firstYear, lastYear, selection } = question;
  const ctes = selectionCtes(selection, question, lastYear - firstYear + 1);
  const parts = metrics.map((metric) => {
    const { numerator, denominator } = metricSql(metric);
    const value = valueSql(metric, numerator, denominator);
    const small = metric.kind === 'rate' ? `coalesce(${denominator} < ${String(metric.small)} AND ${value} IS NOT NULL, false)` : 'false';
    return { metric, value, small };
  });
  return {
    name: 'median_course',
    sql: `WITH ${ctes.sql},
summed AS (
  SELECT year::DOUBLE AS year,
    ${sqlList(parts, ({ value, small }) => `count(${value}) FILTER (NOT ${small})::DOUBLE`)} AS knowns,
    ${sqlList(parts, ({ small }) => `count(*) FILTER (${small})::DOUBLE`)} AS smalls,
    ${sqlList(parts, ({ value, small }) => `median(${value}) FILTER (NOT ${small})::DOUBLE`)} AS medians
  FROM picked WHERE year BETWEEN ? AND ? GROUP BY year
)
SELECT year,
  unnest(${sqlList(parts, ({ metric }) => `'${metric.id}'`)}) AS metric,
  unnest(knowns) AS known, unnest(smalls) AS small, unnest(medians) AS median, (SELECT count(*) FROM chosen)::DOUBLE AS bodies
FROM summed
ORDER BY metric, year`,
    params: [...ctes.params, firstYear, lastYear],
    shape: MEDIAN_SHAPE,
  };
}
