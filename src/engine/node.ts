import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { decodeRows } from './decode';
import { EngineError, messageOf } from './error';
import { literalSql } from './literal';
import type { Engine } from './engine';
import type { RowOf, Shape, Statement } from './statement';

/**
 * DuckDB in Node behind the engine's interface: tests, the command line, dataset building.
 *
 * @param path a database file, opened read-only; an empty database in memory where absent.
 * @throws EngineError `dataset_unreadable` where the file is no database.
 */
export async function openNodeEngine(path?: string): Promise<Engine> {
  let connection: DuckDBConnection;
  let instance: DuckDBInstance;
  try {
    instance = await DuckDBInstance.create(path ?? ':memory:', path ? { access_mode: 'READ_ONLY' } : {});
    connection = await instance.connect();
  } catch (error) {
    throw new EngineError('dataset_unreadable', `${path ?? 'memory'}: ${messageOf(error)}`, { cause: error });
  }
  await connection.run('SET autoload_known_extensions = false');
  return connectionEngine(connection, () => {
    connection.closeSync();
    instance.closeSync();
  });
}

/** A connection that is open already behind the engine's interface. @param close what closing the engine closes; nothing where absent. */
export function connectionEngine(connection: DuckDBConnection, close: () => void = () => undefined): Engine {
  return {
    async run<S extends Shape>(statement: Statement<S>, signal?: AbortSignal): Promise<RowOf<S>[]> {
      if (signal?.aborted) throw new EngineError('cancelled', statement.name);
      const interrupt = (): void => {
        connection.interrupt();
      };
      signal?.addEventListener('abort', interrupt, { once: true });
      try {
        const reader = await connection.runAndReadAll(literalSql(statement));
        const names = reader.columnNames();
        const columns = reader.getColumnsJS();
        return decodeRows(statement, reader.currentRowCount, (name) => {
          const at = names.indexOf(name);
          return at < 0 ? undefined : (columns[at] ?? []);
        });
      } catch (error) {
        if (signal?.aborted) throw new EngineError('cancelled', statement.name);
        if (error instanceof EngineError) throw error;
        throw new EngineError('query_failed', `${statement.name}: ${messageOf(error)}`, { cause: error });
      } finally {
        signal?.removeEventListener('abort', interrupt);
      }
    },
    async execute(sql) {
      try {
        await connection.run(sql);
      } catch (error) {
        throw new EngineError('query_failed', `execute: ${messageOf(error)}`, { cause: error });
      }
    },
    close() {
      close();
      return Promise.resolve();
    },
  };
}
