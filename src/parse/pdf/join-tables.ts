import { squeeze } from '../normal';
import type { DocumentCell, DocumentTable } from './document-table';
import { rowCells } from './document-table';
import { mendSeam } from './seam';

/** Columns whose lines are nearer than this, in points, are the same column on both pages. */
const SAME_COLUMN = 4;
/** Share of one part's column lines that the other part must have too. */
const SAME_COLUMNS = 0.8;
/** Heads alone, cut off from their table, have fewer lines than it; they must have as many as this to be known again. */
const FEWEST_COLUMNS = 4;

/** Whether `lower`, the first thing on the next page, goes on with `upper`, the last thing on the page before. */
export function continues(upper: DocumentTable, lower: DocumentTable): boolean {
  if (lower.firstPage !== upper.lastPage + 1 || upper.borders !== lower.borders) return false;
  const near = (x: number, others: readonly number[]) => others.some((other) => Math.abs(x - other) <= SAME_COLUMN);
  const ends = [lower.xs[0] ?? 0, lower.xs.at(-1) ?? 0];
  const upperEnds = [upper.xs[0] ?? 0, upper.xs.at(-1) ?? 0];
  if (!ends.every((x, index) => near(x, [upperEnds[index] ?? Infinity]))) return false;
  const within = (some: DocumentTable, others: DocumentTable) => {
    const inner = some.xs.slice(1, -1);
    return inner.filter((x) => near(x, others.xs)).length >= SAME_COLUMNS * inner.length;
  };
  return within(lower, upper) || (upper.xs.length >= FEWEST_COLUMNS && within(upper, lower));
}

/** One table of two parts that a page break divides; head rows repeated on the second page are left out. */
export function joinTables(upper: DocumentTable, lower: DocumentTable): DocumentTable {
  const xs = mergedLevels(upper.xs, lower.xs);
  const head = repeatedHead(upper, lower);
  const above = upper.cells.map((cell) => moved(cell, upper.xs, xs, 0));
  const below = lower.cells.filter((cell) => cell.row >= head).map((cell) => moved(cell, lower.xs, xs, upper.rowCount - head));
  const joined: DocumentTable = { ...upper, lastPage: lower.lastPage, xs, rowCount: upper.rowCount + lower.rowCount - head, cells: [...above, ...below] };
  return mendSeam(joined, upper.rowCount);
}

function mergedLevels(one: readonly number[], other: readonly number[]): number[] {
  const extra = other.filter((x) => !one.some((known) => Math.abs(known - x) <= SAME_COLUMN));
  return [...one, ...extra].sort((a, b) => a - b);
}

function moved(cell: DocumentCell, from: readonly number[], to: readonly number[], rows: number): DocumentCell {
  const place = (column: number) => {
    const x = from[column] ?? 0;
    let best = 0;
    to.forEach((level, index) => {
      if (Math.abs(level - x) < Math.abs((to[best] ?? 0) - x)) best = index;
    });
    return best;
  };
  const column = place(cell.column);
  return { ...cell, row: cell.row + rows, column, columnSpan: Math.max(1, place(cell.column + cell.columnSpan) - column) };
}

/** How many of the lower part's first rows repeat the upper part's first rows. */
function repeatedHead(upper: DocumentTable, lower: DocumentTable): number {
  let rows = 0;
  while (rows < Math.min(upper.rowCount, lower.rowCount) - 1) {
    const texts = (table: DocumentTable) => rowCells(table, rows).map(({ text }) => squeeze(text));
    const [first, second] = [texts(upper), texts(lower)];
    const words = second.filter((text) => /\p{L}/u.test(text));
    if (words.length < 2 || first.join('|') !== second.join('|')) break;
    rows += 1;
  }
  return lower.cells.some((cell) => cell.row < rows && cell.row + cell.rowSpan > rows) ? 0 : rows;
}
