import { definitionOf, metricName, markNotes, unitName } from '../words';
import { toPoint } from '../point';
import { sourceLine, type ChartContext } from './context';
import type { CategoriesModel, Category, ColourRole, Series } from '../model';
import type { Metric } from '@/model/metrics';
import type { HistoryRow } from '@/query/history';

/** A body as a chart names it. */
export interface NamedBody {
  readonly agency_id: string;
  readonly name: string;
  readonly short_name: string;
}

export interface HistoryInput {
  readonly kind: Extract<CategoriesModel['kind'], 'grouped_bars' | 'lines' | 'heat_map'>;
  readonly metric: Metric;
  /** In the order in which they are drawn. */
  readonly bodies: readonly NamedBody[];
  /** Bodies chosen, of which `bodies` may be the first few. */
  readonly chosen: number;
  readonly years: readonly number[];
  readonly rows: readonly HistoryRow[];
}

/** One metric of several bodies over years: bodies against years, either way round as the kind asks. */
export function historyModel(input: HistoryInput, context: ChartContext): CategoriesModel {
  const { kind, metric, bodies, years } = input;
  const { t } = context;
  const byBodyAndYear = new Map(input.rows.filter((row) => row.metric === metric.id).map((row) => [`${row.agency_id} ${String(row.year)}`, row]));
  const pointOf = (body: NamedBody, year: number) => toPoint(metric, byBodyAndYear.get(`${body.agency_id} ${String(year)}`));
  const bodyCategories = bodies.map((body): Category => ({ id: body.agency_id, label: body.short_name, fullLabel: body.name }));
  const yearCategories = years.map((year): Category => ({ id: String(year), label: String(year), fullLabel: String(year) }));
  const bodySeries = (): Series[] =>
    bodies.map((body, index) => ({ id: body.agency_id, label: body.short_name, colour: `rank-${index}`, points: years.map((year) => pointOf(body, year)) }));
  const yearSeries = (): Series[] =>
    years.map((year, index) => ({ id: String(year), label: String(year), colour: shadeOf(index, years.length), points: bodies.map((body) => pointOf(body, year)) }));
  const overYears = kind === 'lines';
  const all = overYears ? bodySeries() : yearSeries();
  const series = overYears ? all.filter(({ points }) => points.some(({ state }) => state === 'value')) : all;
  const known = bodies.filter((body) => years.some((year) => pointOf(body, year).state === 'value')).length;
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  return {
    shape: 'categories',
    kind,
    title: t('chart.title.history', { metric: metricName(metric, t), first, last }),
    subtitle: t('chart.subtitle', { unit: unitName(metric.unit, t), scope: t(`scope.${context.scope}`) }),
    unit: metric.unit,
    categoryHead: t(overYears ? 'chart.table.year' : 'chart.table.body'),
    categories: overYears ? yearCategories : bodyCategories,
    series,
    references: [],
    definition: definitionOf(metric, t),
    coverage: t('chart.coverage.years', { known, bodies: bodies.length, first, last }),
    notes: [
      ...(input.chosen > bodies.length ? [t('chart.note.cut', { shown: bodies.length, all: input.chosen })] : []),
      ...(series.length < all.length ? [t('chart.note.blank', { n: all.length - series.length })] : []),
      ...markNotes(series.flatMap(({ points }) => points), t, overYears ? 'gap' : 'missing'),
    ],
    source: sourceLine(context),
    simulated: context.dataset.simulated,
  };
}

/** Later years are stronger; the lightest still stands out from the page. */
const LIGHTEST = 40;
const shadeOf = (index: number, count: number): ColourRole => `shade-${count < 2 ? 100 : Math.round(LIGHTEST + ((100 - LIGHTEST) * index) / (count - 1))}`;
