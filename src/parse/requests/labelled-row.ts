import { APPLICANT_COLUMNS, type ApplicantColumn } from '@/model/applicants';
import type { DoubtCause } from '@/model/report';
import type { Place } from '../source';

export interface Printed {
  readonly text: string;
  readonly place: Place;
}

/** A row of table 3 before anyone knows which: what stands before its figures, and the figures by column. */
export interface LabelledRow {
  /** Label parts from the outermost to the one beside the figures, or in reading order. */
  readonly labels: readonly Printed[];
  /** The cells by column, absent where the row shows none. Empty where the row's shape says nothing. */
  readonly cells: Partial<Readonly<Record<ApplicantColumn, Printed>>>;
  /** The figures as printed, for doubts about the whole row. */
  readonly raw: string;
  /** Whether borders or markup say which figure stands in which cell. */
  readonly drawn: boolean;
  /** What makes the figures' columns uncertain, whatever the label. */
  readonly fault: DoubtCause | null;
  /** The place of the label is empty or overwritten. */
  readonly labelLost: boolean;
  readonly place: Place;
}

/** Seven printed cells under the columns of the form, in its order. */
export function inColumns(cells: readonly Printed[], order: readonly ApplicantColumn[] = APPLICANT_COLUMNS): LabelledRow['cells'] {
  return Object.fromEntries(order.map((column, i) => [column, cells[i]]));
}
