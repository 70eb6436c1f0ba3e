import type { Cell } from 'write-excel-file/universal';
import type { Value } from '@/model/check';
import { splitParts } from '@/model/long-text';
import { TABLES, type TableId } from '@/model/tables';
import { writeXlsx } from '../xlsx';
import { rowsOf } from './rows';
import { TooManyRows } from './too-many-rows';

/** As many rows as a sheet has. */
const MOST_ROWS = 1_048_576;

/**
 * A workbook with a sheet a table, named as in a data package. Texts are text cells, whatever they look like; a text longer
 * than a cell goes on in the next column.
 *
 * @throws TooManyRows
 */
export async function workbookOf(tables: ReadonlyMap<TableId, Uint8Array>): Promise<Uint8Array> {
  const sheets = [...tables].map(([table, csv]) => {
    const rows = rowsOf(table, csv);
    if (rows.length >= MOST_ROWS) throw new TooManyRows(table);
    const [head = [], ...body] = splitParts<Value>([TABLES[table].columns.map(({ id }) => id), ...rows]);
    return { sheet: TABLES[table].resource, data: [head.map((name): Cell => ({ value: String(name), type: String, fontWeight: 'bold' })), ...body.map((row) => row.map(cellOf))], stickyRowsCount: 1 };
  });
  return new Uint8Array(await (await writeXlsx(sheets)).arrayBuffer());
}

function cellOf(value: Value): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return { value, type: String };
  return typeof value === 'number' ? { value, type: Number } : { value, type: Boolean };
}
