import Papa from 'papaparse';
import { beginsAsUtf8, encodingOf } from '../decode';
import { detectKind, isParquet } from '../detect';
import { ReadError } from '../error';
import { worksheets } from '../xlsx/rows';
import { sniffDelimiter } from './dialect';
import type { TopRow } from './find-head';
import type { OpenSheet, SheetFile } from './sheet-file';

export const LARGEST_SHEET_FILE = 256 * 1024 * 1024;
/** Rows in which a head is looked for, and from which examples are shown. */
const TOP = 40;
const TOP_BYTES = 1 << 18;

/**
 * Opens a file as sheets: separated text in any of our encodings, Excel, Parquet.
 * @returns null where it is none of these.
 * @throws ReadError where it is one and cannot be read
 */
export async function openSheets(bytes: Uint8Array): Promise<SheetFile | null> {
  if (bytes.length === 0) throw new ReadError({ code: 'empty_file' });
  if (bytes.length > LARGEST_SHEET_FILE) throw new ReadError({ code: 'file_too_large', bytes: bytes.length, limit: LARGEST_SHEET_FILE });
  if (isParquet(bytes)) {
    const { openParquet } = await import('./parquet');
    return { kind: 'parquet', encoding: null, delimiter: null, sheets: [await openParquet(bytes)] };
  }
  // The kind of a text is told by its beginning; that of a zip by its end.
  const kind = detectKind(isZip(bytes) ? bytes : bytes.subarray(0, TOP_BYTES));
  if (kind === 'xlsx') return { kind: 'xlsx', encoding: null, delimiter: null, sheets: xlsxSheets(bytes) };
  return kind === 'text' ? csvFile(bytes) : null;
}

const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

function xlsxSheets(bytes: Uint8Array): readonly OpenSheet[] {
  return worksheets(bytes).map(({ name, each, spans }): OpenSheet => {
    const merged = spans();
    const top: TopRow[] = [];
    each(({ row, cells }) => top.push({ row, cells, ...(merged.has(row) ? { spans: merged.get(row) ?? new Map() } : {}) }) < TOP);
    const run: OpenSheet['each'] = (take) => {
      each(take);
      return Promise.resolve();
    };
    // Cells without a head are columns too: rows of the top are as wide as the widest of them.
    const width = Math.max(0, ...top.map(({ cells }) => cells.length));
    return { name, top: top.map((row) => ({ ...row, cells: Array.from({ length: width }, (_, at) => row.cells[at] ?? '') })), counted: false, each: run };
  });
}

function csvFile(bytes: Uint8Array): SheetFile {
  const encoding = beginsAsUtf8(bytes) ? 'utf-8' : encodingOf(bytes);
  if (encoding === null) throw new ReadError({ code: 'undecodable_text' });
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, TOP_BYTES), { stream: true });
  const delimiter = sniffDelimiter(start);
  const top = Papa.parse<string[]>(start, { delimiter, preview: TOP }).data.map((cells, at): TopRow => ({ row: at + 1, cells })).filter(({ cells }) => cells.some((text) => text.trim() !== ''));
  const each: OpenSheet['each'] = (take) => {
    const text = new TextDecoder(encoding).decode(bytes);
    let row = 0;
    Papa.parse<string[]>(text, {
      delimiter,
      step: ({ data, errors, meta }, parser) => {
        row += 1;
        const broken = errors.some(({ type }) => type === 'Quotes');
        if (data.some((cell) => cell !== '') && !take({ row, cells: data, ...(broken ? { broken } : {}) }, meta.cursor / text.length)) parser.abort();
      },
    });
    return Promise.resolve();
  };
  return { kind: 'csv', encoding, delimiter, sheets: [{ name: null, top, counted: true, each }] };
}
