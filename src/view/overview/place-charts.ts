import { compositionModel, type CompositionInput } from '@/chart/build/composition';
import { metricName } from '@/chart/words';
import { OUTCOME_GROUPS } from '@/model/measures';
import { metricOf, type Metric } from '@/model/metrics';
import { APPEAL_COUNTS, FLOW, OUTCOME_SHARES } from '@/query/overview';
import type { ChartContext } from '@/chart/build/context';
import type { PlaceFigures } from '@/chart/figures';
import type { ChartModel, ColourRole } from '@/chart/model';

const FLOW_COLOURS: readonly ColourRole[] = ['rank-0', 'rank-5', 'rank-2', 'rank-4'];
const APPEAL_COLOURS: readonly ColourRole[] = ['appeal-upheld', 'appeal-corrected', 'appeal-other', 'appeal-pending'];

/** The charts of a place: requests through the years, what became of them, how appeals ended. */
export function placeCharts(name: string, kind: 'body' | 'region', years: readonly number[], figures: PlaceFigures, context: ChartContext): readonly ChartModel[] {
  const { t } = context;
  const shared = {
    categoryHead: t('chart.table.year'),
    categories: years.map((year) => ({ id: String(year), label: String(year), fullLabel: String(year) })),
    pointOf: (metric: Metric, year: string) => figures.pointOf(metric, Number(year)),
    coverage: coverageOf(kind, years, figures, context),
  };
  const named = (metrics: readonly Metric[], colours: readonly ColourRole[]): CompositionInput['parts'] =>
    metrics.map((metric, index) => ({ metric, label: metricName(metric, t), colour: colours[index] ?? 'peer' }));
  const outcomes = OUTCOME_GROUPS.flatMap((group, index): CompositionInput['parts'] => {
    const metric = OUTCOME_SHARES[index];
    return metric ? [{ metric, label: metricName({ id: group }, t), colour: `outcome-${group}` }] : [];
  });
  return [
    compositionModel({ ...shared, kind: 'grouped_bars', title: t('place_overview.charts.requests', { name }), unit: 'requests', parts: named(FLOW, FLOW_COLOURS) }, context),
    compositionModel({ ...shared, kind: 'stacked_bars', title: t('place_overview.charts.outcomes', { name }), unit: 'percent', parts: outcomes, notes: [t('chart.note.rest')] }, context),
    compositionModel({ ...shared, kind: 'stacked_bars', title: t('place_overview.charts.appeals', { name }), unit: 'cases', parts: named(APPEAL_COUNTS, APPEAL_COLOURS) }, context),
  ];
}

function coverageOf(kind: 'body' | 'region', years: readonly number[], figures: PlaceFigures, { t }: ChartContext): string {
  if (kind === 'body') return t('chart.coverage.reports', { known: figures.years.length, years: years.length });
  const received = metricOf('received');
  const list = figures.years.map((year) => t('chart.coverage.sum_year', { year, known: figures.bodiesOf(received, year) ?? 0 })).join(t('list.separator'));
  return t('chart.coverage.sum', { list });
}
