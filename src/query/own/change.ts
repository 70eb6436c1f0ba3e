import type { DatabaseMaker, FileEngine } from '@/engine/files';
import type { Incoming } from '@/model/incoming';
import type { StartingPoint } from '@/model/first-view';
import { counted, type Counted } from '../counted';
import { shortHash } from '@/model/short-hash';
import { createTables } from '../ddl';
import { createDerived } from '../derived';
import { startingPoint } from '../starting-point';
import { addFile, addRows, addTables, layOut, removeReports, type Rows } from './database';
import { loadSheet, type SheetLoad } from './sheet/load';

/** What is done to own data in one step. */
export type Change =
  | { readonly kind: 'add'; readonly rows: Rows }
  | { readonly kind: 'remove'; readonly reports: readonly string[] }
  /** All reports of a database file that this program has written. */
  | { readonly kind: 'add_file'; readonly database: Uint8Array }
  /** All reports of tables that this program, or somebody who follows its format, has written. */
  | { readonly kind: 'add_tables'; readonly incoming: Incoming }
  /** The sound reports of a sheet. */
  | { readonly kind: 'add_sheet'; readonly load: SheetLoad };

/** What is known of own data without opening it. */
export interface OwnFacts extends Counted {
  readonly start: StartingPoint;
  /** The tables that it was filled with, as `TABLES_MARK`; absent in what was written before there was such a mark. */
  readonly tables?: string;
}

/** Tells the tables of this version of the program, stored and derived, from those of others. */
export const TABLES_MARK = shortHash([...createTables(), ...createDerived('own')].join(';'));

export interface Changed {
  readonly database: Uint8Array;
  readonly facts: OwnFacts;
}

/**
 * Own data with changes made to it, as a new database file. All changes are made or, where one fails, none.
 *
 * @param make begins the file.
 * @param before the database as it was; null where there is none yet.
 * @throws EngineError; no file stays then.
 */
export async function changed(make: () => Promise<DatabaseMaker>, before: Uint8Array | null, changes: readonly Change[]): Promise<Changed> {
  const maker = await make();
  try {
    const whole = before === null ? changes : [{ kind: 'add_file', database: before } as const, ...changes];
    const facts = await fill(maker.engine, whole);
    return { database: await maker.finish(), facts };
  } catch (error) {
    await maker.abandon().catch(() => undefined);
    throw error;
  }
}

/**
 * Fills the current database, which must be empty, by changes made one after the other.
 * @throws EngineError
 */
export async function fill(engine: FileEngine, changes: readonly Change[]): Promise<OwnFacts> {
  await layOut(engine);
  for (const [index, change] of changes.entries()) await apply(engine, change, index);
  for (const sql of createDerived('own')) await engine.execute(sql);
  return { ...(await counted(engine)), start: await startingPoint(engine), tables: TABLES_MARK };
}

async function apply(engine: FileEngine, change: Change, index: number): Promise<void> {
  switch (change.kind) {
    case 'add':
      return addRows(engine, change.rows);
    case 'remove':
      return removeReports(engine, change.reports);
    case 'add_file':
      return addWhole(engine, `added-${String(index)}.duckdb`, change.database);
    case 'add_tables':
      return addTables(engine, change.incoming);
    case 'add_sheet':
      return loadSheet(engine, change.load);
  }
}

/**
 * Attaches a database of own data to an engine as the database `own`; what is current stays so. Where another version of
 * the program has made it, its reports are laid out anew in memory: the tables that pages ask for may not all be there.
 *
 * @param facts what was said of it when it was kept.
 * @throws EngineError
 */
export async function attachOwn(engine: FileEngine, database: Uint8Array, facts: Pick<OwnFacts, 'tables'>): Promise<void> {
  if (facts.tables !== TABLES_MARK) return attachFilled(engine, [{ kind: 'add_file', database }]);
  await engine.put('own.duckdb', database);
  await engine.execute(`ATTACH '${engine.path('own.duckdb')}' AS own (READ_ONLY)`);
}

/** Attaches a database in memory that changes have filled as the database `own`; what is current stays so. @throws EngineError */
export async function attachFilled(engine: FileEngine, changes: readonly Change[]): Promise<void> {
  const [current] = await engine.run({ name: 'current', sql: 'SELECT current_database() AS name', params: [], shape: { name: 'text' } });
  await engine.execute(`ATTACH ':memory:' AS own`);
  await engine.execute('USE own');
  await fill(engine, changes);
  await engine.execute(`USE "${current?.name ?? ''}"`);
}

async function addWhole(engine: FileEngine, name: string, database: Uint8Array): Promise<void> {
  await engine.put(name, database.slice());
  await addFile(engine, name);
}
