import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';

export type CsvRow = Readonly<Record<string, string>>;

/** A CSV file of a package as rows of text by column name. */
export function readCsv(directory: string, resource: string): readonly CsvRow[] {
  return Papa.parse<CsvRow>(readFileSync(join(directory, `${resource}.csv`), 'utf8'), { header: true, skipEmptyLines: true }).data;
}

/** A number, or null where the cell is empty. */
export function count(row: CsvRow | undefined, column: string): number | null {
  const text = row?.[column];
  return text === undefined || text === '' ? null : Number(text);
}
