import { markNotes, metricName, unitName } from '../words';
import { sourceLine, type ChartContext } from './context';
import type { PlaceFigures } from '../figures';
import type { CategoriesModel, Point, Series } from '../model';
import type { Metric } from '@/model/metrics';
import type { MedianRow } from '@/query/median-course';

export interface CourseInput {
  readonly metric: Metric;
  readonly title: string;
  readonly name: string;
  readonly figures: PlaceFigures;
  readonly years: readonly number[];
  /** What the body is held against, with what it is called; left out of the picture where no year has a median. */
  readonly medians: readonly MedianRow[];
  readonly medianName: string;
  /** Who the median is of, in words. */
  readonly medianNote: string;
  readonly focus: number;
}

/** One metric of one body over years, with the median of others beside it. */
export function courseModel(input: CourseInput, context: ChartContext): CategoriesModel {
  const { metric, title, name, figures, years, medians, medianName, medianNote, focus } = input;
  const { t } = context;
  const own: Series = { id: 'body', label: name, colour: 'focus', points: years.map((year) => figures.pointOf(metric, year)) };
  const others: Series = { id: 'median', label: medianName, colour: 'peer', points: years.map((year) => medianPoint(medians.find((row) => row.metric === metric.id && row.year === year))) };
  const withMedian = others.points.some(({ state }) => state === 'value');
  return {
    shape: 'categories',
    kind: 'lines',
    title,
    subtitle: t('chart.subtitle', { unit: unitName(metric.unit, t), scope: t(`scope.${context.scope}`) }),
    unit: metric.unit,
    categoryHead: t('chart.table.year'),
    categories: years.map((year) => ({ id: String(year), label: String(year), fullLabel: `${String(year)} ${metricName(metric, t)}` })),
    series: withMedian ? [own, others] : [own],
    references: [],
    coverage: t('chart.coverage.reports', { known: figures.years.length, years: years.length }),
    notes: [...(withMedian ? [medianNote] : []), ...markNotes(own.points, t, 'gap')],
    source: sourceLine(context),
    simulated: context.dataset.simulated,
    focus: String(focus),
  };
}

/** A median of fewer bodies says nothing of others, so that year has none. */
export const FEWEST_FOR_MEDIAN = 3;

function medianPoint(row: MedianRow | undefined): Point {
  if (!row || row.known < FEWEST_FOR_MEDIAN) return { state: 'missing', reason: 'no_report', denominator: null };
  if (row.median === null) return { state: 'missing', reason: 'not_stated', denominator: null };
  return { state: 'value', value: row.median, numerator: null, denominator: null, small: false, unstated: false, narrative: false };
}
