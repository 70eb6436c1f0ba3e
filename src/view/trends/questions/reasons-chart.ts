import { compositionModel } from '@/chart/build/composition';
import type { ChartContext } from '@/chart/build/context';
import type { ChartModel } from '@/chart/model';
import { metricOf, type Metric } from '@/model/metrics';
import { GROUPS, REASONS } from './reasons';
import type { Told } from './question';

/** The reasons of one year, the most frequent first; the three groups where the report states no reason. Pictures of all years share one scale. */
export function reasonsChart({ name, figures, year, years }: Told, context: ChartContext): ChartModel {
  const { t } = context;
  const valueOf = (metric: Metric, of: number): number | null => {
    const point = figures.pointOf(metric, of);
    return point.state === 'value' ? point.value : null;
  };
  const reasoned = REASONS.some((metric) => valueOf(metric, year) !== null);
  const all = reasoned ? REASONS : GROUPS.map(metricOf);
  const shown = all.filter((metric) => valueOf(metric, year) !== 0).sort((a, b) => (valueOf(b, year) ?? -1) - (valueOf(a, year) ?? -1));
  const zeros = all.length - shown.length;
  const largest = Math.max(0, ...years.flatMap((each) => all.map((metric) => valueOf(metric, each) ?? 0)));
  return compositionModel(
    {
      kind: 'ranked_bars',
      title: t('trends.chart.refused', { name, year }),
      unit: 'requests',
      categoryHead: t('trends.chart.reason'),
      categories: shown.map(({ id }) => ({ id, label: t(`trends.part.${id}`), fullLabel: t(`metric.${id}.name`) })),
      parts: [{ metric: metricOf('refused'), label: t('trends.part.count'), colour: 'focus' }],
      pointOf: (_, id) => figures.pointOf(metricOf(id), year),
      coverage: t(reasoned ? 'trends.chart.reasons' : 'trends.chart.groups'),
      notes: zeros > 0 ? [t('trends.chart.zeros', { n: zeros })] : [],
      ...(largest > 0 ? { reach: largest } : {}),
    },
    context,
  );
}
