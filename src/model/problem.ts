import type { ValueFault } from './check';

/** What can be wrong with a table that somebody brings, beyond a single value. */
type FileFault =
  | 'file_missing'
  | 'descriptor_invalid'
  | 'resource_unknown'
  | 'resource_missing'
  | 'path_unsafe'
  | 'column_unknown'
  | 'column_repeated'
  | 'column_missing'
  | 'rows_missing'
  | 'cells_missing'
  | 'cells_surplus'
  | 'quotes_malformed'
  | 'not_utf8'
  | 'key_repeated'
  | 'reference_unknown'
  | SheetFault;

/** What can be wrong with a cell of somebody's own table that is written as people write. */
export type SheetFault = 'unit_other' | 'item_unknown' | 'item_ambiguous' | 'text_unfit';

/** One thing wrong with a table or a data package: where it is and what was found there. */
export interface Problem {
  readonly fault: ValueFault | FileFault;
  /** The file's name, within a package its path there. */
  readonly file: string;
  /** As a spreadsheet counts: the head is row 1. Null where the fault is the whole file's. */
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  /** What would have been right, where that can be named. */
  readonly expected?: string;
}

/** How many problems are kept; the rest are counted. */
const KEPT = 1000;

/** Collects problems in bounded memory. */
export class Problems {
  readonly list: Problem[] = [];
  count = 0;

  constructor(readonly kept: number = KEPT) {}

  add(problem: Problem): void {
    this.count += 1;
    if (this.list.length < this.kept) this.list.push(problem);
  }
}

/** Something that was brought is refused: everything that is wrong with it, the first thousand listed. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];
  readonly count: number;

  constructor({ list, count }: { readonly list: readonly Problem[]; readonly count: number }) {
    super(`${String(count)} problem(s)`);
    this.name = 'ProblemsError';
    this.problems = list;
    this.count = count;
  }
}
