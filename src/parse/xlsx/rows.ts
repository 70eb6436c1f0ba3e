import { Parser } from 'htmlparser2';
import { ReadError } from '../error';
import { openOffice, type OfficePackage } from '../office/package';
import { child, elements } from '../office/xml';
import { addressOf } from './address';
import { sharedStrings } from './read-xlsx';
import { plainNumber } from './value';

/** A row of a worksheet: its number as Excel counts, and the text of its cells up to the last that holds any. */
export interface XlsxRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Worksheet {
  readonly name: string;
  /** Hands over every row that is not blank, in order, until `take` returns false. */
  readonly each: (take: (row: XlsxRow, share: number) => boolean) => void;
  /** How many columns the cell at a row and column reaches over, where cells are merged; rows as Excel counts, columns from 0. */
  readonly spans: () => ReadonlyMap<number, ReadonlyMap<number, number>>;
}

const MOST_CELLS = 8_000_000;
const MOST_COLUMNS = 2_000;
const CHUNK = 1 << 20;

/**
 * The visible worksheets of an Excel file, row by row: no tree is built, so that long sheets take no more than their text.
 * Formulas count with the result that was saved with them; one without a saved result is given as it stands.
 * @throws ReadError `damaged`, `encrypted`, `zip_bomb`, `xml_with_doctype`, `content_too_large`
 */
export function worksheets(bytes: Uint8Array): readonly Worksheet[] {
  const office = openOffice(bytes, 'xlsx');
  const main = office.target('', { kind: 'officeDocument' }) ?? 'xl/workbook.xml';
  const workbook = office.xml(main);
  if (!workbook) throw new ReadError({ code: 'damaged', kind: 'xlsx', part: main, detail: 'missing' });
  const strings = sharedStrings(office.xml(office.target(main, { kind: 'sharedStrings' }) ?? ''));
  return elements(child(workbook, 'sheets'), 'sheet')
    .filter(({ attributes }) => (attributes['state'] ?? 'visible') === 'visible')
    .flatMap(({ attributes }) => {
      const part = attributes['id'] === undefined ? undefined : office.target(main, { id: attributes['id'] });
      return part === undefined || !office.has(part) ? [] : [worksheet(office, part, attributes['name'] ?? '', strings)];
    });
}

function worksheet(office: OfficePackage, part: string, name: string, strings: readonly string[]): Worksheet {
  return {
    name,
    each: (take) => {
      readRows(office.bytes(part) ?? new Uint8Array(), part, strings, take);
    },
    spans: () => readSpans(office.bytes(part) ?? new Uint8Array()),
  };
}

/** A cell while it is being read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  value: string;
  formula: string;
}

function readRows(bytes: Uint8Array, part: string, strings: readonly string[], take: (row: XlsxRow, share: number) => boolean): void {
  let row = 0;
  let cells: string[] = [];
  let cell: OpenCell | null = null;
  let into: 'value' | 'formula' | null = null;
  let column = -1;
  let count = 0;
  let share = 0;
  let going = true;
  const parser = new Parser({
    onprocessinginstruction(name) {
      if (name.toLowerCase() === '!doctype') throw new ReadError({ code: 'xml_with_doctype', part });
    },
    onopentag(tag, attributes) {
      const name = local(tag);
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        cells = [];
        column = -1;
      } else if (name === 'c') {
        column = addressOf(attributes['r'])?.column ?? column + 1;
        count += 1;
        if (count > MOST_CELLS || column >= MOST_COLUMNS) throw new ReadError({ code: 'content_too_large', kind: 'xlsx', what: 'cells', limit: count > MOST_CELLS ? MOST_CELLS : MOST_COLUMNS });
        cell = { column, type: attributes['t'] ?? 'n', value: '', formula: '' };
      } else if (cell) into = name === 'v' || name === 't' ? 'value' : name === 'f' ? 'formula' : name === 'rPh' ? null : into;
    },
    ontext(text) {
      if (cell && into === 'value') cell.value += text;
      else if (cell && into === 'formula') cell.formula += text;
    },
    onclosetag(tag) {
      const name = local(tag);
      if (name === 'v' || name === 't' || name === 'f') into = null;
      else if (name === 'c' && cell) {
        const text = textOf(cell, strings).trim();
        if (text !== '') {
          while (cells.length < cell.column) cells.push('');
          cells[cell.column] = text;
        }
        cell = null;
      } else if (name === 'row' && going && cells.length > 0) going = take({ row, cells }, share);
    },
  }, { xmlMode: true });
  // A part is UTF-8 unless it says otherwise; one that says otherwise is rare enough to be read as it comes.
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length && going; at += CHUNK) {
    share = at / bytes.length;
    parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
  }
  parser.end();
}

function textOf({ type, value, formula }: OpenCell, strings: readonly string[]): string {
  if (type === 's') return strings[Number(value)] ?? '\ufffd';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return value;
  return value === '' ? (formula === '' ? '' : `=${formula}`) : plainNumber(value);
}

function readSpans(bytes: Uint8Array): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const spans = new Map<number, Map<number, number>>();
  const text = new TextDecoder().decode(bytes.subarray(Math.max(0, bytes.length - CHUNK)));
  for (const [, from, to] of text.matchAll(/<(?:\w+:)?mergeCell\s+ref="([A-Z]+\d+):([A-Z]+\d+)"/gu)) {
    const first = addressOf(from);
    const last = addressOf(to);
    if (!first || !last) continue;
    for (let row = first.row; row <= Math.min(last.row, first.row + 20); row += 1) {
      const line = spans.get(row + 1) ?? new Map<number, number>();
      line.set(first.column, last.column - first.column + 1);
      spans.set(row + 1, line);
    }
  }
  return spans;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
