import { checkValue, type Value } from '@/model/check';
import { unescaped } from '@/model/package';
import type { Problem, Problems } from '@/model/problem';
import { TABLES, type Column, type TableId } from '@/model/tables';
import { NEEDED } from './descriptor';

/** A record of a CSV file. `row` counts as a spreadsheet does: the head is row 1. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

/** What is known of a file before its records come. */
export interface TableFile {
  readonly table: TableId;
  /** Its path within the package. */
  readonly file: string;
  /** Whether its texts may bear an apostrophe more than they are. */
  readonly escaped: boolean;
}

/** Takes the records of a file one after the other, the head first. */
export interface RecordReader {
  readonly take: (record: CsvRecord) => void;
  /** Says that a record's quotes or encoding are broken. */
  readonly faulty: (fault: Problem['fault'], row: number) => void;
  readonly end: () => void;
}

type Report = (fault: Problem['fault'], row: number | null, more?: Partial<Problem>) => void;

interface Head {
  readonly width: number;
  /** The declared columns, each with its position in the file, or null where the file does not have it. */
  readonly columns: readonly { readonly column: Column; readonly at: number | null }[];
}

/**
 * Reads the records of one table by its declaration; whatever is wrong with them is added to `problems`.
 *
 * @param use given each row that has as many cells as the head: its values in the order of the table's columns, null
 *   where one is wrong or unknown.
 */
export function recordReader({ table, file, escaped }: TableFile, problems: Problems, use: (row: number, values: Value[]) => void): RecordReader {
  let head: Head | null = null;
  let rows = 0;
  const report: Report = (fault, row, more = {}) => {
    problems.add({ fault, file, row, column: null, value: null, ...more });
  };
  return {
    faulty: report,
    take({ row, cells }) {
      if (!head) {
        head = readHead(table, cells, report);
        return;
      }
      rows += 1;
      if (cells.length !== head.width) {
        report(cells.length < head.width ? 'cells_missing' : 'cells_surplus', row, { value: String(cells.length), expected: String(head.width) });
        return;
      }
      use(row, readRow(head, cells, row, escaped, report));
    },
    end() {
      if (!head) report('column_missing', 1, { aside: 'head' });
      else if (rows === 0 && NEEDED.includes(table)) report('rows_missing', null);
    },
  };
}

function readHead(table: TableId, cells: readonly string[], report: Report): Head {
  const columns = TABLES[table].columns.map((column) => {
    const at = cells.indexOf(column.id);
    if (at < 0 && column.required) report('column_missing', 1, { column: column.id });
    return { column, at: at < 0 ? null : at };
  });
  cells.forEach((cell, index) => {
    if (!columns.some(({ column }) => column.id === cell)) report('column_unknown', 1, { column: cell });
    else if (cells.indexOf(cell) !== index) report('column_repeated', 1, { column: cell });
  });
  return { width: cells.length, columns };
}

function readRow(head: Head, cells: readonly string[], row: number, escaped: boolean, report: Report): Value[] {
  return head.columns.map(({ column, at }) => {
    if (at === null) return null;
    const text = cells[at] ?? '';
    const checked = checkValue(column, escaped && column.type === 'text' ? unescaped(text) : text);
    if (checked.ok) return checked.value;
    report(checked.fault, row, { column: column.id, value: text, ...expected(column, checked.fault) });
    return null;
  });
}

function expected({ oneOf, minimum, maximum }: Column, fault: Problem['fault']): { expected?: string } {
  if (fault === 'not_listed' && oneOf) return { expected: oneOf.join(', ') };
  if (fault === 'below_minimum' && minimum !== undefined) return { expected: String(minimum) };
  if (fault === 'above_maximum' && maximum !== undefined) return { expected: String(maximum) };
  return {};
}
