import { TABLES, TABLE_IDS, type TableId } from '@/model/tables';
import type { Value } from '@/model/check';
import type { Engine } from '@/engine/engine';
import { EngineError } from '@/engine/error';
import type { FileEngine } from '@/engine/files';
import type { Incoming } from '@/model/incoming';
import { createTables } from '../ddl';
import { stage, staged, unstage } from './incoming';

export type Row = Readonly<Record<string, Value>>;
export type Rows = Readonly<Partial<Record<TableId, readonly Row[]>>>;

/** Every report that a visitor adds has an id that begins so; none that is published does. */
export const OWN_PREFIX = 'own.';

/** Tables of things rather than of reports: a row that is there already stays as it is. */
const SHARED: readonly TableId[] = ['region', 'agency'];

/** Values bound in one statement at most; engines prepare longer lists ever more slowly. */
const BOUND = 2_000;
const COLUMNS = { table_name: 'text', column_name: 'text' } as const;

/** A text as SQL writes it, for paths that the program makes itself. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
export const columnsOf = (table: TableId): readonly string[] => TABLES[table].columns.map(({ id }) => id);
const list = (columns: readonly string[]): string => columns.map((id) => `"${id}"`).join(', ');

/** Whether nothing written and nothing known are the same in a column: its texts then come back from every file as they were. */
const mayBeEmpty = (table: TableId, column: string): boolean => TABLES[table].columns.some(({ id, type, required }) => id === column && type === 'text' && !required);

/** What keeps a row of a shared table from being added twice. */
function unknownIn(table: TableId): string {
  const key = `"${TABLES[table].key[0] ?? ''}"`;
  return SHARED.includes(table) ? ` WHERE ${key} NOT IN (SELECT ${key} FROM "${table}")` : '';
}

/** Lays out the empty tables in the engine's memory. */
export async function layOut(engine: Engine): Promise<void> {
  for (const sql of createTables()) await engine.execute(sql);
}

/** Rows of our tables that lie beside the current ones. */
interface Beside {
  readonly name: (table: TableId) => string;
  readonly has: (table: TableId, column: string) => boolean;
}

/**
 * Adds the rows of a database file to the current tables. Tables and columns that an older version did not have stay
 * empty; those that are not ours are left aside, and so are reports that are there already.
 *
 * @throws EngineError `dataset_unreadable` where the file is no database, `dataset_schema` where it is not ours, `query_failed`
 *   where its rows do not fit; nothing is then added.
 */
export async function addFile(engine: FileEngine, name: string): Promise<void> {
  await engine.execute(`ATTACH ${quoted(engine.path(name))} AS kept (READ_ONLY)`).catch((error: unknown) => {
    throw error instanceof EngineError && error.code === 'query_failed' ? new EngineError('dataset_unreadable', name, { cause: error }) : error;
  });
  try {
    const found = await engine.run({ name: 'kept_columns', sql: `SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = 'kept'`, params: [], shape: COLUMNS });
    const missing = ['agency.agency_id', 'report.report_id', 'report.agency_id'].find((column) => !found.some(({ table_name, column_name }) => `${table_name}.${column_name}` === column));
    if (missing !== undefined) throw new EngineError('dataset_schema', missing);
    await addBeside(engine, { name: (table) => `kept."${table}"`, has: (table, column) => found.some(({ table_name, column_name }) => table_name === table && column_name === column) });
  } finally {
    await engine.execute('DETACH kept');
  }
}

/**
 * Adds tables that have come in, once each has been held against its declaration. Reports that are there already are
 * left aside.
 *
 * @throws ValuesUnfit, ProblemsError, EngineError; nothing is then added.
 */
export async function addTables(engine: FileEngine, incoming: Incoming): Promise<void> {
  try {
    const present = await stage(engine, incoming);
    await addBeside(engine, { name: staged, has: (table) => present.includes(table) });
  } finally {
    await unstage(engine);
  }
}

