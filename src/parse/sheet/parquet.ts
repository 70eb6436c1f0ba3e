import { parquetMetadata, parquetRead, parquetSchema } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { ReadError } from '../error';
import type { OpenSheet } from './sheet-file';
import type { TopRow } from './find-head';

const TOP = 20;
/** Rows turned into text at a time. */
const BATCH = 20_000;

/**
 * A Parquet file as a sheet whose head is the names of its columns. Lists and structures are no cells and are left empty.
 * @throws ReadError `damaged`
 */
export async function openParquet(bytes: Uint8Array): Promise<OpenSheet> {
  try {
    const file = bytes.slice().buffer;
    const metadata = parquetMetadata(file);
    const names = parquetSchema(metadata).children.map(({ element }) => element.name);
    const count = Number(metadata.num_rows);
    const rows = async (from: number, to: number): Promise<readonly (readonly string[])[]> => {
      let read: unknown[][] = [];
      if (to > from) await parquetRead({ file, metadata, compressors, rowStart: from, rowEnd: to, onComplete: (given: unknown[][]) => { read = given; } });
      return read.map((cells) => cells.map(textOf));
    };
    const head: TopRow = { row: 1, cells: names };
    const top = (await rows(0, Math.min(TOP, count))).map((cells, at): TopRow => ({ row: at + 2, cells }));
    return {
      name: null,
      top: [head, ...top],
      counted: false,
      async each(take) {
        if (!take(head, 0)) return;
        for (let from = 0; from < count; from += BATCH) {
          for (const [at, cells] of (await rows(from, Math.min(from + BATCH, count))).entries()) if (!take({ row: from + at + 2, cells }, (from + at) / count)) return;
        }
      },
    };
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError({ code: 'damaged', kind: 'parquet', detail: error instanceof Error ? error.message : String(error) });
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  return value instanceof Date ? value.toISOString().slice(0, 10) : '';
}
