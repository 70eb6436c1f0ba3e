import type { Metric } from '@/model/metrics';
import type { RowOf, Statement } from '@/engine/statement';
import { figuresRead, metricSql, sqlList, valueSql } from './metric-sql';
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
  const ctes = selectionCtes(selection, question, lastYear - firstYear + 1, figuresRead(...metrics));
  const parts = metrics.map((metric, index) => {
    const [numerator, denominator, value] = [`n${String(index)}`, `d${String(index)}`, `v${String(index)}`];
    const solid = metric.kind === 'rate' ? `CASE WHEN ${denominator} < ${String(metric.small)} THEN NULL ELSE ${value} END` : value;
    const sql = metricSql(metric);
    return { metric, of: `${sql.numerator} AS ${numerator}, ${sql.denominator} AS ${denominator}`, value, is: `${valueSql(metric, numerator, denominator)} AS ${value}`, solid };
  });
  return {
    name: 'median_course',
    sql: `WITH ${ctes.sql},
summed AS (
  SELECT year::DOUBLE AS year,
    ${sqlList(parts, ({ solid }) => `count(${solid})::DOUBLE`)} AS knowns,
    ${sqlList(parts, ({ value, solid }) => `(count(${value}) - count(${solid}))::DOUBLE`)} AS smalls,
    ${sqlList(parts, ({ solid }) => `median(${solid})::DOUBLE`)} AS medians
  FROM (SELECT *, ${parts.map(({ is }) => is).join(', ')} FROM (SELECT year, ${parts.map(({ of }) => of).join(', ')} FROM picked WHERE year BETWEEN ? AND ?)) GROUP BY year
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
