import type { Box } from './box';
import type { NativeChart } from '../native/chart';
import type { ChartModel } from '@/chart/model';

/** Something on a slide. Preview, presentation and file are drawn from the same elements and cannot disagree. */
export type SlideElement = TextElement | BlockElement | ChartElement | LogoElement | TableElement;

export interface TextElement {
  readonly kind: 'text';
  readonly role: 'title' | 'subtitle' | 'note' | 'foot' | 'mark' | 'number' | 'cover';
  readonly box: Box;
  readonly lines: readonly string[];
  /** Points. */
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly anchor?: 'top' | 'middle' | 'bottom';
  /** Opacity in percent, for a watermark. */
  readonly opacity?: number;
  /** Degrees clockwise. */
  readonly turned?: number;
  /** Where the last line leads. */
  readonly link?: string;
}

/** A plain coloured area: a band, a rule. */
export interface BlockElement {
  readonly kind: 'block';
  readonly box: Box;
  readonly colour: string;
}

export interface ChartElement {
  readonly kind: 'chart';
  readonly box: Box;
  readonly model: ChartModel;
  /** Null where the chart goes out as a picture. */
  readonly native: NativeChart | null;
  /** Size of the chart's type in points. */
  readonly size: number;
}

export interface LogoElement {
  readonly kind: 'logo';
  readonly box: Box;
  /** A data address of a PNG or JPEG. */
  readonly image: string;
}

export interface TableElement {
  readonly kind: 'table';
  readonly box: Box;
  readonly head: readonly string[];
  /** Which columns hold figures, which stand on the right. */
  readonly numeric: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
  /** Widths of the columns in inches. */
  readonly widths: readonly number[];
  /** Inches. */
  readonly rowHeight: number;
  /** Points. */
  readonly size: number;
}

/** One page of a deck: a slide, or one of several pages that a slide takes. */
export interface SlidePage {
  readonly id: string;
  readonly background: string;
  readonly elements: readonly SlideElement[];
  /** What the speaker sees: comment, notes, figures with their parts. */
  readonly notes: string;
}
