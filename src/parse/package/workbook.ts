import Papa from 'papaparse';
import readWorkbook from 'read-excel-file/universal';
import { TABLES, TABLE_IDS, type TableId } from '@/model/tables';
import { ReadError } from '../error';
import { zipEntries, type ZipEntry } from '../zip/directory';
import { NEEDED } from './descriptor';
import { cellText } from './parquet';
import type { Incoming, IncomingTable } from '@/model/incoming';
import { incomingTable } from './read-package';
import { joinParts } from '@/model/long-text';

/** What a workbook may declare itself to unpack to. */
const LARGEST = 512 * 1024 * 1024;
const MOST_PARTS = 1_000;

/**
 * The tables of a workbook whose sheets bear the names of a dataset's tables; null where they do not, and it is somebody's
 * own table or a report.
 *
 * @throws ReadError `damaged`, `zip_bomb`
 */
export async function readTables(bytes: Uint8Array): Promise<Incoming | null> {
  const declared = entriesOf(bytes).reduce((sum, { declaredSize }) => sum + declaredSize, 0);
  if (declared > LARGEST) throw new ReadError({ code: 'zip_bomb', entry: 'xlsx', limit: LARGEST });
  const sheets = await readWorkbook(bytes.slice().buffer, { trim: false }).catch((error: unknown) => {
    throw new ReadError({ code: 'damaged', kind: 'xlsx', detail: error instanceof Error ? error.message : String(error) });
  });
  const tables = new Map<TableId, IncomingTable>();
  for (const table of TABLE_IDS) {
    const found = sheets.find(({ sheet }) => sheet === TABLES[table].resource);
    if (!found) continue;
    const rows = joinParts(found.data.map((row) => row.map(cellText)));
    tables.set(table, incomingTable(found.sheet, new TextEncoder().encode(`${Papa.unparse(rows, { newline: '\n' })}\n`)));
  }
  return NEEDED.every((table) => tables.has(table)) ? tables : null;
}

function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  try {
    return zipEntries(bytes, MOST_PARTS);
  } catch (error) {
    const broken = error instanceof ReadError && (error.reason.code === 'damaged' || error.reason.code === 'cut_off') ? error.reason : null;
    throw broken ? new ReadError({ ...broken, kind: 'xlsx' }) : error;
  }
}
