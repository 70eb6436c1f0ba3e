import { compositionModel, type CompositionInput } from '@/chart/build/composition';
import { toPoint } from '@/chart/point';
import { metricName } from '@/chart/words';
import { FREQUENCIES, STEPS } from './questions';
import type { ChartContext } from '@/chart/build/context';
import type { PlaceFigures } from '@/chart/figures';
import type { CategoriesModel, ColourRole } from '@/chart/model';
import type { Metric } from '@/model/metrics';
import type { HistoryRow } from '@/query/history';
import type { RankingRow } from '@/query/ranking';
import type { SummaryRow } from '@/query/summary';

const FREQUENCY_COLOURS: readonly ColourRole[] = ['rank-0', 'outcome-refused'];
const RATE_COLOURS: readonly ColourRole[] = ['rank-0', 'rank-4'];

/** What the charts of one kind are drawn of: bodies of a year beside one another. */
export interface Besides {
  readonly year: number;
  readonly shown: readonly RankingRow[];
  readonly summary: SummaryRow;
  readonly rows: readonly HistoryRow[];
}

/** The years of one place. */
export interface Years {
  readonly name: string;
  readonly years: readonly number[];
  readonly figures: PlaceFigures;
  readonly summed: boolean;
}

const partsOf = (metrics: readonly Metric[], colours: readonly ColourRole[], { t }: ChartContext): CompositionInput['parts'] =>
  metrics.map((metric, index) => ({ metric, label: metricName(metric, t), colour: colours[index] ?? 'peer' }));

/** How often decisions are contested, body by body or year by year. */
export function frequencyChart(from: Besides | Years, context: ChartContext): CategoriesModel {
  const { t } = context;
  return compositionModel(
    {
      ...setting(from, context),
      kind: 'grouped_bars',
      title: 'shown' in from ? t('appeals.frequency.by_body', { year: from.year }) : t('appeals.frequency.by_year', { name: from.name }),
      unit: 'per_100',
      parts: partsOf(FREQUENCIES, FREQUENCY_COLOURS, context),
      notes: [t('appeals.frequency.note'), ...cut(from, context)],
    },
    context,
  );
}

/** How often the appeal succeeded, of decided cases or of all, with its interval. */
export function correctedChart(from: Besides | Years, rates: readonly Metric[], pending: 'without' | 'with', context: ChartContext): CategoriesModel {
  const { t } = context;
  return compositionModel(
    {
      ...setting(from, context),
      kind: 'grouped_bars',
      title: 'shown' in from ? t('appeals.corrected.by_body', { year: from.year }) : t('appeals.corrected.by_year', { name: from.name }),
      unit: 'percent',
      parts: partsOf(rates, RATE_COLOURS, context),
      notes: [t(`appeals.corrected.${pending}`), ...cut(from, context)],
    },
    context,
  );
}

function setting(from: Besides | Years, { t }: ChartContext) {
  if ('shown' in from) {
    const found = new Map(from.rows.map((row) => [`${row.metric} ${row.agency_id}`, row]));
    return {
      categoryHead: t('chart.table.body'),
      categories: from.shown.map(({ agency_id, name, short_name }) => ({ id: agency_id, label: short_name, fullLabel: name })),
      pointOf: (metric: Metric, id: string) => toPoint(metric, found.get(`${metric.id} ${id}`)),
      coverage: t('appeals.coverage', { year: from.year, shown: from.shown.length, bodies: from.summary.bodies }),
    };
  }
  return {
    categoryHead: t('chart.table.year'),
    categories: from.years.map((year) => ({ id: String(year), label: String(year), fullLabel: String(year) })),
    pointOf: (metric: Metric, year: string) => from.figures.pointOf(metric, Number(year)),
    coverage: coverageOf(from, t),
  };
}

const cut = (from: Besides | Years, { t }: ChartContext): readonly string[] => ('shown' in from && from.summary.bodies > from.shown.length ? [t('appeals.blank')] : []);

function coverageOf({ figures, years, summed }: Years, t: ChartContext['t']): string {
  if (!summed) return t('chart.coverage.reports', { known: figures.years.length, years: years.length });
  const [contested] = FREQUENCIES;
  const list = figures.years.map((year) => t('chart.coverage.sum_year', { year, known: contested ? (figures.bodiesOf(contested, year) ?? 0) : 0 })).join(t('list.separator'));
  return t('chart.coverage.sum', { list });
}

/** The figures of one year from request to correction, beside one another and not as parts of one another. */
export function stepsChart({ name, figures, summed }: Years, year: number, context: ChartContext): CategoriesModel {
  const { t } = context;
  const [first] = STEPS;
  const byId = new Map(STEPS.map((metric) => [metric.id, metric]));
  const model = compositionModel(
    {
      kind: 'ranked_bars',
      title: t('appeals.steps.title', { name, year }),
      unit: 'requests',
      categoryHead: t('appeals.steps.head'),
      categories: STEPS.map((metric) => ({ id: metric.id, label: t(`appeals.steps.${metric.id}`), fullLabel: metricName(metric, t) })),
      parts: first ? [{ metric: first, label: t('appeals.steps.series'), colour: 'focus' }] : [],
      pointOf: (_metric, id) => {
        const metric = byId.get(id);
        return metric ? figures.pointOf(metric, year) : { state: 'missing', reason: 'not_stated', denominator: null };
      },
      coverage: t('appeals.steps.not_cohort'),
      notes: [
        t('appeals.steps.note'),
        ...(summed ? [t('appeals.steps.covered', { list: STEPS.map((metric) => `${t(`appeals.steps.${metric.id}`)} ${String(figures.bodiesOf(metric, year) ?? 0)}`).join(t('list.separator')) })] : []),
      ],
    },
    context,
  );
  return model;
}
