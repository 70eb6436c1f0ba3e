import { definitionOf, metricName, markNotes, unitName } from '../words';
import { formatValue } from '../format';
import { toPoint } from '../point';
import { indexOf, rankOf, shareOf, unitOfMeasure, type Measure } from './measure';
import { linesOf, referencesFor, type ReferenceId } from './references';
import { bodyCategories } from './body-labels';
import { sourceLine, type ChartContext } from './context';
import type { Band, CategoriesModel, Category, ColourRole, Point, Series } from '../model';
import { onlyLayout } from '@/model/metrics/layout';
import { expectedLayout } from '@/model/layout';
import type { Metric } from '@/model/metrics';
import type { CourseRow } from '@/query/course';
import type { HistoryRow } from '@/query/history';
import type { StandingRow } from '@/query/standing';

/** A body as a chart names it. */
export interface NamedBody {
  readonly agency_id: string;
  readonly name: string;
  readonly short_name: string;
}

/** Kinds that show bodies over years; in some of them each body is a series, in the others each year. */
const BODY_SERIES = { lines: true, slope: true, small_multiples: true, grouped_bars: false, heat_map: false } as const satisfies Partial<Record<CategoriesModel['kind'], boolean>>;
export type HistoryKind = keyof typeof BODY_SERIES;

export interface HistoryInput {
  readonly kind: HistoryKind;
  readonly metric: Metric;
  /** In the order in which they are drawn. */
  readonly bodies: readonly NamedBody[];
  /** Bodies chosen, of which `bodies` may be the first few. */
  readonly chosen: number;
  readonly years: readonly number[];
  readonly rows: readonly HistoryRow[];
  readonly measure?: Measure;
  /** The year that an index is held against. */
  readonly base?: number;
  /** What all chosen bodies make together, for shares and references. */
  readonly course?: readonly CourseRow[];
  readonly standing?: readonly StandingRow[];
  readonly references?: readonly ReferenceId[];
  /** How many of the bodies are contained in another: they cannot be added up. */
  readonly nested?: number;
  /** Bodies that stand out; the others step back. */
  readonly marked?: readonly string[];
  readonly scale?: 'shared' | 'own';
}

/** One metric of several bodies over years: bodies against years, either way round as the kind asks. */
export function historyModel(input: HistoryInput, context: ChartContext): CategoriesModel {
  const { kind, metric, bodies, years, measure = 'value', marked = [] } = input;
  const { t } = context;
  const pointOf = pointsOf(input);
  const unit = unitOfMeasure(metric, measure);
  const named = bodyCategories(bodies);
  const yearCategories = years.map((year): Category => ({ id: String(year), label: String(year), fullLabel: String(year) }));
  const bodySeries = (): Series[] =>
    bodies.map((body, index) => ({ id: body.agency_id, label: named[index]?.label ?? body.short_name, colour: colourFor(kind, body, index, marked), points: years.map((year) => pointOf(body, year)) }));
  const yearSeries = (): Series[] =>
    years.map((year, index) => ({ id: String(year), label: String(year), colour: shadeOf(index, years.length), points: bodies.map((body) => pointOf(body, year)) }));
  const ofBodies = BODY_SERIES[kind];
  const all = ofBodies ? bodySeries() : yearSeries();
  const series = ofBodies ? all.filter(({ points }) => points.some(({ state }) => state === 'value')) : all;
  const known = bodies.filter((body) => years.some((year) => pointOf(body, year).state === 'value')).length;
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
  const bands = ofBodies ? bandsOf(input, context) : [];
  return {
    shape: 'categories',
    kind,
    title: titleOf(input, context),
    subtitle: t('chart.subtitle', { unit: unitName(unit, t), scope: t(`scope.${context.scope}`) }),
    unit,
    categoryHead: t(ofBodies ? 'chart.table.year' : 'chart.table.body'),
    categories: ofBodies ? yearCategories : named,
    series: [...series, ...(ofBodies ? yardsticks(input, context) : [])],
    references: [],
    definition: definitionOf(metric, t),
    coverage: t('chart.coverage.years', { known, bodies: bodies.length, first, last }),
    notes: [
      ...(input.chosen > bodies.length ? [t('chart.note.cut', { shown: bodies.length, all: input.chosen })] : []),
      ...(series.length < all.length ? [t('chart.note.blank', { n: all.length - series.length })] : []),
      ...measureNotes(input, context),
      ...markNotes(series.flatMap(({ points }) => points), t, ofBodies ? 'gap' : 'missing'),
    ],
    source: sourceLine(context),
    simulated: context.dataset.simulated,
    ...(bands.length > 0 ? { bands } : {}),
    ...(marked.length > 0 ? { chosen: marked } : {}),
    ...(kind === 'small_multiples' ? { scale: input.scale ?? 'shared' } : {}),
  };
}

