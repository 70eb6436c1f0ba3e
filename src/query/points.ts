import { metricOf, type Metric } from '@/model/metrics';
import type { RowOf, SqlValue, Statement } from '@/engine/statement';
import { flooredSql, metricSql } from './metric-sql';
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
  const ctes = selectionCtes(selection, question);
  const axes = [
    { name: 'x', ...axisSql(x, 'x', floor) },
    { name: 'y', ...(y ? axisSql(y, 'y', floor) : { parts: 'NULL::DOUBLE AS y_numerator, NULL::DOUBLE AS y_denominator', value: 'NULL::DOUBLE', params: [] }) },
  ];
  const first = always.length > 0 ? { sql: `agency_id IN (${always.map(() => '?').join(', ')}) DESC, `, params: always } : { sql: '', params: [] };
  const order = `${first.sql}report_id IS NULL, volume DESC NULLS LAST, pinyin, agency_id`;
  return {
    name: 'points',
    sql: `WITH ${ctes.sql},
measured AS (
  SELECT *, ${axes.map(({ name, value }) => `${value} AS ${name}_value`).join(', ')}
  FROM (SELECT agency_id, report_id, scope, basis, layout, ${axes.map(({ parts }) => parts).join(', ')}, ${metricSql(VOLUME).numerator} AS volume FROM picked WHERE year = ?)
),
top AS MATERIALIZED (
  SELECT agency_id, a.name, a.short_name, a.pinyin, m.report_id, m.scope, m.basis, m.layout,
    m.x_numerator, m.x_denominator, m.x_value, m.y_numerator, m.y_denominator, m.y_value, m.volume
  FROM chosen JOIN agency a USING (agency_id) LEFT JOIN measured m USING (agency_id)
  ORDER BY ${order}
  LIMIT ?
)
SELECT * EXCLUDE (pinyin), ${otherScope('year = ?')} AS other_scope
FROM top
ORDER BY ${order}`,
    params: [...ctes.params, ...axes.flatMap(({ params }) => params), year, ...first.params, limit, year, ...first.params],
    shape: POINTS_SHAPE,
  };
}

function axisSql(metric: Metric, name: string, floor: number): { readonly parts: string; readonly value: string; readonly params: readonly SqlValue[] } {
  const { numerator, denominator } = metricSql(metric);
  const value = flooredSql(metric, `${name}_numerator`, `${name}_denominator`, floor);
  return { parts: `${numerator} AS ${name}_numerator, ${denominator} AS ${name}_denominator`, value: value.sql, params: value.params };
}
