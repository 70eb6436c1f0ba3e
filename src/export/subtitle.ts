import { formatValue } from '@/chart/format';
import type { ChartModel, Translate } from '@/chart/model';

/** Unit and scope, and the reference values in words: a line across native bars would make a second kind of chart. */
export function subtitleWithReferences(model: ChartModel, t: Translate): string {
  const references = model.shape === 'categories' ? model.references.map(({ label, value }) => `${label} ${formatValue(value, model.unit)}`) : [];
  return [model.subtitle, ...references].join(t('export.slide.between'));
}
