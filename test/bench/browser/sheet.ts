/** Runs in the page of `sheet-speed.ts`: a table of request rows read by DuckDB alone, and as the import reads it. */
import { openMemory } from '../../../src/engine/browser/memory';
import { openSheets } from '../../../src/parse/sheet/open';
import { measure, type SheetTimes } from '../sheet-speed/measure';

async function timed(careful: boolean): Promise<SheetTimes> {
  const bytes = new Uint8Array(await (await fetch('/sheet.csv')).arrayBuffer());
  if (!(await openSheets(bytes))) throw new Error('The table is none.');
  return measure(bytes, openMemory, careful);
}

Object.assign(window, { timed });
