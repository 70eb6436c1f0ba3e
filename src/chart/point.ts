import { onlyLayout } from '@/model/metrics/layout';
import { wilson } from '@/model/statistics';
import type { Metric } from '@/model/metrics';
import type { MissingReason, Point, ValueUnit } from './model';

/** What queries give for one metric of one report. */
export interface MeasuredRow {
  readonly report_id: string | null;
  readonly scope: string | null;
  readonly basis: string | null;
  readonly layout?: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly other_scope?: boolean;
}

/** The unit a metric's values are written in. */
export function unitOf(metric: Metric): ValueUnit {
  return metric.unit;
}

/** A query's row as a point of a chart; undefined where there is no row at all. */
export function toPoint(metric: Metric, row: MeasuredRow | undefined): Point {
  if (!row || row.report_id === null) {
    return { state: 'missing', reason: row?.other_scope ? 'other_scope' : 'no_report', denominator: null };
  }
  const { numerator, denominator, value } = row;
  if (value === null) {
    return { state: 'missing', reason: reasonOf(metric, row), denominator };
  }
  const interval = metric.kind === 'rate' && metric.unit === 'percent' && numerator !== null && denominator !== null ? wilson(numerator, denominator) : null;
  return {
    state: 'value',
    value,
    numerator,
    denominator,
    small: metric.kind === 'rate' && denominator !== null && denominator < metric.small,
    unstated: row.scope === null,
    narrative: row.basis === 'narrative',
    ...(interval ? { interval } : {}),
  };
}

/** Why a report gives no value. A ratio whose parts are known has none only over zero or where a floor was asked for. */
function reasonOf(metric: Metric, { numerator, denominator, layout }: MeasuredRow): MissingReason {
  if (metric.kind === 'rate' && denominator === 0) return 'no_denominator';
  if (metric.kind === 'rate' && numerator !== null && denominator !== null) return 'below_floor';
  const only = onlyLayout(metric);
  return only !== null && layout !== null && layout !== undefined && layout !== only ? 'not_in_layout' : 'not_stated';
}
