import type { OutcomeGroup } from '@/model/measures';
import type { AppealResult } from '@/model/appeals';
import type { Interval } from '@/model/statistics';

/**
 * How a chart's values are written: counts of three kinds, shares as percent, cases for every hundred, index
 * numbers (the base year is 1, written 100), ranks (1 is the highest value),
 * numbers of which nothing is known.
 */
export const VALUE_UNITS = ['requests', 'cases', 'reports', 'percent', 'per_100', 'index', 'rank', 'number'] as const;
export type ValueUnit = (typeof VALUE_UNITS)[number];

/** Why there is no value. Each is said in words; none is drawn as zero. */
export const MISSING_REASONS = [
  'no_report',
  'other_scope',
  'not_stated',
  'no_denominator',
  /** The report is of a layout that does not print the metric. */
  'not_in_layout',
  /** The denominator is under the floor that was asked for. */
  'below_floor',
  /** There is no value, or zero, in the base year of an index. */
  'no_base',
  /** A small sample is not ranked as if certain. */
  'not_ranked',
  /** A cell of a free query that holds null, or no number. */
  'no_value',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** One value of a chart, or the reason why there is none. Ratios are plain (0.447), whatever the unit. */
export type Point =
  | {
      readonly state: 'value';
      readonly value: number;
      readonly numerator: number | null;
      readonly denominator: number | null;
      /** The denominator is too small for the value to be compared as if certain. */
      readonly small: boolean;
      /** The report does not say whose figures it gives. */
      readonly unstated: boolean;
      /** Read from the words of the report, not from its tables. */
      readonly narrative: boolean;
      /** Where a share could lie by chance: its 95 % interval (`model/statistics.ts`); absent where it has no meaning. */
      readonly interval?: Interval;
    }
  | { readonly state: 'missing'; readonly reason: MissingReason; readonly denominator: number | null };

/**
 * What a colour means; the same everywhere. `rank-n` are the distinguishable hues of unrelated series,
 * `shade-n` (0–100) the steps of one hue for series that have an order, such as years.
 */
export type ColourRole =
  | 'focus'
  | 'peer'
  | 'reference'
  | `outcome-${OutcomeGroup}`
  | `appeal-${Exclude<AppealResult, 'total'>}`
  | `rank-${number}`
  | `shade-${number}`;

/** Something a chart names: a body, a year, a reason. */
export interface Named {
  readonly id: string;
  readonly label: string;
  /** The whole name where `label` is shortened. */
  readonly fullLabel: string;
}

/** A place on the category axis: a body or a year. */
export type Category = Named;

export interface Series {
  readonly id: string;
  readonly label: string;
  readonly colour: ColourRole;
  /** One point for each category, in the same order. */
  readonly points: readonly Point[];
  /** A yardstick (a median, a mean), drawn as such and not as one of those compared. */
  readonly reference?: boolean;
}

/** From where to where most values lie, for each category; null where nothing is known. */
export interface Band {
  readonly id: string;
  readonly label: string;
  readonly ranges: readonly (Interval | null)[];
}

/** A line to hold values against: a median, a mean. */
export interface Reference {
  readonly id: string;
  readonly label: string;
  readonly value: number;
}

/** Chart kinds with the shape of the model that each draws. Adding one is adding a file in `kinds/` and an entry in the registry. */
export const KIND_SHAPES = {
  ranked_bars: 'categories',
  grouped_bars: 'categories',
  stacked_bars: 'categories',
  lines: 'categories',
  slope: 'categories',
  small_multiples: 'categories',
  heat_map: 'categories',
  scatter: 'points',
  distribution: 'points',
  sankey: 'flow',
  treemap: 'tree',
} as const;
export type ChartKind = keyof typeof KIND_SHAPES;
export const CHART_KINDS = Object.keys(KIND_SHAPES) as readonly ChartKind[];

/** The kinds that draw models of a shape. */
export type KindOf<S extends Shape> = { [K in ChartKind]: (typeof KIND_SHAPES)[K] extends S ? K : never }[ChartKind];

interface Base {
  readonly title: string;
  readonly subtitle: string;
  /** How many of the chosen bodies the values cover, in words. */
  readonly coverage: string;
  /** What the metric means and how it is worked out, for exports that leave the page behind. */
  readonly definition?: string;
  readonly notes: readonly string[];
  readonly source: string;
  readonly simulated: boolean;
}

/** Series over categories: bars, lines, heat maps. */
export interface CategoriesModel extends Base {
  readonly shape: 'categories';
  readonly kind: KindOf<'categories'>;
  readonly unit: ValueUnit;
  /** What the categories are called as a table head: 机关, 年份. */
  readonly categoryHead: string;
  readonly categories: readonly Category[];
  readonly series: readonly Series[];
  readonly references: readonly Reference[];
  /** Set where values of different categories may be added up: counts of bodies whose reports do not contain one another. */
  readonly additive?: boolean;
  /** The category that is spoken of: it stands out, the others step back. */
  readonly focus?: string;
  /** The largest value of all the pictures that this one is held against; the axis of values ends there. */
  readonly reach?: number;
  readonly bands?: readonly Band[];
  /** Shares are drawn with their interval. */
  readonly whiskers?: boolean;
  /** Categories or series that were chosen: they stand out and the rest steps back. */
  readonly chosen?: readonly string[];
  /** Panels of small multiples are drawn to one scale or each to its own. */
  readonly scale?: 'shared' | 'own';
}

/** One measure of every item of a points model. */
export interface Axis {
  readonly id: string;
  /** Names the measure with its unit: it stands at the axis and over the table's column. */
  readonly label: string;
  readonly unit: ValueUnit;
  /** Heavy-tailed counts stand on a logarithmic scale that begins at zero; the axis says so. */
  readonly scale: 'linear' | 'logarithmic';
  /** Lines across the plot: medians, means. */
  readonly references: readonly Reference[];
  /** Where most values lie, the wider first. */
  readonly bands: readonly { readonly label: string; readonly range: Interval }[];
}

/** A body in a cloud of points. */
export interface PlotItem extends Named {
  /** One point for each axis, in the same order. An item with a missing one is in the table, not in the plot. */
  readonly values: readonly Point[];
  /** What the mark's area says; null where it is not known or nothing is said by size. */
  readonly size: number | null;
  readonly colour: ColourRole;
  /** Named in the picture: chosen, or out of line. */
  readonly labelled: boolean;
}

/** Items by one or two measures: a distribution has one axis, a scatter plot two (across, then up). */
export interface PointsModel extends Base {
  readonly shape: 'points';
  readonly kind: KindOf<'points'>;
  readonly itemHead: string;
  readonly axes: readonly Axis[];
  /** What the area of a mark stands for. */
  readonly size: { readonly label: string; readonly unit: ValueUnit } | null;
  readonly items: readonly PlotItem[];
}

/** A station of a flow. Nodes of a column stand above one another in their order. */
export interface FlowNode extends Named {
  readonly column: number;
  readonly colour: ColourRole;
}

/** What goes from one node to another. One that is not known is in the table, not in the picture. */
export interface FlowLink {
  readonly source: string;
  readonly target: string;
  readonly point: Point;
}

/** Quantities that go from node to node: who asked, what happened, why. */
export interface FlowModel extends Base {
  readonly shape: 'flow';
  readonly kind: KindOf<'flow'>;
  readonly unit: ValueUnit;
  /** Table heads: where from, where to. */
  readonly sourceHead: string;
  readonly targetHead: string;
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

/** A part of a whole, with its own parts. */
export interface TreeNode extends Named {
  readonly colour: ColourRole;
  /** What the node holds with all its parts. */
  readonly point: Point;
  readonly children: readonly TreeNode[];
}

/** A whole divided into parts and parts of parts. */
export interface TreeModel extends Base {
  readonly shape: 'tree';
  readonly kind: KindOf<'tree'>;
  readonly unit: ValueUnit;
  readonly itemHead: string;
  readonly nodes: readonly TreeNode[];
}

interface Models {
  readonly categories: CategoriesModel;
  readonly points: PointsModel;
  readonly flow: FlowModel;
  readonly tree: TreeModel;
}
/** What a model is made of; decides its table, description, pointing and tips (`shapes/`). */
export type Shape = keyof Models;
export type ModelOf<S extends Shape> = Models[S];

/**
 * What a chart shows, without pixels: drawing, table, description and every export are made from it, so
 * that they cannot disagree. All texts are in the visitor's language. Plain data: it can be stored as JSON.
 */
export type ChartModel = Models[Shape];

/** The words of the visitor's language; keys are those of the locale files. */
export type Translate = (key: string, named?: Readonly<Record<string, string | number>>) => string;
