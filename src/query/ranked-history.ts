import type { Metric } from '@/model/metrics';
import type { RowOf, Statement } from '@/engine/statement';
import type { HistoryRow } from './history';
import { figuresRead, flooredSql, metricSql } from './metric-sql';
import { topCtes, type RankingQuestion } from './ranking';

export const RANKED_HISTORY_SHAPE = {
  agency_id: 'text',
  name: 'text',
  short_name: 'text',
  /** Null, as all that follows, where the body has no report. */
  year: 'number?',
  report_id: 'text?',
  scope: 'text?',
  basis: 'text?',
  layout: 'text?',
  numerator: 'number?',
  denominator: 'number?',
  /** The value of the year; what the body stands by is that of its latest year. */
  figure: 'number?',
} as const;
export type RankedHistoryRow = RowOf<typeof RANKED_HISTORY_SHAPE>;

/** A body as it is named. */
export type RankedBody = Pick<RankedHistoryRow, 'agency_id' | 'name' | 'short_name'>;

/**
 * The bodies of a ranking over years (`rankingQuery`), in its order, with every year of theirs (`historyQuery`): one question
 * in place of one about who, and another about them.
 */
export function rankedHistoryQuery(question: RankingQuestion, mayUseKept = true): Statement<typeof RANKED_HISTORY_SHAPE> {
  const { metric, years, floor = 0 } = question;
  const { top, order } = topCtes(question, mayUseKept, ['report_id', 'scope', 'basis', 'layout', ...figuresRead(metric)]);
  const { numerator, denominator } = metricSql(metric);
  const figure = flooredSql(metric, 'reported.numerator', 'reported.denominator', floor);
  return {
    name: 'ranked_history',
    sql: `WITH ${top.sql}
SELECT agency_id, name, short_name, year, report_id, scope, basis, layout, reported.numerator, reported.denominator, ${figure.sql} AS figure
FROM top JOIN body_key USING (body) LEFT JOIN (
  SELECT body, year::DOUBLE AS year, report_id, scope, basis, layout, ${numerator} AS numerator, ${denominator} AS denominator FROM picked WHERE year BETWEEN ? AND ?
) reported USING (body)
ORDER BY ${order}, year`,
    params: [...top.params, ...figure.params, years.first, years.last],
    shape: RANKED_HISTORY_SHAPE,
  };
}

/** The bodies of such an answer, each once, in their order. */
export function bodiesOf(rows: readonly RankedHistoryRow[]): readonly RankedBody[] {
  return rows.filter(({ agency_id }, index) => agency_id !== rows[index - 1]?.agency_id);
}

/** Their years as `historyQuery` gives them; none of a body without reports. */
export function yearsOf(rows: readonly RankedHistoryRow[], metric: Metric): readonly HistoryRow[] {
  return rows.flatMap(({ agency_id, year, report_id, scope, basis, layout, numerator, denominator, figure }) =>
    year === null || report_id === null || basis === null ? [] : [{ agency_id, year, metric: metric.id, report_id, scope, basis, layout, numerator, denominator, value: figure }],
  );
}
