import type { Metric } from '@/model/metrics';
import type { RowOf, Statement } from '@/engine/statement';
import { keptSpread } from './kept-spread';
import { figuresRead, flooredSql, pairedSql } from './metric-sql';
import { selectionCtes, type BodySelection, type ScopeChoice } from './selection';
import { QUANTILES, spreadSql } from './summary';

export const COURSE_SHAPE = {
  year: 'number',
  /** Bodies with a value. */
  known: 'number',
  /** Sum for counts, sum over sum for rates. */
  pooled: 'number?',
  mean: 'number?',
  median: 'number?',
  p10: 'number?',
  q1: 'number?',
  q3: 'number?',
  p90: 'number?',
} as const;
export type CourseRow = RowOf<typeof COURSE_SHAPE>;

export interface CourseQuestion extends ScopeChoice {
  readonly selection: BodySelection;
  readonly metric: Metric;
  readonly years: { readonly first: number; readonly last: number };
  readonly floor?: number;
}

/** What the chosen bodies make together year by year; a year without a report of theirs has no row. */
export function courseQuery(question: CourseQuestion, mayUseKept = true): Statement<typeof COURSE_SHAPE> {
  const { metric, years, selection, floor = 0 } = question;
  const kept = mayUseKept && floor === 0 ? keptSpread(selection, question, metric) : null;
  if (kept) {
    return {
      name: 'kept_course',
      sql: `SELECT year::DOUBLE AS year, known, pooled, mean, p10, q1, median, q3, p90 FROM spread WHERE ${kept.rows.sql} AND year BETWEEN ? AND ? ORDER BY year`,
      params: [...kept.rows.params, years.first, years.last],
      shape: COURSE_SHAPE,
    };
  }
  const ctes = selectionCtes(selection, question, years.last - years.first + 1, figuresRead(metric));
  const { numerator, denominator } = pairedSql(metric);
  const value = flooredSql(metric, 'numerator', 'denominator', floor);
  return {
    name: 'course',
    sql: `WITH ${ctes.sql},
measured AS (
  SELECT *, ${value.sql} AS value
  FROM (SELECT year, ${numerator} AS numerator, ${denominator} AS denominator FROM picked WHERE year BETWEEN ? AND ?)
)
SELECT year, known, pooled, mean, ${QUANTILES}
FROM (SELECT year::DOUBLE AS year, count(value)::DOUBLE AS known, ${spreadSql(metric)} FROM measured GROUP BY year)
ORDER BY year`,
    params: [...ctes.params, ...value.params, years.first, years.last],
    shape: COURSE_SHAPE,
  };
}
