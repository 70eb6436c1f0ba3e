import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What gains by compression; pictures and fonts are compressed already. */
const WORTH = /\.(html|js|mjs|css|json|svg|wasm|duckdb)$/;
/** Smaller files cost more in headers than they gain. */
const SMALLEST = 1024;

/** What became of one file, sizes in bytes. */
export interface CompressedFile {
  readonly path: string;
  readonly bytes: number;
  readonly gzip: number;
  readonly brotli: number;
}

/**
 * Writes `.gz` and `.br` copies beside every file of a folder that is worth it, one after the other: the
 * engine's module takes long at the highest quality, and a server then never compresses it again.
 */
export async function* compressFolder(folder: string): AsyncGenerator<CompressedFile> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((each) => WORTH.test(each)).sort()) {
    const path = join(folder, name);
    const content = await readFile(path);
    if (content.length < SMALLEST) continue;
    const [zipped, packed] = await Promise.all([
      promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
      promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    ]);
    await Promise.all([writeFile(`${path}.gz`, zipped), writeFile(`${path}.br`, packed)]);
    yield { path, bytes: content.length, gzip: zipped.length, brotli: packed.length };
  }
}
