import { metricOf, type Metric } from '@/model/metrics';
import { placeholders, type RowOf, type SqlValue, type Statement } from '@/engine/statement';
import { figuresRead, flooredSql, metricSql } from './metric-sql';
import { otherScope } from './ranking';
import { selectionCtes, type BodySelection, type ScopeChoice } from './selection';

export const POINTS_SHAPE = {
  agency_id: 'text',
  name: 'text',
  short_name: 'text',
  report_id: 'text?',
  scope: 'text?',
  basis: 'text?',
  layout: 'text?',
  x_numerator: 'number?',
  x_denominator: 'number?',
  x_value: 'number?',
  y_numerator: 'number?',
  y_denominator: 'number?',
  y_value: 'number?',
  /** Requests processed: how much a body has to do with. */
  volume: 'number?',
  other_scope: 'boolean',
} as const;
export type PointsRow = RowOf<typeof POINTS_SHAPE>;

/** The metric that the size of a mark stands for. */
export const VOLUME = metricOf('processed');

export interface PointsQuestion extends ScopeChoice {
  readonly selection: BodySelection;
  readonly x: Metric;
  /** Null where only one metric is asked for. */
  readonly y: Metric | null;
  readonly year: number;
  readonly floor?: number;
  /** Most rows to give, those with the largest volume. */
  readonly limit: number;
  /** Bodies that are given whatever their volume. */
  readonly always?: readonly string[];
}

/** One or two metrics of the chosen bodies in a year with their volume, the largest first; bodies without a report last. */
export function pointsQuery(question: PointsQuestion): Statement<typeof POINTS_SHAPE> {
  const { x, y, year, limit, selection, floor = 0, always = [] } = question;
  const ctes = selectionCtes(selection, question, 1, figuresRead(x, ...(y ? [y] : []), VOLUME));
  const axes = [
    { name: 'x', ...axisSql(x, 'x', floor) },
    { name: 'y', ...(y ? axisSql(y, 'y', floor) : { parts: 'NULL::DOUBLE AS y_numerator, NULL::DOUBLE AS y_denominator', value: 'NULL::DOUBLE', params: [] }) },
  ];
  const first = always.length > 0 ? { sql: `body IN (SELECT body FROM body_key WHERE agency_id IN (${placeholders(always)})) DESC, `, params: always } : { sql: '', params: [] };
  const order = `${first.sql}place IS NULL, volume DESC NULLS LAST, body`;
  return {
    name: 'points',
    sql: `WITH ${ctes.sql},
top AS MATERIALIZED (
  SELECT * FROM (SELECT body FROM chosen)
  LEFT JOIN (SELECT body, place, ${axes.map(({ parts }) => parts).join(', ')}, ${metricSql(VOLUME).numerator} AS volume FROM picked WHERE year = ?) USING (body)
  ORDER BY ${order} LIMIT ?
)
SELECT agency_id, name, short_name, report_id, scope, basis, layout, volume,
  ${axes.map(({ name, value }) => `${name}_numerator, ${name}_denominator, ${value} AS ${name}_value`).join(', ')}, ${otherScope('year = ?')} AS other_scope
FROM top JOIN body_key USING (body) LEFT JOIN (SELECT rowid AS place, report_id, scope, basis, layout FROM fact WHERE year = ?) USING (place)
ORDER BY ${order}`,
    params: [...ctes.params, year, ...first.params, limit, ...axes.flatMap(({ params }) => params), year, year, ...first.params],
    shape: POINTS_SHAPE,
  };
}

function axisSql(metric: Metric, name: string, floor: number): { readonly parts: string; readonly value: string; readonly params: readonly SqlValue[] } {
  const { numerator, denominator } = metricSql(metric);
  const value = flooredSql(metric, `${name}_numerator`, `${name}_denominator`, floor);
  return { parts: `${numerator} AS ${name}_numerator, ${denominator} AS ${name}_denominator`, value: value.sql, params: value.params };
}
