import { compositionModel } from '@/chart/build/composition';
import type { ChartContext } from '@/chart/build/context';
import type { ChartModel, ColourRole, ValueUnit } from '@/chart/model';
import type { Metric } from '@/model/metrics';
import type { Told } from './question';

interface YearlyInput {
  readonly kind: 'grouped_bars' | 'stacked_bars';
  /** Key of `trends.chart`: the title. */
  readonly title: string;
  readonly unit: ValueUnit;
  readonly parts: readonly { readonly metric: Metric; readonly colour: ColourRole }[];
  readonly notes?: readonly string[];
}

/** Figures of a body over all years of the dataset, the year that is told standing out. Parts are named as the page names them. */
export function yearlyChart({ kind, title, unit, parts, notes = [] }: YearlyInput, { name, figures, year, years }: Told, context: ChartContext): ChartModel {
  const { t } = context;
  return compositionModel(
    {
      kind,
      title: t(`trends.chart.${title}`, { name }),
      unit,
      categoryHead: t('chart.table.year'),
      categories: years.map((each) => ({ id: String(each), label: String(each), fullLabel: String(each) })),
      parts: parts.map(({ metric, colour }) => ({ metric, colour, label: t(`trends.part.${metric.id}`) })),
      pointOf: (metric, category) => figures.pointOf(metric, Number(category)),
      coverage: t('chart.coverage.reports', { known: figures.years.length, years: years.length }),
      notes,
      focus: String(year),
    },
    context,
  );
}
