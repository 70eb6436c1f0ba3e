import type { Metric } from '@/model/metrics';
import { placeholders, type RowOf, type Statement } from '@/engine/statement';
import { figuresRead, flooredSql, metricSql } from './metric-sql';
import { selectionCtes, type BodySelection, type ScopeChoice } from './selection';

export const STANDING_SHAPE = {
  agency_id: 'text',
  year: 'number',
  /** 1 is the highest value; equal values share the better rank. */
  rank: 'number',
  /** How many bodies were ranked that year. */
  ranked: 'number',
} as const;
export type StandingRow = RowOf<typeof STANDING_SHAPE>;

export interface StandingQuestion extends ScopeChoice {
  /** Among whom a body stands. */
  readonly selection: BodySelection;
  /** Whose ranks are given. */
  readonly ids: readonly string[];
  readonly metric: Metric;
  readonly years: { readonly first: number; readonly last: number };
  readonly floor?: number;
}

/**
 * Ranks of bodies among all that were chosen, year by year. Small samples (by the metric's own denominator) and
 * what is under the floor are not ranked as if they were certain: they have no row.
 */
export function standingQuery(question: StandingQuestion): Statement<typeof STANDING_SHAPE> {
  const { metric, years, selection, ids } = question;
  const ctes = selectionCtes(selection, question, years.last - years.first + 1, figuresRead(metric));
  const { numerator, denominator } = metricSql(metric);
  const value = flooredSql(metric, 'numerator', 'denominator', Math.max(question.floor ?? 0, metric.kind === 'rate' ? metric.small : 0));
  return {
    name: 'standing',
    sql: `WITH ${ctes.sql},
measured AS (
  SELECT body, year, ${value.sql} AS value
  FROM (SELECT body, year, ${numerator} AS numerator, ${denominator} AS denominator FROM picked WHERE year BETWEEN ? AND ?)
),
ranked AS (
  SELECT body, year, rank() OVER (PARTITION BY year ORDER BY value DESC) AS rank, count(*) OVER (PARTITION BY year) AS ranked
  FROM measured WHERE value IS NOT NULL
)
SELECT agency_id, year::DOUBLE AS year, rank::DOUBLE AS rank, ranked::DOUBLE AS ranked
FROM ranked JOIN body_key USING (body) WHERE agency_id IN (${ids.length === 0 ? "''" : placeholders(ids)}) ORDER BY agency_id, year`,
    params: [...ctes.params, ...value.params, years.first, years.last, ...ids],
    shape: STANDING_SHAPE,
  };
}
