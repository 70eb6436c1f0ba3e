import { createReadStream } from 'node:fs';
import Papa from 'papaparse';
import { CSV, recordStep } from '@/parse/package/csv-records';
import type { RecordReader } from '@/parse/package/table-records';

/** Reads a CSV file from end to end in bounded memory, handing over each record in order. Resolves when the file is read. */
export function readRecords(path: string, reader: Pick<RecordReader, 'take' | 'faulty'>): Promise<void> {
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(createReadStream(path, { encoding: 'utf8' }), {
      ...CSV,
      step: recordStep(reader),
      complete: () => {
        resolve();
      },
      error: reject,
    });
  });
}
