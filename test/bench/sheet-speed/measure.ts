import type { FileEngine } from '../../../src/engine/files';
import { findHead } from '../../../src/parse/sheet/find-head';
import { openSheets } from '../../../src/parse/sheet/open';
import { prepareSheet } from '../../../src/parse/sheet/prepare';
import { layOut } from '../../../src/query/own/database';
import { loadSheet } from '../../../src/query/own/sheet/load';
import { checkSheet } from '../../../src/store/import/sheet-check';

/** Milliseconds of one round; each part in an engine of its own, which starts before the clock. */
export interface SheetTimes {
  /** DuckDB's own `read_csv` of the file into a table. */
  readonly duckdb: number;
  /** Opening, finding the head, holding every row against what its columns say, and learning its bodies, reports and repeated rows. */
  readonly check: number;
  /** Reading the rows again into the tables of own data, as one transaction. */
  readonly load: number;
  readonly rows: number;
  readonly reports: number;
}

/** Measures one round. @param careful reads cell by cell, as a table is read that is not written plainly. */
export async function measure(bytes: Uint8Array, open: () => Promise<FileEngine>, careful: boolean): Promise<SheetTimes> {
  const duckdb = await alone(bytes, open);
  const engine = await open();
  const start = performance.now();
  const file = await openSheets(bytes);
  const [sheet] = file?.sheets ?? [];
  const head = sheet && findHead(sheet.top);
  if (!file || !sheet || !head) throw new Error('No head.');
  const plan = { columns: head.columns.map(({ match }) => (match.kind === 'sure' ? match.target : null)), year: null, scope: null };
  const options = { file: 'sheet.csv', plan, headings: head.columns.map(({ heading }) => heading), headRow: 1 };
  const { source, content, problemCount } = await checkSheet('sheet.csv', (again) => prepareSheet(bytes, file, sheet, options, careful || again), engine);
  const check = performance.now() - start;
  if (problemCount !== 0 || source.numbered !== careful) throw new Error('The table is not read as meant.');
  await engine.close();

  const kept = await open();
  await layOut(kept);
  const began = performance.now();
  await loadSheet(kept, { source, file: 'sheet.csv', bodies: content.bodies.map(({ subject }, at) => ({ subject, agencyId: `own-${String(at)}` })), shared: {}, duplicates: 'both' });
  const load = performance.now() - began;
  const [{ rows } = { rows: NaN }] = await kept.run({ name: 'rows', sql: 'SELECT count(*)::DOUBLE AS rows FROM request', params: [], shape: { rows: 'number' } });
  await kept.close();
  return { duckdb, check, load, rows, reports: content.reports.length };
}

async function alone(bytes: Uint8Array, open: () => Promise<FileEngine>): Promise<number> {
  const engine = await open();
  const start = performance.now();
  await engine.put('alone.csv', bytes.slice());
  await engine.execute(`CREATE TABLE alone AS SELECT * FROM read_csv('${engine.path('alone.csv')}')`);
  const time = performance.now() - start;
  await engine.close();
  return time;
}
