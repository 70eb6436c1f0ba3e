import { EngineError } from './error';
import { statementKey, type RowOf, type Shape, type Statement } from './statement';
import type { Engine } from './engine';

/** The rows of a question asked at build time, so that the first view needs no engine. */
export interface PrimedResult {
  readonly key: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const CAPACITY = 300;

interface Entry {
  readonly rows: Promise<readonly unknown[]>;
  /** Stops the run; called when the last of those who asked has left. */
  readonly stop: () => void;
  waiting: number;
}

/**
 * Results by exact SQL and values. Holds the promise, so that equal questions in flight share one run;
 * failed and cancelled runs are forgotten. The least recently used go first.
 */
export class ResultCache {
  readonly #entries = new Map<string, Entry>();

  /** Takes over results computed when the dataset was built. */
  prime(results: readonly PrimedResult[]): void {
    for (const { key, rows } of results) this.#put(key, { rows: Promise.resolve(rows), stop: () => undefined, waiting: 0 });
  }

  /** Whether a question has an answer, or one under way. */
  has(statement: Statement): boolean {
    return this.#entries.has(statementKey(statement));
  }

  /**
   * The rows of a statement, from the cache or from an engine, which is asked for only when needed.
   *
   * @param signal leaves the wait; the run itself is cancelled when all who asked have left.
   * @throws EngineError as `Engine.run`.
   */
  run<S extends Shape>(statement: Statement<S>, engine: () => Promise<Engine>, signal?: AbortSignal): Promise<RowOf<S>[]> {
    const key = statementKey(statement);
    const entry = this.#entries.get(key) ?? this.#start(key, statement, engine);
    this.#put(key, entry);
    entry.waiting += 1;
    return (signal ? leavable(entry, statement.name, signal) : entry.rows) as Promise<RowOf<S>[]>;
  }

  clear(): void {
    this.#entries.clear();
  }

  #start<S extends Shape>(key: string, statement: Statement<S>, engine: () => Promise<Engine>): Entry {
    const controller = new AbortController();
    const rows = engine().then((ready) => ready.run(statement, controller.signal));
    const entry: Entry = {
      rows,
      waiting: 0,
      stop: () => {
        controller.abort();
        this.#forget(key, entry);
      },
    };
    rows.catch(() => {
      this.#forget(key, entry);
    });
    return entry;
  }

  #forget(key: string, entry: Entry): void {
    if (this.#entries.get(key) === entry) this.#entries.delete(key);
  }

  #put(key: string, entry: Entry): void {
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    const oldest = this.#entries.keys().next();
    if (this.#entries.size > CAPACITY && !oldest.done) this.#entries.delete(oldest.value);
  }
}

/** An entry's rows for one caller who may leave before they come. */
function leavable(entry: Entry, name: string, signal: AbortSignal): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    let settled = false;
    const leave = (): void => {
      if (settled) return;
      entry.waiting -= 1;
      reject(new EngineError('cancelled', name));
      if (entry.waiting === 0) entry.stop();
    };
    if (signal.aborted) {
      leave();
      return;
    }
    signal.addEventListener('abort', leave, { once: true });
    entry.rows.then(resolve, reject).finally(() => {
      settled = true;
      signal.removeEventListener('abort', leave);
    });
  });
}
