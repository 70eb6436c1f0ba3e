import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { SCHEMA_VERSION, type Manifest } from '@/model/manifest';
import { TABLES, TABLE_IDS, type TableId } from '@/model/tables';
import { counted, type Counted } from '@/query/counted';
import { createTables } from '@/query/ddl';
import { createDerived } from '@/query/derived';
import { checkKeys } from '@/query/table-keys';
import { keepResults } from '@/query/rule-results';
import { runRules } from '@/query/rule-run';
import { dayOf } from '@/export/day';
import type { Engine } from '@/engine/engine';
import { connectionEngine, openNodeEngine } from '@/engine/node';
import { firstView } from '../first-view';
import { chinaRegions } from '../regions/china';
import type { Descriptor } from '@/parse/package/descriptor';
import { descriptorIn } from './descriptor';
import { describeFile, versionOf } from './digest';
import { loadCounts } from './counts';
import { fillNames } from './fill';
import { firstBuiltOn, replaceDataset } from './kept';
import { loadFile } from './load';
import { Problems } from '@/model/problem';
import { refuse } from './problem';
import { Stage } from './stage';

const FIRST_VIEW = 'first-view.json';

/**
 * Builds one dataset from a data package: `<id>.duckdb`, `first-view.json` and `manifest.json` in
 * `outDirectory`. The folder is replaced as a whole, or not at all; what stood there is kept beside it where its version
 * was another. The same package gives the same version.
 *
 * @param today the day that a new version bears.
 * @throws PackageError naming file, row, column, value and remedy of everything wrong with the package.
 */
export async function buildDataset(packageDirectory: string, outDirectory: string, today = dayOf(new Date())): Promise<Manifest> {
  const problems = new Problems();
  const descriptor = await descriptorIn(packageDirectory, problems);
  const making = `${outDirectory}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true });
  try {
    const database = `${descriptor.name}.duckdb`;
    const facts = await writeDatabase(packageDirectory, descriptor, join(making, database), problems);
    const engine = await openNodeEngine(join(making, database));
    try {
      await writeFile(join(making, FIRST_VIEW), JSON.stringify(await firstView(engine)));
    } finally {
      await engine.close();
    }
    const version = await versionOf(packageDirectory, descriptor);
    const manifest: Manifest = {
      id: descriptor.name,
      version,
      schema_version: SCHEMA_VERSION,
      built_on: (await firstBuiltOn(outDirectory, version)) ?? today,
      title: descriptor.titles,
      ...facts,
      database: await describeFile(making, database),
      first_view: await describeFile(making, FIRST_VIEW),
    };
    await writeFile(join(making, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    await replaceDataset(outDirectory, making, version);
    return manifest;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function writeDatabase(directory: string, descriptor: Descriptor, path: string, problems: Problems): Promise<Counted> {
  const instance = await DuckDBInstance.create(':memory:', { temp_directory: `${path}.tmp`, memory_limit: '1500MB' });
  const connection = await instance.connect();
  try {
    await connection.run('SET autoload_known_extensions = false');
    for (const table of TABLE_IDS) {
      const file = descriptor.resources.get(table);
      if (file !== undefined) await loadFile(connection, directory, { table, file, escaped: descriptor.escaped }, problems);
      else if (table === 'narrative_count') await loadCounts(connection);
      else await loadNothing(connection, table);
    }
    await checkKeys(connectionEngine(connection), { tables: TABLE_IDS, name: (table) => `"${table}"`, file: (table) => descriptor.resources.get(table) ?? TABLES[table].resource }, problems);
    refuse(directory, problems);
    await copyInto(connection, path);
    return await counted(connectionEngine(connection));
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(`${path}.tmp`, { recursive: true, force: true });
  }
}

/** An empty table where the package has none; the regions of China where it brings no regions of its own. */
async function loadNothing(connection: DuckDBConnection, table: TableId): Promise<void> {
  const stage = await Stage.open(connection, table);
  if (table === 'region') {
    chinaRegions().forEach((region, index) => {
      stage.add(index + 1, fillNames('region', [region.region_code, region.name, region.level, region.parent_code, null, null]));
    });
  }
  stage.close();
}

/**
 * Copies the checked tables into the file that is shipped, in the order of their keys, and adds `fact` and what the rules say.
 * Small blocks, because each column of each table takes at least one: a third of the size with the usual ones. Small groups
 * of rows, because a question about one report or one year reads every group that may hold it.
 */
async function copyInto(connection: DuckDBConnection, path: string): Promise<void> {
  await connection.run(`ATTACH '${path.replaceAll("'", "''")}' AS shipped (STORAGE_VERSION 'v1.0.0', BLOCK_SIZE 16384, ROW_GROUP_SIZE 4096)`);
  await connection.run('USE shipped');
  // Written once, at the end: what is written between leaves holes in the file.
  await connection.run("SET checkpoint_threshold = '1TB'");
  for (const sql of createTables()) await connection.run(sql);
  for (const table of TABLE_IDS) {
    const columns = TABLES[table].columns.map(({ id }) => `"${id}"`).join(', ');
    const order = TABLES[table].key.map((id) => `"${id}"`).join(', ');
    await connection.run(`INSERT INTO "${table}" SELECT ${columns} FROM memory.main."${table}" ORDER BY ${order}`);
  }
  for (const sql of createDerived('published')) await connection.run(sql);
  await holdAgainstRules(connectionEngine(connection));
  await connection.run('CHECKPOINT shipped');
  await connection.run('USE memory');
  await connection.run('DETACH shipped');
}

/** Runs the rules once for all who will open the file, and leaves what they say in it. */
async function holdAgainstRules(engine: Engine): Promise<void> {
  await runRules(engine);
  await keepResults(engine);
}
