import { EngineError } from '../error';
import { openStarted, type OpenOptions } from '../browser/open';
import { columnOf, problemOf, readingSql, WALLS } from './duckdb';
import { ReadingError } from './problem';
import type { ReadColumn, ReadOptions, ReadRow, Workbench } from './workbench';
import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { StartedEngine } from '../browser/start';
import type { FileEngine } from '../files';

/** A question that does not stop within this many milliseconds is stopped with its whole engine. */
const PATIENCE = 2_000;

export interface WorkbenchOptions extends Omit<OpenOptions, 'onFatal'> {
  /** Brings in what is read beside the published dataset, before the walls are up. */
  readonly join?: (engine: FileEngine) => Promise<void>;
  /** The database that questions read: `dataset` is the published one. */
  readonly database: string;
}

/**
 * A workbench over a dataset, in a worker of its own.
 * @throws EngineError as the app's engine, where engine or dataset cannot be had.
 */
export async function openBrowserWorkbench({ join, database, ...options }: WorkbenchOptions): Promise<Workbench> {
  const { started, engine } = await openStarted({ ...options, onFatal: () => undefined });
  await join?.(engine);
  const connection = await started.db.connect();
  await connection.query(`USE ${database}`);
  for (const sql of WALLS) await engine.execute(sql);
  return new BrowserWorkbench(started, connection);
}

class BrowserWorkbench implements Workbench {
  readonly #started: StartedEngine;
  readonly #connection: AsyncDuckDBConnection;
  #lost = false;

  constructor(started: StartedEngine, connection: AsyncDuckDBConnection) {
    this.#started = started;
    this.#connection = connection;
    started.crashed.catch(() => {
      this.#lost = true;
    });
  }

  get lost(): boolean {
    return this.#lost;
  }

  async read(text: string, options: ReadOptions): Promise<readonly ReadColumn[]> {
    const { signal } = options;
    const leaving = signal && this.#whenLeft(signal);
    try {
      return await Promise.race([this.#run(text, options), this.#started.crashed, ...(leaving ? [leaving.left] : [])]);
    } catch (error) {
      if (signal?.aborted) throw new ReadingError('cancelled', '', null);
      if (error instanceof EngineError) throw new ReadingError('failed', error.detail, null, { cause: error });
      throw problemOf(error, text);
    } finally {
      leaving?.stop();
    }
  }

  async #run(text: string, { limit, onRows, signal }: ReadOptions): Promise<readonly ReadColumn[]> {
    const sql = readingSql(text, limit);
    await (await this.#connection.prepare(sql.rows)).close();
    const described = await this.#connection.query(sql.describe);
    const columns = Array.from({ length: described.numRows }, (_, row) => columnOf(String(described.getChildAt(0)?.get(row)), String(described.getChildAt(1)?.get(row))));
    for await (const batch of await this.#connection.send(sql.rows, true)) {
      if (signal?.aborted) break;
      const vectors = columns.map((_, index) => batch.getChildAt(index));
      onRows(Array.from({ length: batch.numRows }, (_, row): ReadRow => vectors.map((vector) => (vector?.get(row) as string | null | undefined) ?? null)));
    }
    return columns;
  }

  /** Asks the running question to stop, and after a while stops the worker; `left` rejects once either has happened. */
  #whenLeft(signal: AbortSignal): { readonly left: Promise<never>; readonly stop: () => void } {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let onAbort = (): void => undefined;
    const left = new Promise<never>((_, reject) => {
      onAbort = () => {
        void this.#connection.cancelSent();
        timer = setTimeout(() => {
          this.#lost = true;
          void this.#started.db.terminate();
          reject(new ReadingError('cancelled', '', null));
        }, PATIENCE);
      };
      if (signal.aborted) onAbort();
      else signal.addEventListener('abort', onAbort, { once: true });
    });
    left.catch(() => undefined);
    return {
      left,
      stop: () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
      },
    };
  }

  async close(): Promise<void> {
    await this.#started.db.terminate();
  }
}
