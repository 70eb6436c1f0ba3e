import { DuckDBDataChunk, DuckDBDateValue, BOOLEAN, DATE, DOUBLE, INTEGER, VARCHAR, type DuckDBAppender, type DuckDBConnection, type DuckDBType, type DuckDBValue } from '@duckdb/node-api';
import { TABLES, type ColumnType, type TableId } from '@/model/tables';
import type { Value } from '@/model/check';
import { ROW } from '@/query/table-keys';

const TYPES: Readonly<Record<ColumnType, DuckDBType>> = { text: VARCHAR, integer: INTEGER, number: DOUBLE, date: DATE, boolean: BOOLEAN };
const CHUNK = 2048;
const DAY = 86_400_000;

/** Takes rows of one table into the connection's current schema, a chunk at a time. */
export class Stage {
  readonly #appender: DuckDBAppender;
  readonly #types: readonly DuckDBType[];
  readonly #columns: DuckDBValue[][];
  readonly #isDate: readonly boolean[];

  private constructor(appender: DuckDBAppender, table: TableId) {
    this.#appender = appender;
    this.#types = [INTEGER, ...TABLES[table].columns.map(({ type }) => TYPES[type])];
    this.#columns = this.#types.map(() => []);
    this.#isDate = TABLES[table].columns.map(({ type }) => type === 'date');
  }

  /** Makes the empty staging table: the declared columns without constraints, and the row number before them. */
  static async open(connection: DuckDBConnection, table: TableId): Promise<Stage> {
    const columns = TABLES[table].columns.map(({ id, type }) => `"${id}" ${TYPES[type].toString()}`);
    await connection.run(`CREATE TABLE "${table}" (${ROW} INTEGER, ${columns.join(', ')})`);
    return new Stage(await connection.createAppender(table), table);
  }

  /** Adds one row, its values in the order of the table's columns. */
  add(row: number, values: readonly Value[]): void {
    this.#columns[0]?.push(row);
    values.forEach((value, index) => {
      const stored = value !== null && this.#isDate[index] ? new DuckDBDateValue(Date.parse(`${String(value)}T00:00:00Z`) / DAY) : value;
      this.#columns[index + 1]?.push(stored);
    });
    if (this.#columns[0]?.length === CHUNK) this.#flush();
  }

  close(): void {
    this.#flush();
    this.#appender.closeSync();
  }

  #flush(): void {
    const rows = this.#columns[0]?.length ?? 0;
    if (rows === 0) return;
    const chunk = DuckDBDataChunk.create(this.#types, rows);
    chunk.setColumns(this.#columns);
    this.#appender.appendDataChunk(chunk);
    for (const column of this.#columns) column.length = 0;
  }
}
