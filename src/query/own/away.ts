import { FORMULA_LIKE } from '@/model/package';
import { TABLES, TABLE_IDS, type TableId } from '@/model/tables';
import type { FileEngine } from '@/engine/files';
import { createTables } from '../ddl';

const columnsOf = (table: TableId, of = ''): string => TABLES[table].columns.map(({ id }) => `${of}"${id}"`).join(', ');

/**
 * Puts own tables into a database of their own in memory and makes it current: with the bodies above those that reported,
 * and their regions, so that every reference leads somewhere.
 *
 * @param published name of the database that knows the bodies above.
 */
export function ownAlone(published: string, own: string): readonly string[] {
  return [
    `ATTACH ':memory:' AS away`,
    'USE away',
    ...createTables(),
    ...TABLE_IDS.map((table) => `INSERT INTO "${table}" SELECT ${columnsOf(table)} FROM ${own}."${table}"`),
    above('agency', 'agency_id', 'SELECT parent_id FROM agency', 'parent_id', published),
    above('region', 'region_code', 'SELECT region_code FROM agency', 'parent_code', published),
  ];
}

/** Adds the rows of a shared table that are referred to from a start, and those above them, where they are missing. */
function above(table: TableId, key: string, start: string, parent: string, published: string): string {
  return `INSERT INTO "${table}"
WITH RECURSIVE needed(id) AS (${start} UNION SELECT p."${parent}" FROM ${published}."${table}" p JOIN needed n ON p."${key}" = n.id)
SELECT ${columnsOf(table, 'p.')} FROM ${published}."${table}" p WHERE p."${key}" IN (SELECT id FROM needed WHERE id IS NOT NULL) AND p."${key}" NOT IN (SELECT "${key}" FROM "${table}")`;
}

/**
 * The tables of the current database that hold anything, as CSV: a head of column ids, rows in the order of their keys,
 * dates as `YYYY-MM-DD`, unknown an empty cell.
 *
 * @param escape writes texts that look like formulas with an apostrophe more.
 * @throws EngineError
 */
export async function tablesAsCsv(engine: FileEngine, escape: boolean): Promise<ReadonlyMap<TableId, Uint8Array>> {
  const tables = new Map<TableId, Uint8Array>();
  for (const table of TABLE_IDS) {
    const [held] = await engine.run({ name: 'held', sql: `SELECT count(*)::DOUBLE AS rows FROM "${table}"`, params: [], shape: { rows: 'number' } });
    if (held?.rows === 0) continue;
    const name = `away-${table}.csv`;
    await engine.execute(`COPY (SELECT ${valuesOf(table, escape)} FROM "${table}" ORDER BY ${TABLES[table].key.map((id) => `"${id}"`).join(', ')}) TO '${engine.path(name).replaceAll("'", "''")}' (FORMAT csv, HEADER true)`);
    tables.set(table, await engine.take(name));
    await engine.drop(name);
  }
  return tables;
}

function valuesOf(table: TableId, escape: boolean): string {
  const pattern = `'${FORMULA_LIKE.replaceAll("'", "''")}'`;
  return TABLES[table].columns.map(({ id, type }) => (escape && type === 'text' ? `CASE WHEN regexp_matches("${id}", ${pattern}) THEN '''' || "${id}" ELSE "${id}" END AS "${id}"` : `"${id}"`)).join(', ');
}
