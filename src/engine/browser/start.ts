import { AsyncDuckDB, DuckDBAccessMode, VoidLogger } from '@duckdb/duckdb-wasm';
import { EngineError, messageOf } from '../error';
import { watchdog } from './watchdog';
import type { EngineBundle } from './bundle';

/** Without a sign of life for this long while files load, the engine counts as stalled. */
const LOADING_PATIENCE = 8_000;
/** Compiling 34 MB takes seconds on an old office machine, and gives no sign of life. */
const COMPILING_PATIENCE = 60_000;

/** A DuckDB in a worker of its own; `crashed` rejects if the worker dies later. */
export interface StartedEngine {
  readonly db: AsyncDuckDB;
  readonly crashed: Promise<never>;
}

/**
 * Starts DuckDB in a worker.
 *
 * `instantiate()` never settles when a file is missing, and a server that answers every address with its
 * index page hides that, so files are asked for first, the worker's errors are listened to, and a watchdog
 * ends the wait.
 *
 * @param file the database to open for writing in the browser's private file system; one in memory where absent.
 * @throws EngineError `engine_file_missing`, `engine_stalled` or `engine_crashed`.
 */
export async function startEngine(bundle: EngineBundle, onProgress: (loaded: number, total: number) => void, file?: string): Promise<StartedEngine> {
  await Promise.all([assertServed(bundle.module, 'application/wasm'), assertServed(bundle.worker, 'javascript')]);
  const worker = new Worker(bundle.worker);
  const crashed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      reject(new EngineError('engine_crashed', event.message || bundle.worker));
    });
  });
  crashed.catch(() => undefined);
  const db = new AsyncDuckDB(new VoidLogger(), worker);
  const dog = watchdog(LOADING_PATIENCE, () => new EngineError('engine_stalled', bundle.module));
  try {
    const instantiated = db.instantiate(bundle.module, null, ({ bytesLoaded }) => {
      onProgress(Math.min(bytesLoaded, bundle.moduleBytes), bundle.moduleBytes);
      dog.alive(bytesLoaded >= bundle.moduleBytes ? COMPILING_PATIENCE : LOADING_PATIENCE);
    });
    await Promise.race([instantiated, crashed, dog.expired]);
    await db.open({ query: { castBigIntToDouble: false }, ...(file === undefined ? {} : { path: `opfs://${file}`, accessMode: DuckDBAccessMode.READ_WRITE }) });
    return { db, crashed };
  } catch (error) {
    worker.terminate();
    throw error instanceof EngineError ? error : new EngineError('engine_crashed', messageOf(error), { cause: error });
  } finally {
    dog.stop();
  }
}

async function assertServed(url: string, type: string): Promise<void> {
  const signal = AbortSignal.timeout(LOADING_PATIENCE);
  let response: Response;
  try {
    response = await fetch(url, { method: 'HEAD', signal });
  } catch (error) {
    throw new EngineError(signal.aborted ? 'engine_stalled' : 'engine_file_missing', url, { cause: error });
  }
  const served = response.headers.get('content-type') ?? '';
  if (!response.ok || (served.includes('text/html') && !served.includes(type))) throw new EngineError('engine_file_missing', url);
}
