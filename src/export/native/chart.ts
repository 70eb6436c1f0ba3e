/** A chart as office programs draw it themselves: editable, with its figures in a sheet of its own. Plain data. */
export type NativeChart = NativeBars | NativeLines | NativeScatter;

interface Base {
  /** Figures as labels write them, as a spreadsheet's number format. */
  readonly format: string;
  readonly axisFormat: string;
}

/** The axis of values; null is left to the program. */
export interface NativeAxis {
  readonly min: number;
  readonly max: number | null;
  readonly step: number | null;
  /** Not drawn: the picture is of changes, and its marks carry their figures. */
  readonly hidden: boolean;
}

interface OverCategories extends Base {
  readonly axis: NativeAxis;
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
  /** How far its label is moved down so that none covers another, as a share of the chart's height. */
  readonly moved: number;
  /** Steps back behind what is spoken of. */
  readonly faded: boolean;
}

/** How a mark is drawn: filled, hollow for small samples, dashed where a report does not say whose figures it gives. */
export type NativeLook = 'plain' | 'hollow' | 'dashed';
