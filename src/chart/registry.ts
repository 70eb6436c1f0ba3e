import type { EChartsCoreOption } from 'echarts/core';
import { groupedBars } from './kinds/grouped-bars';
import { rankedBars } from './kinds/ranked-bars';
import { stackedBars } from './kinds/stacked-bars';
import { here, later, type Part } from './parts';
import { categories } from './shapes/categories';
import { KIND_SHAPES, type ChartKind, type ChartModel, type ModelOf, type Shape, type Translate } from './model';
import type { EChartsType } from './echarts';
import type { Box, ChartKindEntry, DrawingStyle, KindEntry, KindForShape } from './kinds/kind';
import type { Hit, Place, ShapeEntry } from './shapes/shape';
import type { ChartTable } from './table';
import type { Tip } from './tip';

/** Every chart kind with how it is drawn. A new member of `KIND_SHAPES` fails to compile until it stands here. */
const KINDS: { readonly [K in ChartKind]: Part<KindEntry<K>> } = {
  ranked_bars: here(rankedBars),
  grouped_bars: here(groupedBars),
  stacked_bars: here(stackedBars),
  lines: later(async () => (await import('./kinds/lines')).lines),
  slope: later(async () => (await import('./kinds/slope')).slope),
  small_multiples: later(async () => (await import('./kinds/small-multiples')).smallMultiples),
  heat_map: later(async () => (await import('./kinds/heat-map')).heatMap),
  scatter: later(async () => (await import('./kinds/scatter')).scatter),
  distribution: later(async () => (await import('./kinds/distribution')).distribution),
  sankey: later(async () => (await import('./kinds/sankey')).sankey),
  treemap: later(async () => (await import('./kinds/treemap')).treemap),
};

/** Every shape of model with what is said of it and how it is pointed at. */
const SHAPES: { readonly [S in Shape]: Part<ShapeEntry<ModelOf<S>, KindForShape<S>>> } = {
  categories: here(categories),
  points: later(async () => (await import('./shapes/points')).points),
  flow: later(async () => (await import('./shapes/flow')).flow),
  tree: later(async () => (await import('./shapes/tree')).tree),
};

/** A model with everything that can be asked of it. */
export interface Drawing {
  readonly renderer: 'svg' | 'canvas';
  readonly height: (style: DrawingStyle) => number;
  readonly option: (style: DrawingStyle) => EChartsCoreOption;
  /** What the values are counted in, in words. */
  readonly unit: (t: Translate) => string;
  readonly table: (t: Translate) => ChartTable;
  /** How much the chart shows and its extremes, in a sentence. */
  readonly extremes: (t: Translate) => string;
  readonly tip: (hit: Hit, t: Translate) => Tip | null;
  readonly idOf: (hit: Hit) => string | null;
  readonly step: (from: Hit | null, key: string) => Hit | null;
  readonly hitAt: (chart: EChartsType, style: DrawingStyle, at: Place) => Hit | null;
  readonly positionOf: (chart: EChartsType, style: DrawingStyle, hit: Hit) => Place;
  /** The ids of what lies in a part of the picture; null where dragging over it means nothing. */
  readonly within: ((chart: EChartsType, style: DrawingStyle, box: Box) => readonly string[]) | null;
}

/** Makes sure that models of a kind can be drawn and put into words; at once for the kinds of the first view. */
export async function prepare(kind: ChartKind): Promise<void> {
  if (!isPrepared(kind)) await Promise.all([KINDS[kind].fetch(), SHAPES[KIND_SHAPES[kind]].fetch()]);
}

/** Whether `drawingOf` may be asked for models of a kind. */
export function isPrepared(kind: ChartKind): boolean {
  return KINDS[kind].now() !== null && SHAPES[KIND_SHAPES[kind]].now() !== null;
}

/**
 * What can be asked of a model.
 * @throws Error before `prepare` was waited for: a mistake in the program.
 */
export function drawingOf(model: ChartModel): Drawing {
  const kind = KINDS[model.kind].now();
  const shape = SHAPES[model.shape].now();
  if (!kind || !shape) throw new Error(`${model.kind} is not prepared.`);
  // The tables above pair every kind with its shape; the compiler cannot follow a union of pairs.
  return bind(model, shape as unknown as ShapeEntry<ChartModel, ChartKindEntry<ChartModel>>, kind as unknown as ChartKindEntry<ChartModel>);
}

function bind<M extends ChartModel, K extends ChartKindEntry<M>>(model: M, shape: ShapeEntry<M, K>, kind: K): Drawing {
  const { within } = shape;
  return {
    renderer: kind.renderer ?? 'svg',
    height: (style) => Math.round(kind.height(model, style)),
    option: (style) => kind.option(model, style),
    unit: (t) => shape.unit(model, t),
    table: (t) => shape.table(model, t),
    extremes: (t) => shape.describe(model, t),
    tip: (hit, t) => shape.tip(model, kind, hit, t),
    idOf: (hit) => shape.idOf(model, hit),
    step: (from, key) => shape.step(model, kind, from, key),
    hitAt: (chart, style, at) => shape.hitAt(model, { chart, kind, style }, at),
    positionOf: (chart, style, hit) => shape.positionOf(model, { chart, kind, style }, hit),
    within: within ? (chart, style, box) => within(model, { chart, kind, style }, box) : null,
  };
}
