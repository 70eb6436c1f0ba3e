import { courseModel } from '@/chart/build/course';
import type { ChartContext } from '@/chart/build/context';
import type { ChartModel } from '@/chart/model';
import { metricOf } from '@/model/metrics';
import type { Told } from './question';

/** Applications over the years beside the median of the collected bodies of the same level. */
export function courseChart({ name, figures, years, year, medians }: Told, context: ChartContext): ChartModel {
  const { t } = context;
  return courseModel(
    { metric: metricOf('received'), title: t('trends.chart.growing', { name }), name, figures, years, medians, medianName: t('trends.chart.median'), medianNote: t('trends.chart.median_note'), focus: year },
    context,
  );
}
