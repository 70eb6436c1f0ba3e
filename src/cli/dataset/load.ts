import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Problems } from '@/model/problem';
import { recordReader, type TableFile } from '@/parse/package/table-records';
import { fillNames } from './fill';
import { readRecords } from './records';
import { Stage } from './stage';

/** Reads one CSV file into its staging table; whatever is wrong with it is added to `problems`. */
export async function loadFile(connection: DuckDBConnection, directory: string, file: TableFile, problems: Problems): Promise<void> {
  const stage = await Stage.open(connection, file.table);
  const reader = recordReader(file, problems, (row, values) => {
    stage.add(row, fillNames(file.table, values));
  });
  await readRecords(join(directory, file.file), reader);
  reader.end();
  stage.close();
}
