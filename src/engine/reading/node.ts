import { DuckDBInstance } from '@duckdb/node-api';
import { columnOf, problemOf, readingSql, WALLS } from './duckdb';
import { ReadingError } from './problem';
import type { ReadRow, Workbench } from './workbench';

/** A workbench over a database file, in Node: what tests hold the browser's against. */
export async function openNodeWorkbench(path: string): Promise<Workbench> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`ATTACH '${path.replaceAll("'", "''")}' AS dataset (READ_ONLY)`);
  await connection.run('USE dataset');
  for (const sql of WALLS) await connection.run(sql);

  return {
    lost: false,
    async read(text, { limit, onRows, signal }) {
      const interrupt = (): void => {
        connection.interrupt();
      };
      try {
        const sql = readingSql(text, limit);
        (await connection.prepare(sql.rows)).destroySync();
        signal?.addEventListener('abort', interrupt, { once: true });
        const described = await connection.runAndReadAll(sql.describe);
        const columns = described.getRowsJS().map(([name, type]) => columnOf(String(name), String(type)));
        const result = await connection.stream(sql.rows);
        for await (const rows of result.yieldRowsJs()) onRows(rows as ReadRow[]);
        return columns;
      } catch (error) {
        if (signal?.aborted) throw new ReadingError('cancelled', '', null);
        throw problemOf(error, text);
      } finally {
        signal?.removeEventListener('abort', interrupt);
      }
    },
    close() {
      connection.closeSync();
      instance.closeSync();
      return Promise.resolve();
    },
  };
}
