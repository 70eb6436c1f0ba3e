import { ReadError } from '../error';
import { child, elements } from '../office/xml';
import type { XmlElement } from '../office/xml';
import type { Block, SourceCell } from '../source';
import { addressOf, referenceOf } from './address';
import type { Address } from './address';
import { cellText } from './value';

interface Cell extends Address {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const MOST_CELLS = 200_000;
const HEADING = /^\s*[一二三四五六七][、.．].*情况\s*$/u;

/** The blocks of one sheet: parts divided by empty rows; rows of a single cell before a table are lines. */
export function sheetBlocks(sheet: XmlElement, name: string, strings: readonly string[]): Block[] {
  const rows = rowsOf(cellsOf(sheet, strings), mergesOf(sheet));
  const blocks: Block[] = [];
  let part: Cell[][] = [];
  const flush = () => {
    blocks.push(...partBlocks(part, name));
    part = [];
  };
  let lastRow = -1;
  for (const row of rows) {
    const at = row[0]?.row ?? 0;
    const isHeading = row.length === 1 && HEADING.test(row[0]?.text ?? '');
    if (at > lastRow + 1 || isHeading) flush();
    part.push(row);
    lastRow = Math.max(lastRow, ...row.map((cell) => cell.row + cell.rowSpan - 1));
  }
  flush();
  return blocks;
}

/** Cells with text by row; blank rows are left out, so that a gap in row numbers shows them. */
function rowsOf(cells: readonly (Address & { readonly text: string })[], merges: ReadonlyMap<string, Address>): Cell[][] {
  const byRow = new Map<number, Cell[]>();
  for (const cell of cells) {
    const last = merges.get(referenceOf(cell)) ?? cell;
    const row = byRow.get(cell.row) ?? [];
    row.push({ ...cell, rowSpan: last.row - cell.row + 1, columnSpan: last.column - cell.column + 1 });
    byRow.set(cell.row, row);
  }
  return [...byRow.entries()].sort(([one], [other]) => one - other).map(([, row]) => row.sort((one, other) => one.column - other.column));
}

function partBlocks(part: readonly Cell[][], sheet: string): Block[] {
  const table = part.findIndex((row) => row.length > 1);
  const lines = part.slice(0, table === -1 ? part.length : table).flat();
  const blocks: Block[] = lines.flatMap((cell) => cell.text.split('\n').map((text): Block => ({ type: 'line', text: text.trim(), place: { path: `${sheet}!${referenceOf(cell)}` } })));
  if (table !== -1) blocks.push(tableBlock(part.slice(table).flat(), sheet));
  return blocks;
}

function tableBlock(cells: readonly Cell[], sheet: string): Block {
  const top = Math.min(...cells.map(({ row }) => row));
  const left = Math.min(...cells.map(({ column }) => column));
  const rowCount = Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan)) - top;
  const columnCount = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan)) - left;
  if (rowCount * columnCount > MOST_CELLS) throw new ReadError({ code: 'content_too_large', kind: 'xlsx', what: 'cells', limit: MOST_CELLS });
  const taken = new Set<string>();
  for (const { row, column, rowSpan, columnSpan } of cells) {
    for (let r = row; r < row + rowSpan; r += 1) for (let c = column; c < column + columnSpan; c += 1) taken.add(`${r} ${c}`);
  }
  const whole: SourceCell[] = cells.map(({ text, row, column, rowSpan, columnSpan }) => ({
    text, row: row - top, column: column - left, rowSpan, columnSpan, place: { path: `${sheet}!${referenceOf({ row, column })}` },
  }));
  for (let row = top; row < top + rowCount; row += 1) {
    for (let column = left; column < left + columnCount; column += 1) {
      if (!taken.has(`${row} ${column}`)) whole.push({ text: '', row: row - top, column: column - left, rowSpan: 1, columnSpan: 1, place: { path: `${sheet}!${referenceOf({ row, column })}` } });
    }
  }
  whole.sort((one, other) => one.row - other.row || one.column - other.column);
  return { type: 'table', cells: whole, rowCount, columnCount, borders: 'drawn', place: { path: `${sheet}!${referenceOf({ row: top, column: left })}` } };
}

function cellsOf(sheet: XmlElement, strings: readonly string[]): (Address & { text: string })[] {
  const cells: (Address & { text: string })[] = [];
  let row = -1;
  for (const element of elements(child(sheet, 'sheetData'), 'row')) {
    row = Number(element.attributes['r'] ?? row + 2) - 1;
    let column = -1;
    for (const cell of elements(element, 'c')) {
      column = addressOf(cell.attributes['r'])?.column ?? column + 1;
      const text = cellText(cell, strings);
      if (text.trim() !== '') cells.push({ row, column, text });
      if (cells.length > MOST_CELLS) throw new ReadError({ code: 'content_too_large', kind: 'xlsx', what: 'cells', limit: MOST_CELLS });
    }
  }
  return cells;
}

/** Top left cell of every merged range → its bottom right. */
function mergesOf(sheet: XmlElement): Map<string, Address> {
  const merges = new Map<string, Address>();
  for (const merge of elements(child(sheet, 'mergeCells'), 'mergeCell')) {
    const [from, to] = (merge.attributes['ref'] ?? '').split(':');
    const last = addressOf(to);
    if (from !== undefined && last) merges.set(from, last);
  }
  return merges;
}

