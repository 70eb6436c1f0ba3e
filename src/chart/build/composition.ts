import { markNotes, unitName } from '../words';
import { sourceLine, type ChartContext } from './context';
import type { Category, CategoriesModel, ColourRole, Point, ValueUnit } from '../model';
import type { Metric } from '@/model/metrics';

export interface CompositionInput {
  readonly kind: Extract<CategoriesModel['kind'], 'ranked_bars' | 'grouped_bars' | 'stacked_bars'>;
  readonly title: string;
  readonly unit: ValueUnit;
  readonly categoryHead: string;
  readonly categories: readonly Category[];
  /** The parts in the order in which they are stacked. */
  readonly parts: readonly { readonly metric: Metric; readonly label: string; readonly colour: ColourRole }[];
  readonly pointOf: (metric: Metric, category: string) => Point;
  readonly coverage: string;
  readonly notes?: readonly string[];
  readonly focus?: string;
  readonly reach?: number;
  /** Shares are drawn with their interval; bars of one metric only. */
  readonly whiskers?: boolean;
}

/** Several metrics of the same categories: side by side, or as parts of a whole. */
export function compositionModel(input: CompositionInput, context: ChartContext): CategoriesModel {
  const { t } = context;
  const series = input.parts.map(({ metric, label, colour }) => ({
    id: metric.id,
    label,
    colour,
    points: input.categories.map(({ id }) => input.pointOf(metric, id)),
  }));
  return {
    shape: 'categories',
    kind: input.kind,
    title: input.title,
    subtitle: t('chart.subtitle', { unit: unitName(input.unit, t), scope: t(`scope.${context.scope}`) }),
    unit: input.unit,
    categoryHead: input.categoryHead,
    categories: input.categories,
    series,
    references: [],
    coverage: input.coverage,
    notes: [...(input.notes ?? []), ...markNotes(series.flatMap(({ points }) => points), t)],
    source: sourceLine(context),
    simulated: context.dataset.simulated,
    ...(input.focus === undefined ? {} : { focus: input.focus }),
    ...(input.reach === undefined ? {} : { reach: input.reach }),
    ...(input.whiskers ? { whiskers: true } : {}),
  };
}
