import type { Encoding } from '../decode';
import type { Delimiter } from './dialect';
import { findHead, headAt, isSheetHead, type HeadColumn } from './find-head';
import type { OpenSheet, SheetFile } from './sheet-file';

/** What a sheet looks like before it is read: its columns, what they seem to mean, and some of their cells. */
export interface SheetLook {
  readonly name: string | null;
  /** Its place in the file. */
  readonly index: number;
  readonly columns: readonly HeadColumn[];
  /** Last row of the head, as a spreadsheet counts. */
  readonly headRow: number;
  /** Whether the head says by itself that this is a sheet about bodies and their figures. */
  readonly plainly: boolean;
  /** The first rows below the head. */
  readonly samples: readonly (readonly string[])[];
}

export interface FileLook {
  readonly kind: SheetFile['kind'];
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** Sheets that hold anything. */
  readonly sheets: readonly SheetLook[];
}

const SAMPLES = 4;

/** Looks at every sheet of a file. */
export function lookAt({ kind, encoding, delimiter, sheets }: SheetFile): FileLook {
  return { kind, encoding, delimiter, sheets: sheets.flatMap((sheet, index) => (sheet.top.length === 0 ? [] : [lookAtSheet(sheet, index)])) };
}

/** Where no column is understood, the first row is taken for the head: a person has the last word. */
function lookAtSheet({ name, top }: OpenSheet, index: number): SheetLook {
  const head = findHead(top) ?? headAt(top, 0, 1);
  return {
    name, index, columns: head.columns, headRow: top[head.to - 1]?.row ?? 1, plainly: isSheetHead(head.columns),
    samples: top.slice(head.to, head.to + SAMPLES).map(({ cells }) => cells),
  };
}
