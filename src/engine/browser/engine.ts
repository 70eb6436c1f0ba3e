import { decodeRows } from '../decode';
import { columnValues } from './column';
import { oneByOne } from './one-by-one';
import { EngineError, messageOf } from '../error';
import type { Table } from 'apache-arrow';
import { literalSql } from '../literal';
import type { FileEngine } from '../files';
import type { RowOf, Shape, Statement } from '../statement';
import type { StartedEngine } from './start';

/** What DuckDB says once its memory is broken; the instance gives wrong answers or none from then on. */
const FATAL = /memory access out of bounds|function signature mismatch|unreachable|null function|database has been invalidated/i;

/**
 * Statements at the worker at once. It runs them one after the other; a second one there begins when the first ends, without
 * waiting until this thread has drawn what the first brought.
 */
const AHEAD = 2;

/**
 * DuckDB-wasm behind the engine's interface. Statements run one after the other; one whose signal is
 * aborted while it waits never runs, one that runs or comes next is let run out.
 *
 * @param onFatal told once when the instance must not be used any more: start another.
 */
export async function browserEngine(started: StartedEngine, onFatal: (error: EngineError) => void): Promise<FileEngine> {
  const connection = await started.db.connect();
  await connection.query('SET autoload_known_extensions = false');
  started.crashed.catch((error: unknown) => {
    onFatal(error instanceof EngineError ? error : new EngineError('engine_crashed', messageOf(error)));
  });
  const lane = oneByOne(AHEAD);
  let closed = false;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    // Whoever still waits when the engine is let go asks the next one, or nobody.
    const turn = lane(() => (closed ? Promise.reject(new EngineError('cancelled', 'closed')) : work()));
    return Promise.race([turn, started.crashed]);
  };

  const failure = (name: string, error: unknown): EngineError => {
    const message = messageOf(error);
    if (!FATAL.test(message)) return new EngineError('query_failed', `${name}: ${message}`, { cause: error });
    const fatal = new EngineError('engine_crashed', `${name}: ${message}`, { cause: error });
    onFatal(fatal);
    return fatal;
  };

  return {
    run<S extends Shape>(statement: Statement<S>, signal?: AbortSignal): Promise<RowOf<S>[]> {
      return inTurn(async () => {
        if (signal?.aborted) throw new EngineError('cancelled', statement.name);
        let table: Table;
        try {
          // Arrow comes in one message: what is sent in parts waits for this thread between them, which may be drawing.
          table = await connection.query(literalSql(statement));
        } catch (error) {
          throw signal?.aborted ? new EngineError('cancelled', statement.name) : failure(statement.name, error);
        }
        if (signal?.aborted) throw new EngineError('cancelled', statement.name);
        return decodeRows(statement, table.numRows, (name) => {
          const vector = table.getChild(name);
          return vector ? columnValues(vector) : undefined;
        });
      });
    },
    execute(sql) {
      return inTurn(async () => {
        try {
          await connection.query(sql);
        } catch (error) {
          throw failure('execute', error);
        }
      });
    },
    path: (name) => name,
    put: (name, bytes) => started.db.registerFileBuffer(name, bytes),
    take: (name) => started.db.copyFileToBuffer(name),
    async drop(name) {
      await started.db.dropFile(name);
    },
    async close() {
      closed = true;
      await started.db.terminate();
    },
  };
}
