import { ValuesUnfit, type Incoming, type IncomingTable } from '@/model/incoming';
import { ESCAPED_LIKE } from '@/model/package';
import { Problems, ProblemsError } from '@/model/problem';
import { TABLES, TABLE_IDS, type Column, type TableId } from '@/model/tables';
import { EngineError } from '@/engine/error';
import type { FileEngine } from '@/engine/files';
import { SQL_TYPES } from '../ddl';
import { checkKeys, ROW } from '../table-keys';

/** What SQL calls the rows of a table that have come in. */
export const staged = (table: TableId): string => `temp."in_${table}"`;
const RAW = 'temp."in_raw"';
const LONGEST_LINE = 64 * 1024 * 1024;

/**
 * Lays tables that have come in beside those that are current, as temporary tables named by `staged`, each held against
 * its declaration. Values are those that are written: nothing is rounded, completed or guessed.
 *
 * @returns the tables that are there.
 * @throws ValuesUnfit naming the first table with a value that does not fit; ProblemsError for keys that stand twice and
 *   references that lead nowhere; EngineError.
 */
export async function stage(engine: FileEngine, incoming: Incoming): Promise<readonly TableId[]> {
  for (const [table, rows] of incoming) await stageTable(engine, table, rows);
  const problems = new Problems();
  const present = TABLE_IDS.filter((table) => incoming.has(table));
  await checkKeys(engine, { tables: present, name: staged, file: (table) => incoming.get(table)?.file ?? TABLES[table].resource }, problems);
  if (problems.count > 0) throw new ProblemsError(problems);
  return present;
}

/** Lets go of what has come in. */
export async function unstage(engine: FileEngine): Promise<void> {
  for (const table of TABLE_IDS) await engine.execute(`DROP TABLE IF EXISTS ${staged(table)}`);
}

async function stageTable(engine: FileEngine, table: TableId, { columns, csv, escaped }: IncomingTable): Promise<void> {
  const declared = TABLES[table].columns;
  const isDeclared = (name: string): boolean => declared.some(({ id }) => id === name);
  if (!columns.every(isDeclared) || new Set(columns).size < columns.length) throw new ValuesUnfit(table);
  const name = `in-${table}.csv`;
  await engine.put(name, csv.slice());
  try {
    await engine.execute(`CREATE OR REPLACE TEMP TABLE in_raw AS SELECT row_number() OVER () + 1 AS ${ROW}, * FROM ${readCsv(engine.path(name), columns)}`);
  } catch (error) {
    // The reader says where a row is broken, but counts lines of the file: whoever goes through it counts rows.
    if (error instanceof EngineError && error.code === 'query_failed') throw new ValuesUnfit(table);
    throw error;
  } finally {
    await engine.drop(name);
  }
  const has = (column: Column): boolean => columns.includes(column.id);
  const unfit = declared.map((column) => (has(column) ? isUnfit(column) : column.required ? 'true' : null)).filter((condition) => condition !== null);
  const [row] = await engine.run({ name: 'unfit', sql: `SELECT count(*)::DOUBLE AS rows FROM ${RAW} WHERE ${unfit.join('\nOR ')}`, params: [], shape: { rows: 'number' } });
  if (row?.rows !== 0) throw new ValuesUnfit(table);
  await engine.execute(`CREATE OR REPLACE TEMP TABLE "in_${table}" AS SELECT ${ROW}, ${declared.map((column) => `${has(column) ? valueOf(column, escaped) : 'NULL'}::${SQL_TYPES[column.type]} AS "${column.id}"`).join(', ')} FROM ${RAW}`);
  await engine.execute(`DROP TABLE ${RAW}`);
}

/** Every cell as it is written: DuckDB would read 1.5 as the whole number 2, and 0x10 as 16. */
function readCsv(path: string, columns: readonly string[]): string {
  const types = columns.map((id) => `'${id}': 'VARCHAR'`).join(', ');
  return `read_csv(${quoted(path)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${types}}, max_line_size = ${String(LONGEST_LINE)}, buffer_size = ${String(LONGEST_LINE * 2)})`;
}

/** A condition that holds where a value is not written as the column's type is, or is none that the column may have. */
function isUnfit({ id, type, required, oneOf, minimum, maximum }: Column): string {
  const cell = `"${id}"`;
  const conditions = [
    ...(type === 'integer' || type === 'date' || type === 'boolean' ? [`TRY_CAST(${cell} AS ${SQL_TYPES[type]})::VARCHAR IS DISTINCT FROM ${cell}`] : []),
    ...(type === 'number' ? [`NOT regexp_full_match(${cell}, '-?\\d{1,15}(\\.\\d{1,15})?')`] : []),
    ...(oneOf ? [`${cell} NOT IN (${oneOf.map(quoted).join(', ')})`] : []),
    ...(minimum === undefined ? [] : [`TRY_CAST(${cell} AS DOUBLE) < ${String(minimum)}`]),
    ...(maximum === undefined ? [] : [`TRY_CAST(${cell} AS DOUBLE) > ${String(maximum)}`]),
  ];
  const unfit = conditions.length > 0 ? `(${cell} IS NOT NULL AND (${conditions.join(' OR ')}))` : 'false';
  return required ? `${cell} IS NULL OR ${unfit}` : unfit;
}

const valueOf = ({ id, type }: Column, escaped: boolean): string => (escaped && type === 'text' ? `CASE WHEN regexp_matches("${id}", ${quoted(ESCAPED_LIKE)}) THEN "${id}"[2:] ELSE "${id}" END` : `"${id}"`);

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
