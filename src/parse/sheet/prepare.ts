import type { Problem } from '@/model/problem';
import { layoutOf } from '@/model/sheet/plan';
import type { SheetSource } from '@/model/sheet/source';
import { targetOf, type CellKind } from '@/model/sheet/target';
import { convert, type ConvertOptions } from './convert';
import type { OpenSheet, SheetFile } from './sheet-file';
import { plainRows, type FieldKind, type PlainRows } from './plain';

/** A sheet made ready for a database, with all that does not fit. */
export interface Prepared {
  readonly source: SheetSource;
  readonly problems: readonly Problem[];
  /** Problems in all; more than are listed where there are very many. */
  readonly problemCount: number;
  readonly examples: number;
  /**
   * Looks at the rest of rows that are taken for plain because the first ones are, while a database reads them already;
   * asked once. Absent where nothing is left to look at.
   */
  readonly rest?: () => Promise<RestOfRows>;
}

/** What the rest of the rows is: as the first ones, as those but with signs for none, or not plain. */
export type RestOfRows = 'alike' | 'signs' | 'unplain';

/** Bytes looked at before rows are taken for plain, and at a time from then on. */
const FIRST = 1 << 18;
const STEP = 1 << 22;

const FIELDS: Readonly<Partial<Record<CellKind, FieldKind>>> = { count: 'digits', change: 'decimal', money: 'decimal', figure: 'decimal', year: 'year', date: 'date' };

/**
 * Makes a sheet ready: as it stands where it is written plainly, otherwise cell by cell.
 * @param careful takes the second way in any case: it was not as plain as it looked.
 */
export async function prepareSheet(bytes: Uint8Array, file: SheetFile, sheet: OpenSheet, options: ConvertOptions, careful = false): Promise<Prepared> {
  const plain = careful ? null : plainSource(bytes, file, options);
  if (plain) return { ...plain, problems: [], problemCount: 0, examples: 0 };
  const { csv, columns, examples, problems } = await convert(sheet, options);
  const source: SheetSource = { csv, delimiter: ',', fields: columns, signs: true, numbered: true, headRow: options.headRow, plan: options.plan };
  return { source, problems: problems.list, problemCount: problems.count, examples };
}

/** The file itself as a source; null where a database would not read its first rows as people mean them. */
function plainSource(bytes: Uint8Array, { kind, encoding, delimiter }: SheetFile, { plan, headings, headRow, onShare }: ConvertOptions): Pick<Prepared, 'source' | 'rest'> | null {
  if (kind !== 'csv' || encoding !== 'utf-8' || delimiter === null || layoutOf(plan.columns) === 'cell') return null;
  const fields = headings.map((_, at) => plan.columns[at] ?? null);
  const kinds = fields.map((id) => (id === null ? 'text' : (FIELDS[targetOf(id).kind] ?? 'text')));
  const from = recordStart(bytes, headRow);
  const look = (start: number, length: number): PlainRows | null => plainRows(bytes, start, delimiter.charCodeAt(0), kinds, Math.min(bytes.length, start + length));
  const first = look(from, FIRST);
  if (first === null || first.rows === 0) return null;
  const source: SheetSource = { csv: bytes.subarray(from), delimiter, fields, signs: first.signs, numbered: false, headRow, plan };
  if (first.end >= bytes.length) return { source };
  const rest = async (): Promise<RestOfRows> => {
    let { signs } = first;
    for (let at = first.end; at < bytes.length;) {
      // Whoever hands the rows to a database on this thread gets in between.
      await new Promise((resolve) => setTimeout(resolve));
      const some = look(at, STEP);
      if (some === null) return 'unplain';
      signs ||= some.signs;
      at = some.end;
      onShare?.(at / bytes.length);
    }
    return signs && !first.signs ? 'signs' : 'alike';
  };
  return { source, rest };
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
