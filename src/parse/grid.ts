import type { SourceCell, TableBlock } from './source';
import { looksLikeValue } from './value';

/** A table with its spans written out: every position holds the cell that covers it, or null. */
export interface Grid {
  readonly block: TableBlock;
  readonly rows: readonly GridRow[];
  readonly width: number;
}

export interface GridRow {
  readonly index: number;
  /** One entry a column. */
  readonly positions: readonly (SourceCell | null)[];
  /** Each cell once, left to right, those reaching down from an earlier row included. */
  readonly cells: readonly SourceCell[];
}

const MOST_POSITIONS = 200_000;

/** Writes out the spans of a drawn table; null where the table is larger than any report's. */
export function expandGrid(block: TableBlock): Grid | null {
  if (block.rowCount * block.columnCount > MOST_POSITIONS) return null;
  const matrix = Array.from({ length: block.rowCount }, () => new Array<SourceCell | null>(block.columnCount).fill(null));
  for (const cell of block.cells) {
    const lastRow = Math.min(cell.row + cell.rowSpan, block.rowCount);
    const lastColumn = Math.min(cell.column + cell.columnSpan, block.columnCount);
    for (let row = cell.row; row < lastRow; row += 1) {
      const positions = matrix[row];
      for (let column = cell.column; positions && column < lastColumn; column += 1) positions[column] ??= cell;
    }
  }
  const rows = matrix.map((positions, index) => ({
    index,
    positions,
    cells: [...new Set(positions.filter((cell): cell is SourceCell => cell !== null))],
  }));
  return { block, rows, width: block.columnCount };
}

/** Whether the cell begins in this row, not in one above it. */
export function isOwn(cell: SourceCell, row: GridRow): boolean {
  return cell.row === row.index;
}

/** Whether a column holds cells in at least half the rows: one that does not is only reached by rows that are too long. */
export function isRegularColumn(grid: Grid, column: number): boolean {
  return grid.rows.filter((row) => row.positions[column] !== null && row.positions[column] !== undefined).length * 2 >= grid.rows.length;
}

/** Whether a cell reaches over several rows of which more than one has figures of its own: it can be the label of none of them alone. */
export function coversSeveralRows(cell: SourceCell, grid: Grid): boolean {
  if (cell.rowSpan === 1) return false;
  const rows = grid.rows.slice(cell.row, cell.row + cell.rowSpan);
  return rows.filter((row) => row.cells.some((other) => isOwn(other, row) && other.column >= cell.column + cell.columnSpan && looksLikeValue(other.text) && other.text.trim() !== '')).length > 1;
}
