import type { DoubtCause } from '@/model/report';
import { coversSeveralRows, isOwn, type Grid, type GridRow } from '../grid';
import { hanOnly } from '../normal';
import type { SourceCell } from '../source';
import { looksLikeValue } from '../value';
import type { ItemRow } from './item-row';
import { holdsSeveralHeads, isHeadRowWord, isPartTitle, matchColumn, matchItem, type HeadMatch } from './labels';

/** The heads over the rows being read, with their columns; kept from one table to its continuation. */
export interface HeadRow {
  readonly heads: readonly (HeadMatch & { readonly from: number; readonly to: number })[];
  readonly width: number;
}

export interface GridReading {
  readonly rows: readonly ItemRow[];
  readonly added: readonly { readonly label: string; readonly raw: string; readonly cell: SourceCell }[];
  readonly heads: HeadRow | null;
  readonly touched: boolean;
}

/** A figure beside the words of a label belongs to a cell whose border is lost: the cells after it are not the row's first. */
const HOLDS_FIGURE = /\p{Script=Han}\s+[+-]?[\d０-９]/u;

/** Reads the rows of table 2 out of a drawn table. */
export function itemsFromGrid(grid: Grid, before: HeadRow | null): GridReading {
  let heads = before;
  let touched = false;
  const rows: ItemRow[] = [];
  const added: GridReading['added'][number][] = [];
  for (const row of grid.rows) {
    const own = row.cells.filter((cell) => isOwn(cell, row) && cell.text.trim() !== '');
    if (own.length === 0) continue;
    const headRow = headsIn(row, grid.width);
    if (headRow !== null) {
      heads = headRow;
      touched = true;
      continue;
    }
    if (own.some(({ text }) => isPartTitle(text))) {
      heads = null;
      touched = true;
      continue;
    }
    const label = own.find(({ text }) => hanOnly(text) !== '' && !looksLikeValue(text));
    const match = label ? matchItem(label.text) : null;
    if (label && match) {
      const read = readRow(grid, row, label, match, heads);
      rows.push(coversSeveralRows(label, grid) || HOLDS_FIGURE.test(label.text) ? { ...read, fault: 'label_unsure' } : read);
      touched = true;
    } else if (label && touched && heads !== null && own.length > 1 && hanOnly(label.text).length <= 30) added.push({ label: label.text, raw: own.map(({ text }) => text).join(' '), cell: label });
  }
  return { rows, added, heads, touched };
}

function headsIn(row: GridRow, width: number): HeadRow | null {
  if (row.cells.some(({ text }) => holdsSeveralHeads(text))) return { heads: [], width };
  const heads = row.cells.flatMap((cell) => {
    const match = matchColumn(cell.text);
    return match === null ? [] : [{ ...match, from: cell.column, to: cell.column + cell.columnSpan }];
  });
  const begins = row.cells.some(({ text }) => isHeadRowWord(text));
  return heads.length > 0 && (begins || row.cells.every(({ text }) => matchItem(text) === null)) ? { heads, width } : null;
}

function readRow(grid: Grid, row: GridRow, label: SourceCell, match: NonNullable<ReturnType<typeof matchItem>>, heads: HeadRow | null): ItemRow {
  const after = row.cells.filter((cell) => isOwn(cell, row) && cell.column > label.column);
  const base = {
    item: match.item, label: label.text, labelExact: match.exact, heads: heads?.heads ?? [],
    drawn: grid.block.borders === 'drawn', raw: after.map(({ text }) => text).join(' '), place: label.place,
  };
  if (heads === null) return { ...base, cells: trimmed(after), fault: null };
  const byHeads = heads.width === grid.width && base.drawn ? underHeads(row, heads, label) : null;
  if (byHeads !== null && byHeads.fault === null) return { ...base, ...byHeads };
  const filled = trimmed(after);
  if (after.length === heads.heads.length) return { ...base, cells: after, fault: byHeads?.fault ?? null };
  if (filled.length === heads.heads.length) return { ...base, cells: filled, fault: byHeads?.fault ?? null };
  return byHeads === null ? { ...base, cells: [], fault: filled.length < heads.heads.length ? 'row_short' : 'row_long' } : { ...base, ...byHeads };
}

/** The cells without empty ones at the end, which surplus columns leave. */
function trimmed(cells: readonly SourceCell[]): readonly SourceCell[] {
  const last = cells.findLastIndex(({ text }) => text.trim() !== '');
  return cells.slice(0, last + 1);
}

function underHeads(row: GridRow, { heads }: HeadRow, label: SourceCell): { readonly cells: readonly SourceCell[]; readonly fault: DoubtCause | null } {
  let fault: DoubtCause | null = null;
  const used = new Set<SourceCell>();
  const cells = heads.flatMap(({ from, to }) => {
    const covering = [...new Set(row.positions.slice(from, to))].filter((cell): cell is SourceCell => cell !== null && cell !== label);
    const filled = covering.filter(({ text }) => text.trim() !== '');
    const cell = filled[0] ?? covering[0];
    if (filled.length > 1) fault ??= 'row_long';
    if (cell === undefined) {
      fault ??= 'row_short';
      return [];
    }
    if (used.has(cell) && cell.text.trim() !== '') fault ??= 'cell_merged';
    used.add(cell);
    return [cell];
  });
  if (row.cells.some((cell) => cell !== label && isOwn(cell, row) && cell.column > label.column && !used.has(cell) && cell.text.trim() !== '')) fault ??= 'row_long';
  return { cells, fault };
}
