import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import type { Problem } from '@/model/problem';

/** A record of a CSV file. `row` counts as a spreadsheet does: the head is row 1. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * Reads a CSV file from end to end in bounded memory, handing over each record in order.
 * Empty lines are passed over but counted. Resolves when the file is read.
 *
 * @param faulty called for a record whose quotes or encoding are broken; the record is still handed over.
 */
export function readRecords(
  path: string,
  take: (record: CsvRecord) => void,
  faulty: (fault: Problem['fault'], row: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let row = 0;
    Papa.parse<string[]>(createReadStream(path, { encoding: 'utf8' }), {
      delimiter: ',',
      step: ({ data, errors }) => {
        row += 1;
        if (errors.some(({ type }) => type === 'Quotes')) faulty('quotes_malformed', row);
        const cells = row === 1 ? data.map((cell, index) => (index === 0 ? cell.replace(/^\uFEFF/, '') : cell)) : data;
        if (cells.some((cell) => cell.includes('\uFFFD'))) faulty('not_utf8', row);
        if (cells.length > 1 || cells[0] !== '') take({ row, cells });
      },
      complete: () => {
        resolve();
      },
      error: reject,
    });
  });
}
