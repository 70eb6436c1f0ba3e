import { TABLES, TABLE_IDS, type TableId } from '@/model/tables';
import type { Engine } from './engine';
import type { Statement } from './statement';

const SHAPE = { table_name: 'text', column_name: 'text' } as const;

const currentColumns: Statement<typeof SHAPE> = {
  name: 'schema',
  sql: 'SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = current_database()',
  params: [],
  shape: SHAPE,
};

/** A column that the app asks for and an engine's current database does not have; null where it has them all. */
export async function missingColumn(engine: Engine): Promise<string | null> {
  const found = new Set((await engine.run(currentColumns)).map(({ table_name, column_name }) => `${table_name}.${column_name}`));
  const needed = (id: TableId): string[] => TABLES[id].columns.map((column) => `${id}.${column.id}`);
  return [...TABLE_IDS.flatMap(needed), 'fact.report_id'].find((column) => !found.has(column)) ?? null;
}
