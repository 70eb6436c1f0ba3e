import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { ReadError } from '../error';

/** Rows decoded at once: a table of a million rows passes in bounded memory. */
const ROWS_AT_ONCE = 50_000;

/**
 * A Parquet file as CSV: its columns by name, dates as `YYYY-MM-DD`, null an empty cell.
 * @throws ReadError `damaged`
 */
export async function parquetToCsv(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  const file = bytes.slice().buffer;
  try {
    const metadata = await parquetMetadataAsync(file);
    const fields = metadata.schema.slice(1).filter(({ num_children: children }) => !children).map(({ name }) => name);
    const parts: BlobPart[] = [Papa.unparse([fields], { newline: '\n' }), '\n'];
    const rows = Number(metadata.num_rows);
    for (let from = 0; from < rows; from += ROWS_AT_ONCE) {
      const some = await parquetReadObjects({ file, metadata, columns: fields, rowStart: from, rowEnd: Math.min(rows, from + ROWS_AT_ONCE) });
      parts.push(Papa.unparse(some.map((row) => fields.map((field) => cellText(row[field]))), { newline: '\n' }), '\n');
    }
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  } catch (error) {
    throw new ReadError({ code: 'damaged', kind: 'parquet', part: path, detail: error instanceof Error ? error.message : String(error) });
  }
}

const DATE_LENGTH = 10;

/** A value as CSV writes it; what is no plain value is written so that a check refuses it. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'NaN' : value.toISOString().slice(0, DATE_LENGTH);
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}
