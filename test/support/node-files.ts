import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileEngine } from '@/engine/files';
import { openNodeEngine } from '@/engine/node';

/** An engine in Node with an empty database in memory, whose files lie in a folder that goes with it. */
export async function openNodeFiles(): Promise<FileEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-engine-'));
  const path = (name: string): string => join(folder, name);
  const engine = await openNodeEngine();
  return {
    ...engine, path, put: (name, bytes) => writeFile(path(name), bytes), take: async (name) => new Uint8Array(await readFile(path(name))), drop: (name) => rm(path(name), { force: true }),
    async close() {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
