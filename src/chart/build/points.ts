import { definitionOf, metricName, markNotes, unitName } from '../words';
import { toPoint } from '../point';
import { scaleFor } from '../scale';
import { bodyLabels } from './body-labels';
import { sourceLine, type ChartContext } from './context';
import { linesOf, referencesFor, type ReferenceId } from './references';
import { quantile } from '@/model/statistics';
import { VOLUME, type PointsRow } from '@/query/points';
import type { Axis, Point, PlotItem, PointsModel } from '../model';
import type { Metric } from '@/model/metrics';
import type { SummaryRow } from '@/query/summary';

/** One axis: its metric and what all chosen bodies make together. */
export interface AxisInput {
  readonly metric: Metric;
  readonly summary: SummaryRow;
}

export interface PointsInput {
  readonly year: number;
  readonly rows: readonly PointsRow[];
  /** Bodies that stand out. */
  readonly marked: readonly string[];
  readonly nested?: number;
}

/** One metric against another; lines at the medians make quadrants, size is the number of requests processed. */
export function scatterModel(input: PointsInput & { readonly x: AxisInput; readonly y: AxisInput }, context: ChartContext): PointsModel {
  const { x, y, year, rows } = input;
  const { t } = context;
  const names = { x: metricName(x.metric, t), y: metricName(y.metric, t) };
  const items = drawnFirst(itemsOf(input, [x.metric, y.metric], true));
  const drawn = items.filter(({ values }) => values.every(({ state }) => state === 'value')).length;
  return {
    ...frame([x, y], items, context),
    kind: 'scatter',
    title: t('comparison.title.scatter', { ...names, year }),
    axes: [axisOf(x, items, 0, ['median'], [], context), axisOf(y, items, 1, ['median'], [], context)],
    size: { label: metricName(VOLUME, t), unit: VOLUME.unit },
    coverage: t('chart.coverage.year', { year, known: drawn, bodies: x.summary.bodies }),
    notes: [t('comparison.note.scatter'), ...notes(input, [x, y], items, rows.length - drawn, context)],
  };
}

/** Every body along one axis, with bands where the middle half and the middle eight tenths lie. */
export function distributionModel(input: PointsInput & { readonly x: AxisInput; readonly references: readonly ReferenceId[] }, context: ChartContext): PointsModel {
  const { x, year, rows, references, nested = 0 } = input;
  const { t } = context;
  const items = drawnFirst(itemsOf(input, [x.metric], false));
  const { p10, q1, q3, p90 } = x.summary;
  const bands = [
    ...(p10 === null || p90 === null ? [] : [{ label: t('comparison.band.p10_p90'), range: { low: p10, high: p90 } }]),
    ...(q1 === null || q3 === null ? [] : [{ label: t('comparison.band.q1_q3'), range: { low: q1, high: q3 } }]),
  ];
  const shown = referencesFor(x.metric, nested).filter((id) => id !== 'p10_p90' && references.includes(id));
  return {
    ...frame([x], items, context),
    kind: 'distribution',
    title: t('comparison.title.distribution', { metric: metricName(x.metric, t), year }),
    axes: [axisOf(x, items, 0, shown, bands, context)],
    size: null,
    coverage: t('chart.coverage.year', { year, known: x.summary.known, bodies: x.summary.bodies }),
    notes: [t('comparison.note.distribution'), ...notes(input, [x], items, rows.length - items.filter(({ values }) => values[0]?.state === 'value').length, context)],
  };
}

function frame(axes: readonly AxisInput[], items: readonly PlotItem[], context: ChartContext): Omit<PointsModel, 'kind' | 'title' | 'axes' | 'size' | 'coverage' | 'notes'> {
  const { t } = context;
  return {
    shape: 'points',
    subtitle: t('chart.subtitle', { unit: [...new Set(axes.map(({ metric }) => unitName(metric.unit, t)))].join(' / '), scope: t(`scope.${context.scope}`) }),
    itemHead: t('chart.table.body'),
    items,
    definition: axes.map(({ metric }) => definitionOf(metric, t)).join(' '),
    source: sourceLine(context),
    simulated: context.dataset.simulated,
  };
}

