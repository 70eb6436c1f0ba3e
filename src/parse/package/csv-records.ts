import Papa, { type ParseStepResult } from 'papaparse';
import type { Value } from '@/model/check';
import type { Incoming, IncomingTable } from '@/model/incoming';
import { Problems, ProblemsError } from '@/model/problem';
import { TABLES, type TableId } from '@/model/tables';
import { recordReader, type RecordReader } from './table-records';

/** How a package's CSV files are parted. */
export const CSV = { delimiter: ',' } as const;

/**
 * What becomes of each record that the CSV parser steps to: it is handed over in order, with what is broken about it.
 * Empty lines are passed over but counted.
 */
export function recordStep({ take, faulty }: Pick<RecordReader, 'take' | 'faulty'>): (step: ParseStepResult<string[]>) => void {
  let row = 0;
  return ({ data, errors }) => {
    row += 1;
    if (errors.some(({ type }) => type === 'Quotes')) faulty('quotes_malformed', row);
    const cells = row === 1 ? data.map((cell, index) => (index === 0 ? cell.replace(/^\uFEFF/, '') : cell)) : data;
    if (cells.some((cell) => cell.includes('\uFFFD'))) faulty('not_utf8', row);
    if (cells.length > 1 || cells[0] !== '') take({ row, cells });
  };
}

/**
 * Goes through the values of tables one by one.
 *
 * @returns the same tables with every value written as its table declares it.
 * @throws ProblemsError with everything that is wrong in any of them.
 */
export function goThrough(incoming: Incoming): Incoming {
  const problems = new Problems();
  const settled = [...incoming].map(([table, rows]) => [table, settledTable(table, rows, problems)] as const);
  if (problems.count > 0) throw new ProblemsError(problems);
  return new Map(settled);
}

function settledTable(table: TableId, { file, csv, escaped }: IncomingTable, problems: Problems): IncomingTable {
  const rows: Value[][] = [];
  const reader = recordReader({ table, file, escaped }, problems, (_, values) => rows.push(values));
  Papa.parse<string[]>(new TextDecoder().decode(csv), { ...CSV, step: recordStep(reader) });
  reader.end();
  const columns = TABLES[table].columns.map(({ id }) => id);
  return { file, columns, csv: new TextEncoder().encode(`${Papa.unparse({ fields: columns, data: rows }, { newline: '\n' })}\n`), escaped: false };
}
