import type { ValueFault } from './check';
import type { Titles } from './titles';

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
  /** What would have been right, where that can be named: as it is written, or in words. */
  readonly expected?: string | Titles;
  /** What else there is to say, where the fault does not say it by itself. */
  readonly aside?: ProblemAside;
}

/** What is said beside a fault: its words stand under `problem.aside` in the locale files. */
export type ProblemAside = 'expected' | 'other_row' | 'other_file' | 'at_least' | 'at_most' | 'perhaps' | 'longest' | 'cells' | 'head' | 'name_form' | 'name_taken' | 'each_once' | 'not_json';

/** What is said of that which would have been right; where not otherwise, that it is expected. */
const BY_FAULT: Readonly<Partial<Record<Problem['fault'], ProblemAside>>> = {
  key_repeated: 'other_row', reference_unknown: 'other_file', below_minimum: 'at_least', above_maximum: 'at_most', text_unfit: 'longest', item_ambiguous: 'perhaps', cells_missing: 'cells', cells_surplus: 'cells',
};

/** What is said beside a problem; null where its fault says all. */
export const asideOf = ({ fault, aside, expected }: Problem): ProblemAside | null => aside ?? (expected === undefined ? null : (BY_FAULT[fault] ?? 'expected'));

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
