import type { Problem } from '@/model/problem';
import { layoutOf } from '@/model/sheet/plan';
import type { SheetSource } from '@/model/sheet/source';
import { targetOf, type CellKind } from '@/model/sheet/target';
import { convert, type ConvertOptions } from './convert';
import type { OpenSheet, SheetFile } from './sheet-file';
import { plainRows, type FieldKind } from './plain';

/** A sheet made ready for a database, with all that does not fit. */
export interface Prepared {
  readonly source: SheetSource;
  readonly problems: readonly Problem[];
  /** Problems in all; more than are listed where there are very many. */
  readonly problemCount: number;
  readonly examples: number;
}

const FIELDS: Readonly<Partial<Record<CellKind, FieldKind>>> = { count: 'digits', change: 'decimal', money: 'decimal', figure: 'decimal', year: 'year', date: 'date' };

/**
 * Makes a sheet ready: as it stands where it is written plainly, otherwise cell by cell.
 * @param careful takes the second way in any case: it was not as plain as it looked.
 */
export async function prepareSheet(bytes: Uint8Array, file: SheetFile, sheet: OpenSheet, options: ConvertOptions, careful = false): Promise<Prepared> {
  const plain = careful ? null : plainSource(bytes, file, options);
  if (plain) return { source: plain, problems: [], problemCount: 0, examples: 0 };
  const { csv, columns, examples, problems } = await convert(sheet, options);
  const source: SheetSource = { csv, delimiter: ',', fields: columns, signs: true, numbered: true, headRow: options.headRow, plan: options.plan };
  return { source, problems: problems.list, problemCount: problems.count, examples };
}

/** The file itself as a source; null where a database would not read it as people mean it. */
function plainSource(bytes: Uint8Array, { kind, encoding, delimiter }: SheetFile, { plan, headings, headRow }: ConvertOptions): SheetSource | null {
  if (kind !== 'csv' || encoding !== 'utf-8' || delimiter === null || layoutOf(plan.columns) === 'cell') return null;
  const fields = headings.map((_, at) => plan.columns[at] ?? null);
  const from = recordStart(bytes, headRow);
  const rows = plainRows(bytes, from, delimiter.charCodeAt(0), fields.map((id) => (id === null ? 'text' : (FIELDS[targetOf(id).kind] ?? 'text'))));
  if (rows === null || rows.rows === 0) return null;
  return { csv: bytes.subarray(from), delimiter, fields, signs: rows.signs, numbered: false, headRow, plan };
}

const QUOTE = 0x22;
const LINE = 0x0a;

/** Where the record after so many begins; line breaks in quotes end none. */
function recordStart(bytes: Uint8Array, records: number): number {
  let quoted = false;
  let seen = 0;
  let at = 0;
  for (; at < bytes.length && seen < records; at += 1) {
    if (bytes[at] === QUOTE) quoted = !quoted;
    else if (bytes[at] === LINE && !quoted) seen += 1;
  }
  return at;
}
