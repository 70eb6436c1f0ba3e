import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compressFolder } from '@/cli/compress/compress-folder';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-compress-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('writes copies that decompress to the same bytes, and leaves small and packed files alone', async () => {
  const script = Buffer.from('export const 公开 = 1;\n'.repeat(200));
  await writeFile(join(folder, 'app.js'), script);
  await writeFile(join(folder, 'small.js'), 'x');
  await writeFile(join(folder, 'picture.png'), Buffer.alloc(5000));
  const done = [];
  for await (const file of compressFolder(folder)) done.push(file);
  expect(done.map(({ path, bytes }) => [path, bytes])).toEqual([[join(folder, 'app.js'), script.length]]);
  expect(gunzipSync(await readFile(join(folder, 'app.js.gz')))).toEqual(script);
  expect(brotliDecompressSync(await readFile(join(folder, 'app.js.br')))).toEqual(script);
  expect(existsSync(join(folder, 'small.js.gz')) || existsSync(join(folder, 'picture.png.gz'))).toBe(false);
});