/** The point of a body and year, as the measure asks for it. */
function pointsOf({ metric, rows, measure = 'value', base = 0, course = [], standing = [] }: HistoryInput): (body: NamedBody, year: number) => Point {
  const key = (agency: string, year: number): string => `${agency} ${String(year)}`;
  const found = new Map(rows.filter((row) => row.metric === metric.id).map((row) => [key(row.agency_id, row.year), row]));
  const wholes = new Map(course.map(({ year, pooled }) => [year, pooled]));
  const ranks = new Map(standing.map(({ agency_id, year, rank }) => [key(agency_id, year), rank]));
  const plain = (body: NamedBody, year: number): Point => toPoint(metric, found.get(key(body.agency_id, year)));
  const as: Readonly<Record<Measure, (body: NamedBody, year: number) => Point>> = {
    value: plain,
    share: (body, year) => shareOf(plain(body, year), wholes.get(year) ?? null),
    index: (body, year) => indexOf(plain(body, year), plain(body, base)),
    rank: (body, year) => rankOf(plain(body, year), ranks.get(key(body.agency_id, year))),
  };
  return as[measure];
}

function titleOf({ metric, years, measure = 'value' }: HistoryInput, { t }: ChartContext): string {
  const named = { metric: metricName(metric, t), first: years[0] ?? 0, last: years.at(-1) ?? 0 };
  return measure === 'value' ? t('chart.title.history', named) : t(`comparison.title.history_${measure}`, named);
}

function measureNotes({ kind, metric, measure = 'value', base, years, course = [] }: HistoryInput, { t }: ChartContext): readonly string[] {
  const only = onlyLayout(metric);
  const without = years.filter((year) => only !== null && expectedLayout(year) !== only);
  const whole = course.at(-1);
  return [
    ...(measure === 'share' && whole ? [t('comparison.note.share_years', { year: whole.year, sum: formatValue(whole.pooled ?? 0, metric.unit), n: whole.known })] : []),
    ...(kind === 'slope' ? [t('comparison.note.slope')] : []),
    ...(measure === 'index' ? [t('comparison.note.index', { base: base ?? 0 })] : []),
    ...(measure === 'rank' ? [t('comparison.note.rank')] : []),
    ...(without.length > 0 ? [t('comparison.note.layout', { years: without.join(t('comparison.and')) })] : []),
  ];
}

/** Measures of all chosen bodies, each a series of its own. */
function yardsticks({ metric, years, references = [], nested = 0, course = [], measure = 'value' }: HistoryInput, { t }: ChartContext): readonly Series[] {
  if (measure !== 'value') return [];
  const byYear = new Map(course.map((row) => [row.year, row]));
  return referencesFor(metric, nested)
    .filter((id) => references.includes(id) && id !== 'p10_p90')
    .map((id) => ({
      id,
      label: t(`reference.${id}`),
      colour: 'reference',
      reference: true,
      points: years.map((year): Point => {
        const row = byYear.get(year);
        const [line] = row ? linesOf(id, row, t) : [];
        if (!line) return { state: 'missing', reason: 'no_report', denominator: null };
        return { state: 'value', value: line.value, numerator: null, denominator: null, small: false, unstated: false, narrative: false };
      }),
    }));
}

function bandsOf({ years, references = [], course = [], measure = 'value' }: HistoryInput, { t }: ChartContext): readonly Band[] {
  if (measure !== 'value' || !references.includes('p10_p90')) return [];
  const byYear = new Map(course.map((row) => [row.year, row]));
  const ranges = years.map((year) => {
    const { p10 = null, p90 = null } = byYear.get(year) ?? {};
    return p10 === null || p90 === null ? null : { low: p10, high: p90 };
  });
  return [{ id: 'p10_p90', label: t('reference.p10_p90'), ranges }];
}

/** Where some are marked the rest steps back; a slope and a panel tell bodies apart by place and need no hue each. */
function colourFor(kind: HistoryKind, body: NamedBody, index: number, marked: readonly string[]): ColourRole {
  if (marked.length > 0 && !marked.includes(body.agency_id)) return 'peer';
  if (kind === 'lines') return `rank-${index}`;
  return 'focus';
}

/** Later years are stronger; the lightest still stands out from the page. */
const LIGHTEST = 40;
const shadeOf = (index: number, count: number): ColourRole => `shade-${count < 2 ? 100 : Math.round(LIGHTEST + ((100 - LIGHTEST) * index) / (count - 1))}`;
