import type { OutcomeGroup } from '@/model/measures';
import type { AppealResult } from '@/model/appeals';

/** How a chart's values are written: counts of three kinds, shares as percent, cases for every hundred. */
export type ValueUnit = 'requests' | 'cases' | 'reports' | 'percent' | 'per_100';

/** Why there is no value. Each is said in words; none is drawn as zero. */
export type MissingReason = 'no_report' | 'other_scope' | 'not_stated' | 'no_denominator';

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
    }
  | { readonly state: 'missing'; readonly reason: MissingReason; readonly denominator: number | null };

/**
 * What a colour means; the same everywhere. `rank-n` are the distinguishable hues of unrelated series,
 * `shade-n` (0–100) the steps of one hue for series that have an order, such as years.
 */
export type ColourRole =
  | 'focus'
  | 'peer'
  | `outcome-${OutcomeGroup}`
  | `appeal-${Exclude<AppealResult, 'total'>}`
  | `rank-${number}`
  | `shade-${number}`;

/** A place on the category axis: a body or a year. */
export interface Category {
  readonly id: string;
  readonly label: string;
  /** The whole name where `label` is shortened. */
  readonly fullLabel: string;
}

export interface Series {
  readonly id: string;
  readonly label: string;
  readonly colour: ColourRole;
  /** One point for each category, in the same order. */
  readonly points: readonly Point[];
}

/** A line to hold values against: a median, a mean. */
export interface Reference {
  readonly id: string;
  readonly label: string;
  readonly value: number;
}

/** Chart kinds. Adding one is adding a file in `kinds/` and an entry in the registry. */
export const CHART_KINDS = ['ranked_bars', 'grouped_bars', 'stacked_bars', 'lines', 'heat_map'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/**
 * What a chart shows, without pixels: drawing, table, description and every export are made from it, so
 * that they cannot disagree. All texts are in the visitor's language.
 */
export interface ChartModel {
  readonly kind: ChartKind;
  readonly title: string;
  readonly subtitle: string;
  readonly unit: ValueUnit;
  /** What the categories are called as a table head: 机关, 年份. */
  readonly categoryHead: string;
  readonly categories: readonly Category[];
  readonly series: readonly Series[];
  readonly references: readonly Reference[];
  /** How many of the chosen bodies the values cover, in words. */
  readonly coverage: string;
  readonly notes: readonly string[];
  readonly source: string;
  readonly simulated: boolean;
}

/** The words of the visitor's language; keys are those of the locale files. */
export type Translate = (key: string, named?: Readonly<Record<string, string | number>>) => string;
