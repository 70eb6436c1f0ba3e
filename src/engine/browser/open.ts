import { chooseBundle } from './bundle';
import { assertReadable, attachDataset } from './dataset';
import { browserEngine } from './engine';
import { fetchFile } from './fetch-file';
import { startEngine, type StartedEngine } from './start';
import type { EngineError } from '../error';
import type { FileEngine } from '../files';
import type { Manifest } from '@/model/manifest';

/** How far the start has come: bytes of the engine's module and of the dataset, both as a share of what is coming. */
export interface OpeningProgress {
  readonly loaded: number;
  readonly total: number;
}

export interface OpenOptions {
  readonly manifest: Manifest;
  /** Address of the dataset's folder, ending in a slash. */
  readonly base: string;
  readonly onProgress: (progress: OpeningProgress) => void;
  readonly onFatal: (error: EngineError) => void;
}

/**
 * Starts an engine in a worker and gives it a dataset, both loading at once.
 * @throws EngineError any of the codes but those of queries.
 */
export async function openBrowserEngine(options: OpenOptions): Promise<FileEngine> {
  return (await openStarted(options)).engine;
}

/** The same, with the worker that it runs in. */
export async function openStarted({ manifest, base, onProgress, onFatal }: OpenOptions): Promise<{ readonly started: StartedEngine; readonly engine: FileEngine }> {
  assertReadable(manifest);
  const bundle = await chooseBundle();
  const loaded = { engine: 0, dataset: 0 };
  const total = bundle.moduleBytes + manifest.database.bytes;
  const report = (part: keyof typeof loaded, bytes: number): void => {
    loaded[part] = bytes;
    onProgress({ loaded: loaded.engine + loaded.dataset, total });
  };
  const starting = startEngine(bundle, (bytes) => {
    report('engine', bytes);
  });
  const fetching = fetchFile(base, manifest.database, (bytes) => {
    report('dataset', bytes);
  });
  const [started, file] = await bothOrNeither(starting, fetching);
  try {
    const engine = await browserEngine(started, onFatal);
    await engine.put(manifest.database.path, file);
    await attachDataset(engine, manifest.database.path);
    return { started, engine };
  } catch (error) {
    await started.db.terminate();
    throw error;
  }
}

/** Both results; where the dataset fails, the started worker is not left behind. */
async function bothOrNeither<T extends Awaited<ReturnType<typeof startEngine>>, U>(starting: Promise<T>, fetching: Promise<U>): Promise<[T, U]> {
  try {
    return await Promise.all([starting, fetching]);
  } catch (error) {
    void starting.then(({ db }) => db.terminate(), () => undefined);
    fetching.catch(() => undefined);
    throw error;
  }
}