function notes({ rows }: PointsInput, axes: readonly AxisInput[], items: readonly PlotItem[], undrawn: number, { t }: ChartContext): readonly string[] {
  const bodies = axes[0]?.summary.bodies ?? 0;
  const points = items.flatMap(({ values }) => values);
  const below = axes.find(({ summary }) => summary.below > 0)?.summary.below ?? 0;
  return [
    ...(bodies > rows.length ? [t('comparison.note.largest', { shown: rows.length, all: bodies })] : []),
    ...(below > 0 ? [t('comparison.note.below', { n: below })] : []),
    ...markNotes(points.filter(({ state }) => state === 'value'), t),
    ...(undrawn > 0 ? [t('comparison.note.undrawn', { n: undrawn })] : []),
  ];
}

function axisOf({ metric, summary }: AxisInput, items: readonly PlotItem[], index: number, references: readonly ReferenceId[], bands: Axis['bands'], { t }: ChartContext): Axis {
  const scale = metric.kind === 'count' ? scaleFor(valuesAt(items, index)) : 'linear';
  const name = t('comparison.axis', { metric: metricName(metric, t), unit: unitName(metric.unit, t) });
  return {
    id: metric.id,
    label: scale === 'logarithmic' ? t('comparison.axis_log', { name }) : name,
    unit: metric.unit,
    scale,
    references: references.flatMap((id) => linesOf(id, summary, t)),
    bands,
  };
}

const valuesAt = (items: readonly PlotItem[], index: number): readonly number[] =>
  items.flatMap(({ values }) => {
    const point = values[index];
    return point?.state === 'value' ? [point.value] : [];
  });

function itemsOf({ rows, marked }: PointsInput, metrics: readonly Metric[], sized: boolean): readonly PlotItem[] {
  const values = rows.map((row): readonly Point[] => metrics.map((metric, index) => toPoint(metric, partsOf(row, index))));
  const out = outliers(values);
  const labelled = rows.map((row, index) => marked.includes(row.agency_id) || (marked.length === 0 && out.has(index)));
  const labels = bodyLabels(rows.filter((_, index) => labelled[index]));
  return rows.map((row, index) => ({
    id: row.agency_id,
    label: labels.get(row.agency_id) ?? row.short_name,
    fullLabel: row.name,
    values: values[index] ?? [],
    size: sized ? row.volume : null,
    colour: marked.length === 0 || marked.includes(row.agency_id) ? 'focus' : 'peer',
    labelled: labelled[index] ?? false,
  }));
}

function partsOf(row: PointsRow, index: number) {
  const { report_id, scope, basis, layout, other_scope } = row;
  const shared = { report_id, scope, basis, layout, other_scope };
  return index === 0
    ? { ...shared, numerator: row.x_numerator, denominator: row.x_denominator, value: row.x_value }
    : { ...shared, numerator: row.y_numerator, denominator: row.y_denominator, value: row.y_value };
}

/** What is in the picture stands first in the table too. */
function drawnFirst(items: readonly PlotItem[]): readonly PlotItem[] {
  const drawn = ({ values }: PlotItem): boolean => values.every(({ state }) => state === 'value');
  return [...items.filter(drawn), ...items.filter((item) => !drawn(item))];
}

/** At most so many are named without being asked for. */
const NAMED = 8;
/** Tukey's fence: one and a half times the middle half beyond it. */
const FENCE = 1.5;

/** The items furthest out of line on any axis, small samples left out: those that a reader will ask the name of. */
function outliers(values: readonly (readonly Point[])[]): ReadonlySet<number> {
  const axes = values[0]?.length ?? 0;
  const far = values.map(() => 0);
  for (let axis = 0; axis < axes; axis += 1) {
    const sorted = values.flatMap((points) => valueAt(points, axis) ?? []).sort((a, b) => a - b);
    const [q1, q3] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
    if (q1 === null || q3 === null || q3 === q1) continue;
    values.forEach((points, index) => {
      const value = valueAt(points, axis);
      if (value !== null) far[index] = Math.max(far[index] ?? 0, (value - q3) / (q3 - q1) - FENCE, (q1 - value) / (q3 - q1) - FENCE);
    });
  }
  const order = far.flatMap((distance, index) => (distance > 0 ? [index] : [])).sort((a, b) => (far[b] ?? 0) - (far[a] ?? 0));
  return new Set(order.slice(0, NAMED));
}

function valueAt(points: readonly Point[], axis: number): number | null {
  const point = points[axis];
  return point?.state === 'value' && !point.small ? point.value : null;
}
