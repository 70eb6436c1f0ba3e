import { formatChange, formatValue } from '@/chart/format';
import { metricName, pointText, unitName } from '@/chart/words';
import type { PlaceFigures } from '@/chart/figures';
import type { Point, Translate } from '@/chart/model';
import type { Metric } from '@/model/metrics';
import type { BriefRow } from './figure-table';

/** A value with its unit: 3,119 件, 44.7%. */
const measured = (point: Point, metric: Metric, t: Translate): string => {
  if (point.state === 'missing') return t(`missing.${point.reason}`);
  const value = formatValue(point.value, metric.unit);
  return metric.unit === 'percent' ? value : t('brief.measured', { value, unit: unitName(metric.unit, t) });
};

const changeOf = (now: Point, before: Point, metric: Metric, t: Translate): string | null =>
  now.state === 'value' && before.state === 'value' ? formatChange(now.value, before.value, metric.unit, t('place_overview.change.points')) : null;

/** A headline in a sentence with its parts and its change on the year; where there is no figure, the reason. */
export function sentenceOf(metric: Metric, figures: PlaceFigures, year: number, t: Translate): string {
  const [now, before] = [figures.pointOf(metric, year), figures.pointOf(metric, year - 1)];
  const name = metricName(metric, t);
  if (now.state === 'missing') return t('brief.sentence.missing', { year, name, why: t(`missing.${now.reason}`) });
  const value = metric.kind === 'rate' ? pointText(now, metric.unit, t) : measured(now, metric, t);
  const change = changeOf(now, before, metric, t);
  return change === null ? t('brief.sentence.plain', { year, name, value }) : t('brief.sentence.change', { year, name, value, change });
}

/** A headline's row in the table of two years. */
export function rowOf(metric: Metric, figures: PlaceFigures, year: number, t: Translate): BriefRow {
  const [now, before] = [figures.pointOf(metric, year), figures.pointOf(metric, year - 1)];
  return { name: metricName(metric, t), before: measured(before, metric, t), now: measured(now, metric, t), change: changeOf(now, before, metric, t) ?? '—' };
}
