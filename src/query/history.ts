import type { Metric } from '@/model/metrics';
import type { RowOf, Statement } from '@/engine/statement';
import { figuresRead, metricSql, sqlList, valueOfAnySql } from './metric-sql';
import { selectionCtes, type BodySelection, type ScopeChoice } from './selection';

export const HISTORY_SHAPE = {
  agency_id: 'text',
  year: 'number',
  metric: 'text',
  report_id: 'text',
  scope: 'text?',
  basis: 'text',
  layout: 'text?',
  numerator: 'number?',
  denominator: 'number?',
  value: 'number?',
} as const;
export type HistoryRow = RowOf<typeof HISTORY_SHAPE>;

export interface HistoryQuestion extends ScopeChoice {
  readonly selection: BodySelection;
  readonly metrics: readonly Metric[];
  readonly firstYear: number;
  readonly lastYear: number;
  /** Rates over a smaller denominator are left without a value. */
  readonly floor?: number;
}

/** Metrics of the chosen bodies over years: one row for each report and metric. A year without a report has no row. */
export function historyQuery(question: HistoryQuestion): Statement<typeof HISTORY_SHAPE> {
  const { metrics, firstYear, lastYear, selection } = question;
  const ctes = selectionCtes(selection, question, lastYear - firstYear + 1, ['agency_id', 'report_id', 'scope', 'basis', 'layout', ...figuresRead(...metrics)]);
  const parts = metrics.map((metric) => ({ metric, ...metricSql(metric) }));
  const value = valueOfAnySql(metrics, question.floor);
  return {
    name: 'history',
    sql: `WITH ${ctes.sql}
SELECT *, ${value.sql} AS value FROM (
  SELECT agency_id, year::DOUBLE AS year, report_id, scope, basis, layout,
    unnest(${sqlList(parts, ({ metric }) => `'${metric.id}'`)}) AS metric,
    unnest(${sqlList(parts, ({ numerator }) => numerator)}) AS numerator,
    unnest(${sqlList(parts, ({ denominator }) => denominator)}) AS denominator
  FROM picked WHERE year BETWEEN ? AND ?
)
ORDER BY agency_id, metric, year`,
    params: [...ctes.params, ...value.params, firstYear, lastYear],
    shape: HISTORY_SHAPE,
  };
}
