import type { Box } from './geometry';
import type { RulingGroup } from './ruling-lines';

/** A cell of a table drawn with lines. */
export interface LatticeCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The cells that ruling lines enclose. `xs` and `ys` are the grid's lines, outer ones included. */
export interface Lattice extends Box {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly LatticeCell[];
}

/** Grid lines nearer than this are one: no row or column is that narrow. */
const NARROWEST = 3.5;
/** Share of a cell's side that must be drawn for the side to divide. */
const DRAWN = 0.6;
const SAME_LINE = 2;
const MOST_POSITIONS = 20_000;

/**
 * The grid of one group of touching lines. The outside is closed even where no line is drawn (a table cut
 * off by the page); inside, cells not divided by a line are one. Null where nothing is enclosed.
 */
export function latticeOf({ horizontal, vertical }: RulingGroup): Lattice | null {
  if (horizontal.length === 0 || vertical.length === 0) return null;
  const xs = levels([...vertical.map(({ left }) => left), ...ends(horizontal.map(({ left }) => left), horizontal.map(({ right }) => right))]);
  const ys = levels([...horizontal.map(({ top }) => top), ...ends(vertical.map(({ top }) => top), vertical.map(({ bottom }) => bottom))]);
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  if (rows < 1 || columns < 1 || rows * columns > MOST_POSITIONS) return null;
  const y = (index: number) => ys[index] ?? 0;
  const x = (index: number) => xs[index] ?? 0;
  const sides = new Regions(rows, columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const dividesLeft = () => covered(vertical.filter(({ left }) => Math.abs(left - x(column)) <= SAME_LINE).map(({ top, bottom }) => [top, bottom]), y(row), y(row + 1));
      const dividesAbove = () => covered(horizontal.filter(({ top }) => Math.abs(top - y(row)) <= SAME_LINE).map(({ left, right }) => [left, right]), x(column), x(column + 1));
      if (column > 0 && !dividesLeft()) sides.join(row, column, row, column - 1);
      if (row > 0 && !dividesAbove()) sides.join(row, column, row - 1, column);
    }
  }
  const cells = sides.rectangles().map((cell) => ({
    ...cell, left: x(cell.column), right: x(cell.column + cell.columnSpan), top: y(cell.row), bottom: y(cell.row + cell.rowSpan),
  }));
  return { xs, ys, cells, left: x(0), right: x(columns), top: y(0), bottom: y(rows) };
}

function ends(starts: readonly number[], stops: readonly number[]): [number, number] {
  return [Math.min(...starts), Math.max(...stops)];
}

/** Sorted levels with near ones made one. */
function levels(values: readonly number[]): number[] {
  const groups: number[][] = [];
  for (const value of [...values].sort((one, other) => one - other)) {
    const group = groups.at(-1);
    if (group && value - (group[0] ?? value) < NARROWEST) group.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

function covered(pieces: readonly (readonly [number, number])[], from: number, to: number): boolean {
  const length = pieces.reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
  return length >= DRAWN * (to - from);
}

/** Positions of a grid joined into regions, and the rectangles those make. */
class Regions {
  readonly #parent: number[];

  constructor(private readonly rows: number, private readonly columns: number) {
    this.#parent = Array.from({ length: rows * columns }, (_, index) => index);
  }

  join(row: number, column: number, otherRow: number, otherColumn: number): void {
    const [one, other] = [this.root(row * this.columns + column), this.root(otherRow * this.columns + otherColumn)];
    this.#parent[Math.max(one, other)] = Math.min(one, other);
  }

  /** Each region as a rectangle; a region of another shape as the rectangles of its rows. */
  rectangles(): { row: number; column: number; rowSpan: number; columnSpan: number }[] {
    const taken = new Set<number>();
    const found = [];
    for (let row = 0; row < this.rows; row += 1) {
      for (let column = 0; column < this.columns; column += 1) {
        if (taken.has(row * this.columns + column)) continue;
        const region = this.root(row * this.columns + column);
        const free = (r: number, c: number) => r < this.rows && c < this.columns && this.root(r * this.columns + c) === region && !taken.has(r * this.columns + c);
        let columnSpan = 1;
        while (free(row, column + columnSpan)) columnSpan += 1;
        const wholeRow = (r: number) => Array.from({ length: columnSpan }, (_, offset) => free(r, column + offset)).every(Boolean);
        let rowSpan = 1;
        while (wholeRow(row + rowSpan)) rowSpan += 1;
        for (let r = row; r < row + rowSpan; r += 1) for (let c = column; c < column + columnSpan; c += 1) taken.add(r * this.columns + c);
        found.push({ row, column, rowSpan, columnSpan });
      }
    }
    return found;
  }

  private root(index: number): number {
    let at = index;
    while (this.#parent[at] !== undefined && this.#parent[at] !== at) at = this.#parent[at] ?? at;
    this.#parent[index] = at;
    return at;
  }
}
