import { formatValue } from './format';
import type { ChartModel, Point, Translate, ValueUnit } from './model';
import type { Metric } from '@/model/metrics';

/** A metric's name in the visitor's language. */
export const metricName = (metric: Pick<Metric, 'id'>, t: Translate): string => t(`metric.${metric.id}.name`);

/** A metric with what it counts or divides, in a sentence. */
export const definitionOf = (metric: Pick<Metric, 'id'>, t: Translate): string => t('chart.definition', { name: metricName(metric, t), note: t(`metric.${metric.id}.note`) });

/** The unit's words: 件, 起, %, 每百件. */
export const unitName = (unit: ValueUnit, t: Translate): string => t(`unit.${unit}`);

/** A point in words: the value, with its parts for a ratio; or why there is none. */
export function pointText(point: Point, unit: ValueUnit, t: Translate): string {
  if (point.state === 'missing') return t(`missing.${point.reason}`);
  const value = formatValue(point.value, unit);
  if (point.numerator === null || point.denominator === null) return value;
  return t('chart.ratio', { value, numerator: formatValue(point.numerator, 'requests'), denominator: formatValue(point.denominator, 'requests') });
}

/** What has to be known about a point besides its value: small sample, scope unstated, read from words. */
export function pointRemarks(point: Point, t: Translate): readonly string[] {
  if (point.state === 'missing') return [];
  return [
    ...(point.small ? [t('chart.remark.small', { n: formatValue(point.denominator ?? 0, 'requests') })] : []),
    ...(point.unstated ? [t('chart.remark.unstated')] : []),
    ...(point.narrative ? [t('chart.remark.narrative')] : []),
  ];
}

/**
 * The notes under a chart that its marks make necessary: what hollow and dashed mean, each only where it occurs.
 * @param absence how the chart shows a missing value: as a dash, or as a gap in a line.
 */
export function markNotes(points: readonly Point[], t: Translate, absence: 'missing' | 'gap' = 'missing'): readonly string[] {
  const some = (is: (point: Extract<Point, { state: 'value' }>) => boolean): boolean => points.some((point) => point.state === 'value' && is(point));
  return [
    ...(some(({ small }) => small) ? [t('chart.note.small')] : []),
    ...(some(({ unstated }) => unstated) ? [t('chart.note.unstated')] : []),
    ...(some(({ narrative }) => narrative) ? [t('chart.note.narrative')] : []),
    ...(points.some(({ state }) => state === 'missing') ? [t(`chart.note.${absence}`)] : []),
  ];
}

/** A value with the words for where it stands. */
export interface Placed {
  readonly value: number;
  readonly where: string;
}

/** The highest and the lowest of values, in a sentence; says so where there are none. */
export function rangeText(found: readonly Placed[], unit: ValueUnit, t: Translate): string {
  const highest = found.reduce<Placed | undefined>((best, item) => (!best || item.value > best.value ? item : best), undefined);
  const lowest = found.reduce<Placed | undefined>((best, item) => (!best || item.value < best.value ? item : best), undefined);
  if (!highest || !lowest) return t('chart.describe.empty');
  return t('chart.describe.range', { highest: highest.where, high: formatValue(highest.value, unit), lowest: lowest.where, low: formatValue(lowest.value, unit) });
}

/** What a chart shows and of how many, for those who do not see it; what it holds follows (`Drawing.extremes`). */
export const headText = ({ title, subtitle, coverage }: ChartModel): string => `${title}。${subtitle}。${coverage}`;
