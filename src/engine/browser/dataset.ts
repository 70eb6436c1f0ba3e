import { TABLES, TABLE_IDS, type TableId } from '@/model/tables';
import { SCHEMA_VERSION, type Manifest } from '@/model/manifest';
import { EngineError } from '../error';
import type { Engine } from '../engine';
import type { Statement } from '../statement';

const COLUMNS_SHAPE = { table_name: 'text', column_name: 'text' } as const;

const attachedColumns: Statement<typeof COLUMNS_SHAPE> = {
  name: 'schema',
  sql: "SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = 'dataset'",
  params: [],
  shape: COLUMNS_SHAPE,
};

/**
 * Refuses a dataset whose manifest was made for another version of the tables.
 * @throws EngineError `dataset_schema`.
 */
export function assertReadable(manifest: Manifest): void {
  if (manifest.schema_version !== SCHEMA_VERSION) {
    throw new EngineError('dataset_schema', `${manifest.id}: schema ${String(manifest.schema_version)}, app ${String(SCHEMA_VERSION)}`);
  }
}

/**
 * Attaches a registered database file read-only and makes it current, once its tables are found to be ours.
 * @throws EngineError `dataset_unreadable` where the file is no database, `dataset_schema` where a table or column is missing.
 */
export async function attachDataset(engine: Engine, file: string): Promise<void> {
  try {
    await engine.execute(`ATTACH '${file}' AS dataset (READ_ONLY)`);
  } catch (error) {
    throw new EngineError('dataset_unreadable', file, { cause: error });
  }
  const found = new Set((await engine.run(attachedColumns)).map(({ table_name, column_name }) => `${table_name}.${column_name}`));
  const needed = (id: TableId): string[] => TABLES[id].columns.map((column) => `${id}.${column.id}`);
  const missing = [...TABLE_IDS.flatMap(needed), 'fact.report_id'].find((column) => !found.has(column));
  if (missing) throw new EngineError('dataset_schema', missing);
  await engine.execute('USE dataset');
}
