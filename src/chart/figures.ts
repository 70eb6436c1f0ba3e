import { toPoint } from './point';
import type { Point } from './model';
import type { Metric } from '@/model/metrics';
import type { AggregateRow } from '@/query/aggregate';
import type { HistoryRow } from '@/query/history';

/** Metrics of one place over years: a body's reports, or a sum over bodies. */
export interface PlaceFigures {
  readonly pointOf: (metric: Metric, year: number) => Point;
  /** Years for which there is a report, in order. */
  readonly years: readonly number[];
  /** Bodies in the sum of a year; null for a single body. */
  readonly bodiesOf: (metric: Metric, year: number) => number | null;
}

const key = (metric: string, year: number): string => `${metric} ${String(year)}`;

/** The figures of one body. */
export function bodyFigures(rows: readonly HistoryRow[]): PlaceFigures {
  const found = new Map(rows.map((row) => [key(row.metric, row.year), row]));
  return {
    years: yearsOf(rows),
    pointOf: (metric, year) => toPoint(metric, found.get(key(metric.id, year))),
    bodiesOf: () => null,
  };
}

/** The figures of bodies added up; a sum over no known figure is unknown. */
export function summedFigures(rows: readonly AggregateRow[]): PlaceFigures {
  const found = new Map(rows.map((row) => [key(row.metric, row.year), row]));
  return {
    years: yearsOf(rows),
    pointOf(metric, year) {
      const row = found.get(key(metric.id, year));
      return toPoint(metric, row && { ...row, report_id: 'sum', scope: 'agency', basis: 'table' });
    },
    bodiesOf: (metric, year) => found.get(key(metric.id, year))?.known ?? 0,
  };
}

function yearsOf(rows: readonly { readonly year: number }[]): readonly number[] {
  return [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
}
