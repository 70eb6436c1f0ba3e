import { createWriteStream } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { once } from 'node:events';
import Papa from 'papaparse';
import type { Value } from '@/model/check';

/** A CSV file written row by row: as much as the disk takes, no more in memory. Unknown is empty. */
export class CsvFile {
  readonly #stream: WriteStream;

  constructor(path: string, private readonly fields: readonly string[]) {
    this.#stream = createWriteStream(path);
    this.#stream.write(line(fields));
  }

  async write(row: Readonly<Record<string, Value>>): Promise<void> {
    if (!this.#stream.write(line(this.fields.map((field) => row[field] ?? '')))) await once(this.#stream, 'drain');
  }

  async close(): Promise<void> {
    this.#stream.end();
    await once(this.#stream, 'close');
  }
}

function line(values: readonly Value[]): string {
  return `${Papa.unparse([values as Value[]], { newline: '\n' })}\n`;
}
