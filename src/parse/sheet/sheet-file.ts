import type { Encoding } from '../decode';
import type { Delimiter } from './dialect';
import type { TopRow } from './find-head';

/** A row of a sheet: its number as a spreadsheet counts, its cells as text. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** The quotes in it are not as they should be, so that nobody knows where its cells end. */
  readonly broken?: true;
}

/** A sheet that can be gone through, again and again, row by row. */
export interface OpenSheet {
  /** The worksheet's name; null for a file that is one sheet. */
  readonly name: string | null;
  readonly top: readonly TopRow[];
  /** Rows say themselves how many cells they have, so that too few or too many tell of damage. */
  readonly counted: boolean;
  /** Hands over every row until `take` returns false; with the share of the file that is behind. */
  readonly each: (take: (row: SheetRow, share: number) => boolean) => Promise<void>;
}

/** A file of sheets, opened. */
export interface SheetFile {
  readonly kind: 'csv' | 'xlsx' | 'parquet';
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly sheets: readonly OpenSheet[];
}
