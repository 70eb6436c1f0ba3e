import { bodyCategories } from '@/chart/build/body-labels';
import { compositionModel } from '@/chart/build/composition';
import { toPoint } from '@/chart/point';
import { sourceLine } from '@/chart/build/context';
import { markNotes, metricName, unitName } from '@/chart/words';
import { quantile } from '@/model/statistics';
import { FREQUENCIES, REVIEWS, STEPS } from './metrics';
import type { ChartContext } from '@/chart/build/context';
import type { PlaceFigures } from '@/chart/figures';
import type { CategoriesModel, PlotItem, PointsModel, Reference } from '@/chart/model';
import type { Metric } from '@/model/metrics';
import type { HistoryRow } from '@/query/history';
import type { RankingRow } from '@/query/ranking';
import type { ReportedRow } from '@/query/reported';

/** What the charts of one kind are drawn of: bodies of a year beside one another. */
export interface Besides {
  readonly year: number;
  /** The body that the rest of the page is about; empty where none was chosen. */
  readonly focus: string;
  readonly shown: readonly RankingRow[];
  readonly reported: ReportedRow;
  readonly rows: readonly HistoryRow[];
}

/** The years of one place. */
export interface Years {
  readonly name: string;
  readonly year: number;
  readonly years: readonly number[];
  readonly figures: PlaceFigures;
  readonly summed: boolean;
}

/** How often decisions are contested, body by body or year by year: against what was processed, and against what was refused. */
export function frequencyCharts(from: Besides | Years, context: ChartContext): readonly CategoriesModel[] {
  return FREQUENCIES.map((metric) => bars(from, metric, [context.t(`appeals.note.${metric.id}`)], context));
}

/** How often reviews and suits succeeded, of decided cases or of all, with the interval of each share. */
export function correctedCharts(from: Besides | Years, rates: readonly Metric[], pending: 'without' | 'with', context: ChartContext): readonly CategoriesModel[] {
  return rates.map((metric) => bars(from, metric, [context.t(`appeals.corrected.${pending}`), context.t('appeals.corrected.interval')], context));
}

function bars(from: Besides | Years, metric: Metric, notes: readonly string[], context: ChartContext): CategoriesModel {
  const { t } = context;
  const label = metricName(metric, t);
  return compositionModel(
    {
      ...setting(from, context),
      kind: 'ranked_bars',
      title: 'shown' in from ? t('chart.title.ranking', { metric: label, year: from.year }) : t('appeals.by_year', { name: from.name, metric: label }),
      unit: metric.unit,
      parts: [{ metric, label, colour: 'focus' }],
      notes: [...notes, ...('shown' in from && from.reported.bodies > from.shown.length ? [t('appeals.blank')] : [])],
      whiskers: metric.unit === 'percent',
      ...focusOf(from),
    },
    context,
  );
}

const focusOf = (from: Besides | Years): { readonly focus?: string } => ('shown' in from ? (from.focus === '' ? {} : { focus: from.focus }) : { focus: String(from.year) });

const figures = new WeakMap<readonly HistoryRow[], ReadonlyMap<string, HistoryRow>>();

/** The figures by metric and body, made once for all charts of an answer. */
function byMetricAndBody(rows: readonly HistoryRow[]): ReadonlyMap<string, HistoryRow> {
  const found = figures.get(rows) ?? new Map(rows.map((row) => [`${row.metric} ${row.agency_id}`, row]));
  figures.set(rows, found);
  return found;
}

function setting(from: Besides | Years, { t }: ChartContext) {
  if ('shown' in from) {
    const found = byMetricAndBody(from.rows);
    return {
      categoryHead: t('chart.table.body'),
      categories: bodyCategories(from.shown),
      pointOf: (metric: Metric, id: string) => toPoint(metric, found.get(`${metric.id} ${id}`)),
      coverage: t('appeals.coverage', { year: from.year, shown: from.shown.length, bodies: from.reported.bodies }),
    };
  }
  return {
    categoryHead: t('chart.table.year'),
    categories: from.years.map((year) => ({ id: String(year), label: String(year), fullLabel: String(year) })),
    pointOf: (metric: Metric, year: string) => from.figures.pointOf(metric, Number(year)),
    coverage: coverageOf(from, t),
  };
}

function coverageOf({ figures, years, summed }: Years, t: ChartContext['t']): string {
  if (!summed) return t('chart.coverage.reports', { known: figures.years.length, years: years.length });
  const [contested] = FREQUENCIES;
  const list = figures.years.map((year) => t('chart.coverage.sum_year', { year, known: contested ? (figures.bodiesOf(contested, year) ?? 0) : 0 })).join(t('list.separator'));
  return t('chart.coverage.sum', { list });
}

/** The figures of one year from request to correction, beside one another and not as parts of one another. */
export function stepsChart({ name, year, figures, summed }: Years, context: ChartContext): CategoriesModel {
  const { t } = context;
  const [first] = STEPS;
  const byId = new Map(STEPS.map((metric) => [metric.id, metric]));
  return compositionModel(
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
}

/** Bodies beyond these many are not named in the cloud of points. */
const NAMED = 6;

/** Fewer bodies than this make no cloud. */
const CLOUD = 3;

/** How much is contested against how often it succeeds, a mark for each body; null where too few have a rate. */
export function volumeChart({ year, focus, rows, reported }: Besides, ranked: readonly RankingRow[], rate: Metric, context: ChartContext): PointsModel | null {
  const { t, dataset } = context;
  const found = byMetricAndBody(rows);
  const axes = [REVIEWS, rate];
  const items = bodyCategories(ranked).map(({ id: agency_id, label, fullLabel }, place): PlotItem => ({
    id: agency_id,
    label,
    fullLabel,
    values: axes.map((metric) => toPoint(metric, found.get(`${metric.id} ${agency_id}`))),
    size: found.get(`processed ${agency_id}`)?.value ?? null,
    colour: agency_id === focus ? 'focus' : 'peer',
    labelled: agency_id === focus || place < NAMED,
  }));
  const drawn = items.filter(({ values }) => values.every(({ state }) => state === 'value'));
  if (drawn.length < CLOUD) return null;
  return {
    shape: 'points',
    kind: 'scatter',
    title: t('appeals.scatter.title', { year }),
    subtitle: t('chart.subtitle', { unit: `${unitName(REVIEWS.unit, t)} / ${unitName(rate.unit, t)}`, scope: t(`scope.${context.scope}`) }),
    itemHead: t('chart.table.body'),
    axes: axes.map((metric, index) => ({ id: metric.id, label: metricName(metric, t), unit: metric.unit, scale: 'linear', references: medianOf(drawn, index, t), bands: [] })),
    size: { label: t('appeals.scatter.size'), unit: 'requests' },
    items,
    coverage: t('appeals.scatter.coverage', { year, known: drawn.length, bodies: reported.bodies }),
    notes: [t('appeals.scatter.note'), ...markNotes(drawn.flatMap(({ values }) => values), t)],
    source: sourceLine(context),
    simulated: dataset.simulated,
  };
}

function medianOf(items: readonly PlotItem[], axis: number, t: ChartContext['t']): readonly Reference[] {
  const values = items.flatMap(({ values }) => (values[axis]?.state === 'value' ? [values[axis].value] : [])).sort((a, b) => a - b);
  const value = quantile(values, 0.5);
  return value === null ? [] : [{ id: 'median', label: t('reference.median'), value }];
}
