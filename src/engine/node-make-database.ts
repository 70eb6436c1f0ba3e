import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { connectionEngine } from './node';
import type { DatabaseMaker } from './files';

/** Begins a database file in a folder of its own, which goes when it is finished. */
export async function makeNodeDatabase(name: string): Promise<DatabaseMaker> {
  const folder = await mkdtemp(join(tmpdir(), 'atlas-making-'));
  const path = (file: string): string => join(folder, basename(file));
  const instance = await DuckDBInstance.create(path(name));
  const connection = await instance.connect();
  const engine = connectionEngine(connection);
  const close = (): Promise<void> => {
    connection.closeSync();
    instance.closeSync();
    return Promise.resolve();
  };
  const leave = (): Promise<void> => rm(folder, { recursive: true, force: true });
  return {
    engine: { ...engine, path, put: (file, bytes) => writeFile(path(file), bytes), take: async (file) => new Uint8Array(await readFile(path(file))), drop: (file) => rm(path(file), { force: true }), close },
    async finish() {
      await engine.execute('CHECKPOINT');
      await close();
      const bytes = new Uint8Array(await readFile(path(name)));
      await leave();
      return bytes;
    },
    async abandon() {
      await close();
      await leave();
    },
  };
}
