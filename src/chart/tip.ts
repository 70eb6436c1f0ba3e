import { pointRemarks, pointText } from './words';
import type { ColourRole, Point, Translate, ValueUnit } from './model';

/** One line of a tip. */
export interface TipLine {
  readonly label: string;
  readonly text: string;
  readonly remarks: readonly string[];
  /** Null for a line without a mark of its own. */
  readonly colour: ColourRole | null;
  readonly near: boolean;
}

/** What is said about the place that is pointed at. Plain text throughout. */
export interface Tip {
  readonly title: string;
  readonly lines: readonly TipLine[];
}

/** A point as a line of a tip. */
export function tipLine(label: string, point: Point, unit: ValueUnit, colour: ColourRole | null, near: boolean, t: Translate): TipLine {
  return { label, text: pointText(point, unit, t), remarks: pointRemarks(point, t), colour, near };
}
