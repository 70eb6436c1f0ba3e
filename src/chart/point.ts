import type { Metric } from '@/model/metrics';
import type { Point, ValueUnit } from './model';

/** What queries give for one metric of one report. */
export interface MeasuredRow {
  readonly report_id: string | null;
  readonly scope: string | null;
  readonly basis: string | null;
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
    const reason = metric.kind === 'rate' && denominator === 0 ? 'no_denominator' : 'not_stated';
    return { state: 'missing', reason, denominator };
  }
  return {
    state: 'value',
    value,
    numerator,
    denominator,
    small: metric.kind === 'rate' && denominator !== null && denominator < metric.small,
    unstated: row.scope === null,
    narrative: row.basis === 'narrative',
  };
}
