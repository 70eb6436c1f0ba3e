import type { AppealKind, AppealResult } from './appeals';
import type { ApplicantColumn } from './applicants';
import type { DisclosureFigure } from './disclosure';
import type { RequestFigure } from './measures';
import type { Place } from './place';

/** What stands in a cell of table 2, 3 or 4. Blank and not-applicable are not zero. */
export const CELL_STATES = ['number', 'blank', 'na', 'unreadable'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** What the table `cell_note` says of a cell: its state, or that its reading is in doubt. */
export const NOTED_STATES = [...CELL_STATES, 'doubtful'] as const;

/** The name of one cell, as used in doubts, oddities, findings and the table `cell_note`. */
export type CellId =
  | `request.${RequestFigure}.${ApplicantColumn}`
  | `appeal.${AppealKind}.${AppealResult}`
  | `disclosure.${DisclosureFigure}`;

/** The sums a report carries in itself, by the rule that states them. */
export const SUM_RULES = ['T3-APPLICANTS', 'T3-OUTCOMES', 'T3-BALANCE', 'T4-TOTAL'] as const;
export type SumRule = (typeof SUM_RULES)[number];

/** One sum of the report: the cells of `left` add up to the cells of `right`. */
export interface Sum {
  readonly rule: SumRule;
  readonly left: readonly CellId[];
  readonly right: readonly CellId[];
}

/** A value nobody printed, with the sums that leave no other. */
export interface Inference {
  readonly value: number;
  /** `zero`: a sum leaves nothing over for the cell; `addition`: the cell is the total of printed parts. */
  readonly by: 'zero' | 'addition';
  readonly proof: readonly Sum[];
}

interface Printed {
  /** The text as printed, spaces trimmed. */
  readonly raw: string;
  readonly place: Place;
}

/** A printed number. Counts are whole; money is in the unit of its field. Never altered by arithmetic. */
export interface NumberCell extends Printed {
  readonly state: 'number';
  readonly value: number;
}

/** Nothing, or a sign for "does not apply" (/ - 无 …): no value unless the sums prove one. */
export interface EmptyCell extends Printed {
  readonly state: 'blank' | 'na';
  readonly inferred: Inference | null;
}

/** Something is printed that is not one number. A doubt says why. */
export interface UnreadableCell extends Printed {
  readonly state: 'unreadable';
}

export type ReadCell = NumberCell | EmptyCell | UnreadableCell;

/** The value a cell stands for: the printed one, or else the proven one, or else null (unknown). */
export function cellValue(cell: ReadCell | undefined): number | null {
  if (cell === undefined || cell.state === 'unreadable') return null;
  return cell.state === 'number' ? cell.value : (cell.inferred?.value ?? null);
}
