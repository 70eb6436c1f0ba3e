/** A chart as office programs draw it themselves: editable, with its figures in a sheet of its own. Plain data. */
export type NativeChart = NativeBars | NativeLines | NativeScatter;

interface Base {
  /** Figures as labels write them, as a spreadsheet's number format. */
  readonly format: string;
  readonly axisFormat: string;
  /** The end of the value axis where it is fixed, such as 1 for shares of a whole. */
  readonly max: number | null;
}

interface OverCategories extends Base {
  readonly categories: readonly string[];
  readonly series: readonly NativeSeries[];
}

export interface NativeBars extends OverCategories {
  readonly type: 'bars';
  /** `row`: bars lie; `column`: bars stand. */
  readonly direction: 'row' | 'column';
  readonly stacked: boolean;
}

export interface NativeLines extends OverCategories {
  readonly type: 'lines';
  /** The series are named at the ends of their lines instead of in a legend; of two years, both ends carry their figure. */
  readonly named: 'end' | 'both' | 'legend';
}

export interface NativeScatter extends Base {
  readonly type: 'scatter';
  readonly xTitle: string;
  readonly yTitle: string;
  readonly xFormat: string;
  readonly name: string;
  readonly colour: string;
  readonly points: readonly { readonly label: string; readonly named: boolean; readonly x: number; readonly y: number; readonly look: NativeLook; readonly colour: string }[];
}

export interface NativeSeries {
  readonly name: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly hatched: boolean;
  /** A yardstick, not one of those compared: its line is dashed. */
  readonly yardstick: boolean;
  /** One a category; null leaves a gap. */
  readonly values: readonly (NativeValue | null)[];
}

export interface NativeValue {
  readonly value: number;
  readonly look: NativeLook;
  readonly labelled: boolean;
  /** Steps back behind what is spoken of. */
  readonly faded: boolean;
}

/** How a mark is drawn: filled, hollow for small samples, dashed where a report does not say whose figures it gives. */
export type NativeLook = 'plain' | 'hollow' | 'dashed';