/** A report's id as it is kept: whatever a visitor adds is told from what is published by how its id begins. */
const ownId = `CASE WHEN starts_with(report_id, '${OWN_PREFIX}') THEN report_id ELSE '${OWN_PREFIX}' || report_id END`;

async function addBeside(engine: Engine, { name, has }: Beside): Promise<void> {
  await inTransaction(engine, async () => {
    await engine.execute(`CREATE OR REPLACE TEMP TABLE added AS SELECT report_id FROM ${name('report')} WHERE ${ownId} NOT IN (SELECT report_id FROM report)`);
    for (const table of TABLE_IDS) {
      const columns = columnsOf(table).filter((column) => has(table, column));
      const which = columns.includes('report_id') ? ' WHERE report_id IN (SELECT report_id FROM temp.added)' : unknownIn(table);
      const values = columns.map((column) => (column === 'report_id' ? ownId : mayBeEmpty(table, column) ? `nullif("${column}", '')` : `"${column}"`)).join(', ');
      if (columns.length > 0) await engine.execute(`INSERT INTO "${table}" (${list(columns)}) SELECT ${values} FROM ${name(table)}${which}`);
    }
    await engine.execute('DROP TABLE temp.added');
    await forgetUnused(engine);
  });
}

/** Adds rows, all of them or none. @throws EngineError `query_failed` */
export async function addRows(engine: Engine, rows: Rows): Promise<void> {
  await inTransaction(engine, async () => {
    for (const table of TABLE_IDS) await insert(engine, table, rows[table] ?? []);
  });
}

/** Adds rows to one table. Those of a table of things that are there already are left out. @throws EngineError `query_failed` */
export async function insert(engine: Engine, table: TableId, rows: readonly Row[]): Promise<void> {
  const columns = columnsOf(table);
  const step = Math.max(1, Math.floor(BOUND / columns.length));
  for (let from = 0; from < rows.length; from += step) {
    const some = rows.slice(from, from + step);
    const places = some.map(() => `(${columns.map(() => '?').join(', ')})`).join(', ');
    await engine.run({
      name: `add_${table}`,
      // Only as the values of an insert do nulls and numbers of one column go together: the table says what they are.
      sql: `INSERT INTO "${table}" (${list(columns)}) ${SHARED.includes(table) ? `SELECT * FROM (VALUES ${places}) v(${list(columns)})${unknownIn(table)}` : `VALUES ${places}`}`,
      params: some.flatMap((row) => columns.map((column) => (row[column] === '' && mayBeEmpty(table, column) ? null : (row[column] ?? null)))),
      shape: {},
    });
  }
}

/** Takes reports out with all that belongs to them, and what is left without any. @throws EngineError */
export async function removeReports(engine: Engine, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const named = ids.map(() => '?').join(', ');
  await inTransaction(engine, async () => {
    for (const table of TABLE_IDS.filter((id) => columnsOf(id).includes('report_id'))) {
      await engine.run({ name: `remove_${table}`, sql: `DELETE FROM "${table}" WHERE report_id IN (${named})`, params: ids, shape: {} });
    }
    await forgetUnused(engine);
  });
}

/** Lets bodies go that have no report, and regions that none of the rest stands in. */
async function forgetUnused(engine: Engine): Promise<void> {
  await engine.execute('DELETE FROM agency WHERE agency_id NOT IN (SELECT agency_id FROM report)');
  await engine.execute(`DELETE FROM region WHERE region_code NOT IN (
  WITH RECURSIVE stood_in(code) AS (
    SELECT region_code FROM agency WHERE region_code IS NOT NULL
    UNION
    SELECT r.parent_code FROM region r JOIN stood_in s ON r.region_code = s.code WHERE r.parent_code IS NOT NULL
  )
  SELECT code FROM stood_in)`);
}

/** Runs work as one transaction: where it throws, nothing of it stays. */
export async function inTransaction(engine: Engine, work: () => Promise<void>): Promise<void> {
  await engine.execute('BEGIN TRANSACTION');
  try {
    await work();
  } catch (error) {
    await engine.execute('ROLLBACK');
    throw error;
  }
  await engine.execute('COMMIT');
}
