import type { Point, ValueUnit } from '../model';
import type { Metric } from '@/model/metrics';

/** What is made of a metric before it is drawn. */
export const MEASURES = ['value', 'share', 'index', 'rank'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * Measures that mean something: a share and an index are made of counts (rates change in points, not in percent of
 * themselves), an index and a rank need years to run through.
 */
export function measuresFor(metric: Metric, overYears: boolean): readonly Measure[] {
  const count = metric.kind === 'count';
  return MEASURES.filter((measure) => measure === 'value' || (measure === 'share' && count) || (measure === 'index' && count && overYears) || (measure === 'rank' && overYears));
}

/** The unit in which a measure of a metric is written. */
export function unitOfMeasure(metric: Metric, measure: Measure): ValueUnit {
  const units = { value: metric.unit, share: 'percent', index: 'index', rank: 'rank' } as const;
  return units[measure];
}

/** The share of a whole; none of an unknown or empty whole. */
export function shareOf(point: Point, whole: number | null): Point {
  if (point.state === 'missing') return point;
  if (whole === null || whole <= 0) return { state: 'missing', reason: 'no_denominator', denominator: whole };
  return { ...point, value: point.value / whole, numerator: point.value, denominator: whole, small: false };
}

/** The value against that of the base year, which is 1; none where the base year has no value or zero. */
export function indexOf(point: Point, base: Point): Point {
  if (point.state === 'missing') return point;
  if (base.state === 'missing' || base.value === 0) return { state: 'missing', reason: 'no_base', denominator: null };
  return { ...point, value: point.value / base.value, numerator: point.value, denominator: base.value, small: false };
}

/** The rank that a value has; a known value without one was too small a sample to be ranked. */
export function rankOf(point: Point, rank: number | undefined): Point {
  if (point.state === 'missing') return point;
  if (rank === undefined) return { state: 'missing', reason: 'not_ranked', denominator: point.denominator };
  return { state: 'value', value: rank, numerator: null, denominator: null, small: false, unstated: point.unstated, narrative: point.narrative };
}

/** Whether a 95 % interval can be drawn round values of a unit: shares that are printed as such. */
export const hasInterval = (metric: Metric, measure: Measure): boolean => measure === 'value' && metric.kind === 'rate' && metric.unit === 'percent';
