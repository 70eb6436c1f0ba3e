import type { EChartsCoreOption } from 'echarts/core';
import type { FigureLocale } from '../format';
import type { CategoriesModel, ChartKind, ChartModel, FlowModel, KIND_SHAPES, ModelOf, PointsModel, TreeModel } from '../model';
import type { ChartTheme } from '../theme';

/** How a chart is drawn: the page's theme and language, and the size of its text. */
export interface DrawingStyle {
  readonly theme: ChartTheme;
  readonly locale: FigureLocale;
  /** Width of the picture in CSS pixels, for what must be dropped on a phone. */
  readonly width: number;
  /** Height of the picture in CSS pixels where it is given, as on a slide; absent where the chart is as high as it wants. */
  readonly height?: number;
  /** 1 on a page, 1.6 on a wall screen. */
  readonly scale: number;
  /** The picture is drawn as pixels: hundreds of marks need not be an element each. */
  readonly pixels?: boolean;
}

/**
 * One kind of chart: how high it wants to be and its ECharts option. All pure. A kind whose parts of ECharts
 * the first view does without brings them along (`use`) and is fetched when first drawn.
 */
export interface ChartKindEntry<M extends ChartModel> {
  /** On screen as pixels, for kinds of hundreds of marks, each of which would be an element of the page; as vectors otherwise, and always on paper. */
  readonly renderer?: 'canvas';
  readonly height: (model: M, style: DrawingStyle) => number;
  readonly option: (model: M, style: DrawingStyle) => EChartsCoreOption;
}

/** A part of the picture, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A kind that draws series over categories. */
export interface CategoriesKind extends ChartKindEntry<CategoriesModel> {
  /** Where categories run, for pointing at them. */
  readonly categoryAxis: 'x' | 'y';
  /** What a pointer means besides the category: all its series, the one whose value is nearest, that of its column or of its panel. */
  readonly pointsAt: 'all' | 'nearest' | 'column' | 'panel';
  /** The plots of a kind that draws each series that is no yardstick in one of its own, in their order. */
  readonly panels?: (model: CategoriesModel, style: DrawingStyle) => readonly Box[];
}

/** A kind that draws a cloud of points. */
export interface PointsKind extends ChartKindEntry<PointsModel> {
  /** Where each item stands in the units of the axes; null for one that is not drawn. */
  readonly spots: (model: PointsModel, style: DrawingStyle) => readonly (readonly [number, number] | null)[];
}

interface Kinds {
  readonly categories: CategoriesKind;
  readonly points: PointsKind;
  readonly flow: ChartKindEntry<FlowModel>;
  readonly tree: ChartKindEntry<TreeModel>;
}
/** What draws models of a shape. */
export type KindForShape<S extends keyof Kinds> = Kinds[S] & ChartKindEntry<ModelOf<S>>;
/** What a kind is in the registry. */
export type KindEntry<K extends ChartKind> = Kinds[(typeof KIND_SHAPES)[K]];
