import type { ColumnPlan } from './plan';
import type { TargetId } from './target';

/** Rows of a sheet as a database reads them: UTF-8 text without a head. */
export interface SheetSource {
  readonly csv: Uint8Array;
  readonly delimiter: string;
  /** What the fields hold, by position; null for one that is left out. */
  readonly fields: readonly (TargetId | null)[];
  /** Cells may hold signs for none, which are no values. */
  readonly signs: boolean;
  /** Before the fields stand the row's number and whether anything is wrong with it. Otherwise the rows follow the head without a gap, and all are sound. */
  readonly numbered: boolean;
  /** Row of the head's last line, as a spreadsheet counts. */
  readonly headRow: number;
  readonly plan: ColumnPlan;
}

/** What to do where own reports of the same body, year and scope are there already. */
export const SHEET_DUPLICATES = ['both', 'replace', 'leave_out'] as const;
export type SheetDuplicates = (typeof SHEET_DUPLICATES)[number];

/** Between the parts of what tells one body from another in a sheet; no text of a sheet holds it. */
export const SUBJECT_SEPARATOR = '\u001f';
