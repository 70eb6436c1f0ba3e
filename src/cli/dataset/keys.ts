import type { DuckDBConnection } from '@duckdb/node-api';
import { TABLES, TABLE_IDS, type TableId } from '@/model/tables';
import { ROW } from './stage';
import type { Problems } from '@/model/problem';

/** Checks over whole tables: no key twice, and every reference to a row that is there. Works on staging tables. */
export async function checkKeys(connection: DuckDBConnection, files: ReadonlyMap<TableId, string>, problems: Problems): Promise<void> {
  for (const table of TABLE_IDS) {
    const file = files.get(table) ?? TABLES[table].resource;
    const key = TABLES[table].key;
    for (const [row, value, first] of await rows(connection, repeated(table, key))) {
      problems.add({ fault: 'key_repeated', file, row: Number(row), column: key.join(' + '), value: text(value), expected: `first in row ${text(first)}` });
    }
    for (const { id, references } of TABLES[table].columns) {
      if (!references) continue;
      const target = files.get(references) ?? TABLES[references].resource;
      for (const [row, value] of await rows(connection, dangling(table, id, references))) {
        problems.add({ fault: 'reference_unknown', file, row: Number(row), column: id, value: text(value), expected: `a key of ${target}` });
      }
    }
  }
}

function repeated(table: TableId, key: readonly string[]): string {
  const columns = key.map((id) => `"${id}"`);
  return `SELECT ${ROW}, concat_ws(' + ', ${columns.join(', ')}), first
FROM (SELECT *, min(${ROW}) OVER (PARTITION BY ${columns.join(', ')}) AS first FROM "${table}" WHERE ${columns.map((column) => `${column} IS NOT NULL`).join(' AND ')})
WHERE ${ROW} > first ORDER BY ${ROW}`;
}

function dangling(table: TableId, column: string, references: TableId): string {
  const key = TABLES[references].key[0] ?? '';
  return `SELECT t.${ROW}, t."${column}" FROM "${table}" t
WHERE t."${column}" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "${references}" r WHERE r."${key}" = t."${column}") ORDER BY 1`;
}

async function rows(connection: DuckDBConnection, sql: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql)).getRowsJS();
}

const text = (value: unknown): string => (typeof value === 'string' ? value : String(Number(value)));
