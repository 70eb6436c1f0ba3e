import type { Metric } from '@/model/metrics';
import type { RowOf, Statement } from '@/engine/statement';
import { figuresRead, metricSql, valueSql } from './metric-sql';
import { SUMMED_METRICS } from './place-sums';
import { selectionCtes, type BodySelection, type ScopeChoice } from './selection';
import type { SqlPart } from './sql-part';
import { placeCondition, summedPlace } from './summed-place';

export const REPORTED_SHAPE = {
  /** Bodies chosen. */
  bodies: 'number',
  /** Bodies with a report of the year and scope. */
  reports: 'number',
  /** Of these, the ones whose report states the scope: those that a sum takes. */
  stated: 'number',
  /** Bodies with a value. */
  known: 'number',
} as const;
export type ReportedRow = RowOf<typeof REPORTED_SHAPE>;

export interface ReportedQuestion extends ScopeChoice {
  readonly selection: BodySelection;
  readonly metric: Metric;
  readonly year: number;
}

/** Of how many bodies a metric is known, as `summaryQuery` says it too, without what they make together. Always one row. */
export function reportedQuery(question: ReportedQuestion, mayUseSums = true): Statement<typeof REPORTED_SHAPE> {
  const ctes = selectionCtes(question.selection, question, 1, ['scope', ...figuresRead(question.metric)]);
  const counts = (mayUseSums ? overSums(question) : null) ?? overReports(question);
  return {
    name: 'reported',
    sql: `WITH ${ctes.sql}\nSELECT (SELECT count(*) FROM chosen)::DOUBLE AS bodies, ${counts.sql}`,
    params: [...ctes.params, ...counts.params],
    shape: REPORTED_SHAPE,
  };
}

function overReports({ metric, year }: ReportedQuestion): SqlPart {
  const { numerator, denominator } = metricSql(metric);
  return { sql: `count(*)::DOUBLE AS reports, count(scope)::DOUBLE AS stated, count(${valueSql(metric, numerator, denominator)})::DOUBLE AS known FROM picked WHERE year = ?`, params: [year] };
}

/** Sums made beforehand know of how many bodies a count is known; of a rate also those over zero, which has no value. */
function overSums({ selection, metric, year, ...choice }: ReportedQuestion): SqlPart | null {
  const place = metric.kind === 'count' && SUMMED_METRICS.includes(metric) ? summedPlace(selection, choice) : null;
  if (!place) return null;
  const within = placeCondition(place);
  return {
    sql: `coalesce(sum(reports), 0)::DOUBLE AS reports, coalesce(sum(reports), 0)::DOUBLE AS stated, coalesce(sum(known), 0)::DOUBLE AS known FROM place_sum WHERE ${within.sql} AND year = ? AND metric = ?`,
    params: [...within.params, year, metric.id],
  };
}
