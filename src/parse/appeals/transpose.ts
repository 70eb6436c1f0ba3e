import { APPEAL_KINDS, APPEAL_RESULTS } from '@/model/appeals';
import { expandGrid, isOwn, type Grid } from '../grid';
import { matchKind, matchResult } from './heads';

/**
 * A table 4 that stands on its side, the results as its rows and the routes as its columns, put upright; any other
 * table as it is.
 */
export function upright(grid: Grid): Grid {
  const results = new Set(grid.rows.flatMap((row) => {
    const named = row.cells.filter((cell) => isOwn(cell, row)).map(({ text }) => matchResult(text)).filter((result) => result !== null);
    return named.length === 1 ? named : [];
  }));
  const kinds = grid.rows.some((row) => new Set(row.cells.map(({ text }) => matchKind(text)).filter((kind) => kind !== null)).size === APPEAL_KINDS.length);
  if (results.size < APPEAL_RESULTS.length || !kinds) return grid;
  const { block } = grid;
  return expandGrid({
    ...block, rowCount: block.columnCount, columnCount: block.rowCount,
    cells: block.cells.map((cell) => ({ ...cell, row: cell.column, column: cell.row, rowSpan: cell.columnSpan, columnSpan: cell.rowSpan })),
  }) ?? grid;
}
