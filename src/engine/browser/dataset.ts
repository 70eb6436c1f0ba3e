import { SCHEMA_VERSION, type Manifest } from '@/model/manifest';
import { EngineError } from '../error';
import { missingColumn } from '../tables';
import type { Engine } from '../engine';

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
  await engine.execute('USE dataset');
  const missing = await missingColumn(engine);
  if (missing !== null) throw new EngineError('dataset_schema', missing);
}
