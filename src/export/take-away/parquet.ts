import { parquetWriteBuffer } from 'hyparquet-writer';
import { TABLES, type ColumnType, type TableId } from '@/model/tables';
import { rowsOf } from './rows';

type Schema = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

const TYPES: Readonly<Record<ColumnType, Omit<Schema, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
  boolean: { type: 'BOOLEAN' },
};

/** A table as a Parquet file. @param csv as the engine wrote it */
export function parquetOf(table: TableId, csv: Uint8Array): Uint8Array {
  const { columns } = TABLES[table];
  const rows = rowsOf(table, csv);
  const columnData = columns.map(({ id, type }, at) => ({ name: id, data: rows.map((row) => (type === 'date' && row[at] !== null ? new Date(`${String(row[at])}T00:00:00Z`) : (row[at] ?? null))) }));
  const schema: Schema[] = [{ name: 'root', num_children: columns.length }, ...columns.map(({ id, type }): Schema => ({ name: id, repetition_type: 'OPTIONAL', ...TYPES[type] }))];
  return new Uint8Array(parquetWriteBuffer({ columnData, schema }));
}
