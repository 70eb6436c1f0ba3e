import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { checkValue, type Value } from '@/model/check';
import { TABLES, type Column, type TableId } from '@/model/tables';
import { NEEDED } from './descriptor';
import { fillNames } from './fill';
import { readRecords } from './records';
import { Stage } from './stage';
import type { Problem, Problems } from '@/model/problem';

/** Reads one CSV file into its staging table; whatever is wrong with it is added to `problems`. */
export async function loadFile(connection: DuckDBConnection, table: TableId, directory: string, file: string, problems: Problems): Promise<void> {
  const stage = await Stage.open(connection, table);
  const report = (fault: Problem['fault'], row: number | null, more: Partial<Problem> = {}): void => {
    problems.add({ fault, file, row, column: null, value: null, ...more });
  };
  let head: Head | null = null;
  let rows = 0;
  await readRecords(
    join(directory, file),
    ({ row, cells }) => {
      if (!head) {
        head = readHead(table, cells, report);
        return;
      }
      rows += 1;
      if (cells.length !== head.width) {
        report(cells.length < head.width ? 'cells_missing' : 'cells_surplus', row, { expected: `${String(head.width)} cells, not ${String(cells.length)}` });
        return;
      }
      stage.add(row, fillNames(table, readRow(head, cells, row, report)));
    },
    report,
  );
  if (!head) report('column_missing', 1, { expected: 'a head naming the columns' });
  else if (rows === 0 && NEEDED.includes(table)) report('rows_missing', null);
  stage.close();
}

type Report = (fault: Problem['fault'], row: number | null, more?: Partial<Problem>) => void;

interface Head {
  readonly width: number;
  /** The declared columns, each with its position in the file, or null where the file does not have it. */
  readonly columns: readonly { readonly column: Column; readonly at: number | null }[];
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

function readRow(head: Head, cells: readonly string[], row: number, report: Report): Value[] {
  return head.columns.map(({ column, at }) => {
    if (at === null) return null;
    const text = cells[at] ?? '';
    const checked = checkValue(column, text);
    if (checked.ok) return checked.value;
    report(checked.fault, row, { column: column.id, value: text, ...expected(column, checked.fault) });
    return null;
  });
}

function expected({ oneOf, minimum, maximum }: Column, fault: Problem['fault']): { expected?: string } {
  if (fault === 'not_listed' && oneOf) return { expected: oneOf.join(', ') };
  if (fault === 'below_minimum' && minimum !== undefined) return { expected: `at least ${String(minimum)}` };
  if (fault === 'above_maximum' && maximum !== undefined) return { expected: `at most ${String(maximum)}` };
  return {};
}
