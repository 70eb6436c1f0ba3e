import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('../../', import.meta.url));

/** Names the code that reads: results of other code are not reused. */
export async function readerVersion(): Promise<string> {
  const hash = createHash('sha256');
  for (const layer of ['model', 'parse']) {
    const files = (await readdir(join(SOURCE, layer), { recursive: true })).filter((file) => file.endsWith('.ts')).sort();
    for (const file of files) hash.update(file).update(await readFile(join(SOURCE, layer, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
