import Papa, { type ParseStepResult } from 'papaparse';
import type { Value } from '@/model/check';
import type { IncomingTable } from '@/model/incoming';
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
 * Goes through the values of a table one by one.
 *
 * @returns the same table with every value written as the table declares it.
 * @throws ProblemsError with everything that is wrong.
 */
export function goThrough(table: TableId, incoming: IncomingTable): IncomingTable {
  const problems = new Problems();
  const rows: Value[][] = [];
  const reader = recordReader({ table, ...incoming }, problems, (_, values) => rows.push(values));
  Papa.parse<string[]>(new TextDecoder().decode(incoming.csv), { ...CSV, step: recordStep(reader) });
  reader.end();
  if (problems.count > 0) throw new ProblemsError(problems);
  const columns = TABLES[table].columns.map(({ id }) => id);
  return { file: incoming.file, columns, csv: new TextEncoder().encode(`${Papa.unparse({ fields: columns, data: rows }, { newline: '\n' })}\n`), escaped: false };
}
