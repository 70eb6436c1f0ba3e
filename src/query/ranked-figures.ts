import type { Metric } from '@/model/metrics';
import type { RowOf, Statement } from '@/engine/statement';
import type { HistoryRow } from './history';
import { figuresRead, metricSql, valueSql } from './metric-sql';
import { otherScope, RANKING_SHAPE, topCtes, type RankingQuestion } from './ranking';

type Part = 'numerator' | 'denominator' | 'value';
type Shape = typeof RANKING_SHAPE & { readonly year: 'number?' } & Readonly<Record<`${string}.${Part}`, 'number?'>>;

/** A body of a ranking with other figures of the same report: `<metric>.numerator`, `.denominator` and `.value` of each. */
export type RankedFiguresRow = RowOf<Shape>;

export interface RankedFiguresQuestion extends Omit<RankingQuestion, 'years'> {
  readonly year: number;
  /** What is given of each body beside the metric that it is ranked by. */
  readonly beside: readonly Metric[];
}

/** A ranking of one year (`rankingQuery`) with other metrics of the reports: one question in place of one about who, and another about them. */
export function rankedFiguresQuery(question: RankedFiguresQuestion): Statement<Shape> {
  const { year, beside } = question;
  const { top, order } = topCtes({ ...question, years: { first: year, last: year } }, false);
  const parts = beside.map((metric) => ({ ...metricSql(metric), value: valueSql(metric, `"${metric.id}.numerator"`, `"${metric.id}.denominator"`), id: metric.id }));
  const each = (sql: (part: (typeof parts)[number]) => string): string => parts.map((part) => `, ${sql(part)}`).join('');
  const read = figuresRead(...beside).map((figure) => `, "${figure}"`).join('');
  return {
    name: 'ranked_figures',
    sql: `WITH ${top.sql}
SELECT * EXCLUDE (body)${each(({ id, value }) => `${value} AS "${id}.value"`)} FROM (
  SELECT body, agency_id, name, short_name, report_id, scope, basis, layout, top.numerator, top.denominator, top.value, year::DOUBLE AS year, ${otherScope('year = ?')} AS other_scope${each(({ id, numerator, denominator }) => `${numerator} AS "${id}.numerator", ${denominator} AS "${id}.denominator"`)}
  FROM top JOIN body_key USING (body) LEFT JOIN (SELECT rowid AS place, year, report_id, scope, basis, layout${read} FROM fact WHERE year = ?) USING (place)
)
ORDER BY ${order}`,
    params: [...top.params, year, year],
    shape: { ...RANKING_SHAPE, year: 'number?', ...Object.fromEntries(beside.flatMap(({ id }) => (['numerator', 'denominator', 'value'] as const).map((part) => [`${id}.${part}`, 'number?' as const]))) },
  };
}

/** The other figures of ranked bodies as `historyQuery` gives them, a row for each metric; none of bodies without a report. */
export function besideFigures(rows: readonly RankedFiguresRow[], beside: readonly Metric[]): readonly HistoryRow[] {
  const columns = beside.map(({ id }) => ({ metric: id, numerator: `${id}.numerator`, denominator: `${id}.denominator`, value: `${id}.value` }) as const);
  const figures: HistoryRow[] = [];
  for (const row of rows) {
    const { agency_id, year, report_id, scope, basis, layout } = row;
    if (year === null || report_id === null || basis === null) continue;
    for (const { metric, numerator, denominator, value } of columns) {
      figures.push({ agency_id, year, metric, report_id, scope, basis, layout, numerator: row[numerator] ?? null, denominator: row[denominator] ?? null, value: row[value] ?? null });
    }
  }
  return figures;
}
