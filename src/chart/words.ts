import { formatValue } from './format';
import type { ChartModel, Point, Translate, ValueUnit } from './model';
import type { Metric } from '@/model/metrics';

/** A metric's name in the visitor's language. */
export const metricName = (metric: Pick<Metric, 'id'>, t: Translate): string => t(`metric.${metric.id}.name`);

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

/** A chart for those who do not see it: what it shows, how much, and its extremes. */
export function describe(model: ChartModel, t: Translate): string {
  const found = model.series.flatMap((series) =>
    series.points.flatMap((point, index) => (point.state === 'value' ? [{ value: point.value, where: placeName(model, series.label, index) }] : [])),
  );
  const head = `${model.title}。${model.subtitle}。${model.coverage}`;
  const highest = found.reduce<(typeof found)[number] | undefined>((best, item) => (!best || item.value > best.value ? item : best), undefined);
  const lowest = found.reduce<(typeof found)[number] | undefined>((best, item) => (!best || item.value < best.value ? item : best), undefined);
  if (!highest || !lowest) return `${head}。${t('chart.describe.empty')}`;
  return `${head}。${t('chart.describe.range', {
    highest: highest.where,
    high: formatValue(highest.value, model.unit),
    lowest: lowest.where,
    low: formatValue(lowest.value, model.unit),
  })}`;
}

function placeName(model: ChartModel, series: string, index: number): string {
  const category = model.categories[index]?.fullLabel ?? '';
  return model.series.length > 1 ? `${category} ${series}` : category;
}
