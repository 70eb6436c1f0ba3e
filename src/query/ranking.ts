import type { Metric } from '@/model/metrics';
import type { RowOf, Statement } from '@/engine/statement';
import { figuresRead, flooredSql, metricSql } from './metric-sql';
import { selectionCtes, type BodySelection, type ReadColumn, type ScopeChoice } from './selection';
import type { SqlPart } from './sql-part';

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
  value_desc: 'value DESC NULLS LAST, body',
  value_asc: 'value ASC NULLS LAST, body',
  name: 'body',
};

export interface RankedYears {
  readonly first: number;
  readonly last: number;
  /** There are no reports of other years, and the dataset has `latest_known`: published data do, own data do not. */
  readonly all?: boolean;
}

export interface RankingQuestion extends ScopeChoice {
  readonly selection: BodySelection;
  readonly metric: Metric;
  /** Of several years each body stands with its latest known value, those with a course to show before the others. */
  readonly years: RankedYears;
  readonly sort: RankingSort;
  /** Rates over a smaller denominator are left out: without a value, last. */
  readonly floor?: number;
  /** Most rows to give; the number of bodies in all is the business of `summaryQuery`. */
  readonly limit: number;
}

/** The reports of a ranking: `latest`, with `body`, `place`, `numerator`, `denominator`, `value` and `known_years`. */
function latestCtes({ metric, years, floor = 0, ...choice }: RankingQuestion, mayUseKept: boolean): SqlPart {
  const value = flooredSql(metric, 'numerator', 'denominator', floor);
  const kept = mayUseKept && years.all === true && years.first !== years.last && floor === 0 && !choice.unstated && choice.applicant === undefined;
  if (kept) {
    return {
      sql: `latest AS (
  SELECT *, ${value.sql} AS value FROM (SELECT body, place, numerator::DOUBLE AS numerator, denominator::DOUBLE AS denominator, known_years FROM latest_known WHERE metric = ? AND scope = ?)
)`,
      params: [...value.params, metric.id, choice.scope],
    };
  }
  const { numerator, denominator } = metricSql(metric);
  const several = years.first !== years.last;
  return {
    sql: `measured AS ${several ? 'MATERIALIZED ' : ''}(
  SELECT *, ${value.sql} AS value FROM (SELECT body, place, ${numerator} AS numerator, ${denominator} AS denominator FROM picked WHERE year BETWEEN ? AND ?)
),
${several ? LATEST : 'latest AS (SELECT *, 1 AS known_years FROM measured)'}`,
    params: [...value.params, years.first, years.last],
  };
}

/**
 * Of each body the report of its last year with a value, or of its last year. Reports stand in `fact` year after year: the
 * last one is found by its place, and nothing is sorted.
 */
const LATEST = `years_known AS (
  SELECT coalesce(max(place) FILTER (value IS NOT NULL), max(place)) AS place, count(value) AS known_years FROM measured GROUP BY body
),
latest AS (SELECT measured.*, known_years FROM measured JOIN years_known USING (place))`;

/** Whether a row of the CTE `top` that has no report has one of another scope. Only the few rows that are given are looked up. */
export const otherScope = (when: string): string => `place IS NULL AND body IN (SELECT body FROM fact WHERE body IN (SELECT body FROM top WHERE place IS NULL) AND ${when})`;

/** One metric over the chosen bodies, in order; bodies without a value come last, with what is known of why. */
export function rankingQuery(question: RankingQuestion, mayUseKept = true): Statement<typeof RANKING_SHAPE> {
  const { top, order } = topCtes(question, mayUseKept);
  const { first, last } = question.years;
  return {
    name: 'ranking',
    sql: `WITH ${top.sql}
SELECT agency_id, name, short_name, report_id, scope, basis, layout, numerator, denominator, value, ${otherScope('year BETWEEN ? AND ?')} AS other_scope
FROM top JOIN body_key USING (body) LEFT JOIN (SELECT rowid AS place, report_id, scope, basis, layout FROM fact WHERE year BETWEEN ? AND ?) USING (place)
ORDER BY ${order}`,
    params: [...top.params, first, last, first, last],
    shape: RANKING_SHAPE,
  };
}

/**
 * The CTEs that end in `top`: who stands first, found by numbers alone, so that words are looked up for these few.
 * @param columns what of the CTE `picked` is read.
 */
export function topCtes(question: RankingQuestion, mayUseKept: boolean, columns: readonly ReadColumn[] = figuresRead(question.metric)): { readonly top: SqlPart; readonly order: string } {
  const { years, sort, limit, selection } = question;
  const ctes = selectionCtes(selection, question, years.last - years.first + 1, columns);
  const latest = latestCtes(question, mayUseKept);
  const order = `${years.first === years.last ? '' : 'known_years > 1 DESC, '}${ORDER[sort]}`;
  return {
    order,
    top: {
      sql: `${ctes.sql},
${latest.sql},
top AS MATERIALIZED (
  SELECT body, place, numerator, denominator, value, coalesce(known_years, 0) AS known_years FROM chosen LEFT JOIN latest USING (body) ORDER BY ${order} LIMIT ?
)`,
      params: [...ctes.params, ...latest.params, limit],
    },
  };
}
