import type { ValueFault } from '@/model/check';

/** What can be wrong with a file of a data package, beyond a single value. */
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
  | 'reference_unknown';

/** One thing wrong with a data package: where it is and what was found there. */
export interface Problem {
  readonly fault: ValueFault | FileFault;
  /** Path within the package. */
  readonly file: string;
  /** As a spreadsheet counts: the head is row 1. Null where the fault is the whole file's. */
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  /** What would have been right, where that can be named. */
  readonly expected?: string;
}

const REMEDIES: Readonly<Record<Problem['fault'], string>> = {
  missing_value: 'a value is required here: fill it in',
  not_integer: 'write a whole number in plain digits, or leave the cell empty where it is unknown',
  not_number: 'write a number in plain digits, or leave the cell empty where it is unknown',
  not_date: 'write the date as YYYY-MM-DD, or leave the cell empty where it is unknown',
  not_boolean: 'write true or false',
  not_listed: 'use one of the listed values',
  below_minimum: 'the value is below what the column allows: correct it, or leave the cell empty where it is unknown',
  above_maximum: 'the value is above what the column allows: correct it',
  file_missing: 'put the file there, or take it out of datapackage.json',
  descriptor_invalid: 'correct datapackage.json',
  resource_unknown: 'rename the resource, or take it out of datapackage.json',
  resource_missing: 'add the resource and its file',
  path_unsafe: 'give a path within the package, without ".." and not absolute',
  column_unknown: 'remove or rename the column',
  column_repeated: 'keep the column once',
  column_missing: 'add the column',
  rows_missing: 'a dataset needs at least one row here: add it',
  cells_missing: 'the row has fewer cells than the head: add the missing separators',
  cells_surplus: 'the row has more cells than the head: quote texts that contain a comma',
  quotes_malformed: 'double the quotes inside a quoted cell and close it',
  not_utf8: 'save the file as UTF-8',
  key_repeated: 'two rows have the same key: remove or merge one of them',
  reference_unknown: 'add the row that is referred to, or correct the value',
};

/** A problem in one line: file, row, column, value, what to do. */
export function describe(problem: Problem): string {
  const where = [problem.file, problem.row === null ? null : `row ${String(problem.row)}`, problem.column === null ? null : `column ${problem.column}`];
  const value = problem.value === null ? '' : ` has ${JSON.stringify(problem.value.slice(0, 80))}`;
  const expected = problem.expected === undefined ? '' : ` (${problem.expected})`;
  return `${where.filter((part) => part !== null).join(', ')}${value}: ${problem.fault}: ${REMEDIES[problem.fault]}${expected}`;
}

/** How many problems are kept; the rest are counted. */
const KEPT = 1000;

/** Collects problems in bounded memory. */
export class Problems {
  readonly list: Problem[] = [];
  count = 0;

  add(problem: Problem): void {
    this.count += 1;
    if (this.list.length < KEPT) this.list.push(problem);
  }

  /** @throws PackageError where anything was added. */
  refuse(directory: string): void {
    if (this.count > 0) throw new PackageError(directory, this.list, this.count);
  }
}

/** A data package that breaks its schema: every problem found, at most a thousand of them listed. */
export class PackageError extends Error {
  constructor(
    readonly directory: string,
    readonly problems: readonly Problem[],
    readonly count: number,
  ) {
    const more = count > problems.length ? [`… and ${String(count - problems.length)} more`] : [];
    super([`${directory} is refused, ${String(count)} problem(s):`, ...problems.map((problem) => `  ${describe(problem)}`), ...more].join('\n'));
    this.name = 'PackageError';
  }
}
