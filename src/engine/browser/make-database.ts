import { chooseBundle } from './bundle';
import { browserEngine } from './engine';
import { privateFolder, storageError } from './private-folder';
import { startEngine } from './start';
import type { EngineError } from '../error';
import type { DatabaseMaker } from '../files';

/**
 * Begins a database file in the browser's private file system, in an engine of its own. Until it is finished nothing
 * refers to the file; a tab that dies before leaves a file that nobody reads and the next change sweeps away.
 *
 * The engine checkpoints once, at the end: DuckDB-wasm 1.32 loses what is committed after a checkpoint.
 *
 * @throws EngineError `storage_unavailable`, or any of the codes of starting.
 */
export async function makeDatabase(name: string): Promise<DatabaseMaker> {
  const folder = await privateFolder();
  const fail = { error: null as EngineError | null };
  const started = await startEngine(await chooseBundle(), () => undefined, name);
  const engine = await browserEngine(started, (error) => {
    fail.error = error;
  });
  await engine.execute(`SET checkpoint_threshold = '1TB'`);
  const remove = async (): Promise<void> => {
    for (const part of [`${name}.wal`, name]) await letGo(folder, part);
  };
  return {
    engine,
    async finish() {
      try {
        await engine.execute('CHECKPOINT');
        await engine.close();
        if (fail.error) throw fail.error;
        await letGo(folder, `${name}.wal`);
        const file = await (await folder.getFileHandle(name)).getFile();
        return new Uint8Array(await file.arrayBuffer());
      } catch (error) {
        await remove();
        throw storageError(error);
      }
    },
    async abandon() {
      await engine.close();
      await remove();
    },
  };
}

/** How often, and after how many milliseconds each, a file is asked for that a worker which has just ended still holds. */
const TRIES = 40;
const PAUSE = 50;

/** Removes a file as soon as the worker that wrote it has let it go. One that stays is swept away with the next change. */
async function letGo(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  for (let left = TRIES; left > 0; left -= 1) {
    try {
      await folder.removeEntry(name);
      return;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
