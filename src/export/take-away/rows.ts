import Papa from 'papaparse';
import type { Value } from '@/model/check';
import { TABLES, type TableId } from '@/model/tables';

/** The rows of a table out of the CSV that the engine wrote: values in the order of the table's columns, null where unknown. */
export function rowsOf(table: TableId, csv: Uint8Array): Value[][] {
  const { data } = Papa.parse<string[]>(new TextDecoder().decode(csv), { delimiter: ',', skipEmptyLines: true });
  const { columns } = TABLES[table];
  return data.slice(1).map((cells) => columns.map(({ type }, at): Value => {
    const text = cells[at] ?? '';
    if (text === '') return null;
    if (type === 'integer' || type === 'number') return Number(text);
    return type === 'boolean' ? text === 'true' : text;
  }));
}
