import type { Metric } from '@/model/metrics';
import type { RowOf, Statement } from '@/engine/statement';
import { flooredSql, metricSql } from './metric-sql';
import { selectionCtes, type BodySelection, type ScopeChoice } from './selection';

export const RANKING_SHAPE = {
  agency_id: 'text',
  name: 'text',
  short_name: 'text',
  report_id: 'text?',
  /** Null in a found report: it does not say whose figures it gives. */
  scope: 'text?',
  basis: 'text?',
  layout: 'text?',
  numerator: 'number?',
  denominator: 'number?',
  value: 'number?',
  /** The body has a report for the year, though of another scope. */
  other_scope: 'boolean',
} as const;
export type RankingRow = RowOf<typeof RANKING_SHAPE>;

/** Orders a ranking may take; names follow pinyin, since engines have no Chinese collation. */
export const RANKING_SORTS = ['value_desc', 'value_asc', 'name'] as const;
export type RankingSort = (typeof RANKING_SORTS)[number];

const ORDER: Readonly<Record<RankingSort, string>> = {
  value_desc: 'm.value DESC NULLS LAST, a.pinyin, a.agency_id',
  value_asc: 'm.value ASC NULLS LAST, a.pinyin, a.agency_id',
  name: 'a.pinyin, a.agency_id',
};

export interface RankingQuestion extends ScopeChoice {
  readonly selection: BodySelection;
  readonly metric: Metric;
  /** Of several years each body stands with its latest known value, those with a course to show before the others. */
  readonly years: { readonly first: number; readonly last: number };
  readonly sort: RankingSort;
  /** Rates over a smaller denominator are left out: without a value, last. */
  readonly floor?: number;
  /** Most rows to give; the number of bodies in all is the business of `summaryQuery`. */
  readonly limit: number;
}

/** One metric over the chosen bodies, in order; bodies without a value come last, with what is known of why. */
export function rankingQuery(question: RankingQuestion): Statement<typeof RANKING_SHAPE> {
  const { metric, years, sort, limit, selection } = question;
  const ctes = selectionCtes(selection, question);
  const { numerator, denominator } = metricSql(metric);
  const value = flooredSql(metric, 'numerator', 'denominator', question.floor ?? 0);
  const course = years.first === years.last ? '' : 'coalesce(m.known_years, 0) > 1 DESC, ';
  return {
    name: 'ranking',
    sql: `WITH ${ctes.sql},
measured AS (
  SELECT *, ${value.sql} AS value
  FROM (SELECT agency_id, year, report_id, scope, basis, layout, ${numerator} AS numerator, ${denominator} AS denominator FROM picked WHERE year BETWEEN ? AND ?)
),
latest AS (
  SELECT *, count(value) OVER (PARTITION BY agency_id) AS known_years FROM measured
  QUALIFY row_number() OVER (PARTITION BY agency_id ORDER BY value IS NULL, year DESC) = 1
)
SELECT a.agency_id, a.name, a.short_name, m.report_id, m.scope, m.basis, m.layout, m.numerator, m.denominator, m.value,
  m.report_id IS NULL AND EXISTS (FROM fact o WHERE o.agency_id = a.agency_id AND o.year BETWEEN ? AND ?) AS other_scope
FROM chosen JOIN agency a USING (agency_id) LEFT JOIN latest m USING (agency_id)
ORDER BY ${course}${ORDER[sort]}
LIMIT ?`,
    params: [...ctes.params, ...value.params, years.first, years.last, years.first, years.last, limit],
    shape: RANKING_SHAPE,
  };
}
