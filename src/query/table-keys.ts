import { TABLES, type TableId } from '@/model/tables';
import type { Problems } from '@/model/problem';
import type { Engine } from '@/engine/engine';
import type { Statement } from '@/engine/statement';

/** The column of a staged table that holds the row's place in its file. */
export const ROW = '__row';

/** Tables as they have come in, each with the row numbers of its file. */
export interface Staged {
  readonly tables: readonly TableId[];
  /** What SQL calls a table's staged rows. */
  readonly name: (table: TableId) => string;
  /** The file that a table came from, for what is said about it. */
  readonly file: (table: TableId) => string;
}

const REPEATED = { row: 'number', value: 'text', first: 'number' } as const;
const DANGLING = { row: 'number', value: 'text' } as const;

/** Checks over whole tables: no key twice, and every reference to a row that is there. What is wrong is added to `problems`. */
export async function checkKeys(engine: Engine, staged: Staged, problems: Problems): Promise<void> {
  for (const table of staged.tables) {
    const file = staged.file(table);
    const { key, columns } = TABLES[table];
    for (const { row, value, first } of await engine.run(repeated(staged.name(table), key))) {
      problems.add({ fault: 'key_repeated', file, row, column: key.join(' + '), value, expected: String(first) });
    }
    for (const { id, references } of columns) {
      if (!references || !staged.tables.includes(references)) continue;
      for (const { row, value } of await engine.run(dangling(staged.name(table), id, staged.name(references), TABLES[references].key[0] ?? ''))) {
        problems.add({ fault: 'reference_unknown', file, row, column: id, value, expected: staged.file(references) });
      }
    }
  }
}

function repeated(table: string, key: readonly string[]): Statement<typeof REPEATED> {
  const columns = key.map((id) => `"${id}"`);
  return {
    name: 'key_repeated',
    sql: `SELECT ${ROW}::DOUBLE AS row, concat_ws(' + ', ${columns.join(', ')}) AS value, first::DOUBLE AS first
FROM (SELECT *, min(${ROW}) OVER (PARTITION BY ${columns.join(', ')}) AS first FROM ${table} WHERE ${columns.map((column) => `${column} IS NOT NULL`).join(' AND ')})
WHERE ${ROW} > first ORDER BY 1`,
    params: [],
    shape: REPEATED,
  };
}

function dangling(table: string, column: string, target: string, key: string): Statement<typeof DANGLING> {
  return {
    name: 'reference_unknown',
    sql: `SELECT t.${ROW}::DOUBLE AS row, t."${column}" AS value FROM ${table} t
WHERE t."${column}" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${target} r WHERE r."${key}" = t."${column}") ORDER BY 1`,
    params: [],
    shape: DANGLING,
  };
}
