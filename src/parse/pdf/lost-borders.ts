import type { Glyph } from './content';
import type { Box } from './geometry';
import type { Lattice, LatticeCell } from './lattice';
import { textLines } from './text-lines';
import { wordsOf } from './words';
import type { Word } from './words';

/** A cell and the characters that stand in it. */
export interface FilledCell {
  readonly cell: LatticeCell;
  readonly glyphs: readonly Glyph[];
}

const VALUE = /^[\d０-９.,，．+\-—－–/／件条份宗起项个万元无]+$/u;
const OVER = 1.5;
/** Share of a row's height that a value may stand off the middle of its merged cell and still be centred in it. */
const CENTRED = 0.3;
/** Ems between words that are values of two columns, not two words of one. */
const APART = 1.5;

/** In ems: lines of one label stand closer than this, labels of rows further apart. */
const LABELS_APART = 1.65;

/** Takes apart cells that only lost borders make one: see `splitValues` and `splitLabels`. */
export function splitLostBorders(lattice: Lattice, filled: FilledCell): FilledCell[] {
  const { cell, glyphs } = filled;
  if (cell.rowSpan * cell.columnSpan === 1 || glyphs.length === 0) return [filled];
  return glyphs.every(({ text }) => VALUE.test(text)) ? splitValues(lattice, filled) : splitLabels(lattice, filled).flatMap((label) => splitHeads(lattice, label));
}

/**
 * A cell over several rows that has a line of words in the middle of each, far apart, holds the labels of those
 * rows. The label of a group has no word in some of its rows, or its lines stand close.
 */
function splitLabels(lattice: Lattice, filled: FilledCell): FilledCell[] {
  const { cell, glyphs } = filled;
  const lines = textLines(glyphs).map((line) => ({ line, row: bandOf(lattice.ys, line.box.top, line.box.bottom) }));
  const rows = range(cell.row, cell.rowSpan);
  const isLabel = ({ line: { text } }: (typeof lines)[number]) => /\p{Script=Han}.*\p{Script=Han}/u.test(text);
  const apart = lines.slice(1).every(({ line, row }, index) => {
    const before = lines[index];
    return before?.row === row || (before !== undefined && line.box.top - before.line.box.top > LABELS_APART * line.size);
  });
  if (cell.rowSpan === 1 || !apart || !lines.every(isLabel) || !rows.every((row) => lines.some((line) => line.row === row)) || lines.some(({ row }) => row === null)) return [filled];
  return rows.map((row) => ({
    cell: cellOf(lattice, { row, rowSpan: 1, column: cell.column, columnSpan: cell.columnSpan }),
    glyphs: lines.filter((line) => line.row === row).flatMap(({ line }) => line.glyphs),
  }));
}

/** A cell over several columns with words within each of them holds the heads of those columns. */
function splitHeads(lattice: Lattice, filled: FilledCell): FilledCell[] {
  const { cell, glyphs } = filled;
  if (cell.columnSpan === 1) return [filled];
  const words = wordsOf(glyphs).map((word) => ({ word, column: bandOf(lattice.xs, word.left, word.right) }));
  const heads = range(cell.column, cell.columnSpan).map((column) => words.filter((word) => word.column === column).flatMap(({ word }) => word.glyphs));
  const isHead = (head: readonly Glyph[]) => head.filter(({ text }) => /\p{Script=Han}/u.test(text)).length >= 2;
  if (words.some(({ column }) => column === null) || !heads.every(isHead)) return [filled];
  return heads.map((head, index) => ({ cell: cellOf(lattice, { row: cell.row, rowSpan: cell.rowSpan, column: cell.column + index, columnSpan: 1 }), glyphs: head }));
}

/**
 * A cell over several rows or columns that holds nothing but figures, each plainly within one row and column
 * of the lines around it, is several cells whose borders were not drawn: no form merges figures. A figure in
 * the middle of a merged cell, or over a line, leaves the cell as it is.
 */
function splitValues(lattice: Lattice, filled: FilledCell): FilledCell[] {
  const { cell, glyphs } = filled;
  const words = wordsOf(glyphs).map((word) => ({ word, row: bandOf(lattice.ys, word.top, word.bottom), column: bandOf(lattice.xs, word.left, word.right) }));
  const down = cell.rowSpan > 1 && words.every(({ row }) => row !== null) && (distinct(words.map(({ row }) => row)) > 1 || !isCentred(cell, words.map(({ word }) => word)));
  const across = cell.columnSpan > 1 && words.every(({ column }) => column !== null) && distinct(words.map(({ column }) => column)) > 1 && standApart(words.map(({ word }) => word));
  if (!down && !across) return [filled];
  const rows = down ? range(cell.row, cell.rowSpan).map((row) => [row, 1] as const) : [[cell.row, cell.rowSpan] as const];
  const columns = across ? range(cell.column, cell.columnSpan).map((column) => [column, 1] as const) : [[cell.column, cell.columnSpan] as const];
  return rows.flatMap(([row, rowSpan]) => columns.map(([column, columnSpan]) => ({
    cell: cellOf(lattice, { row, rowSpan, column, columnSpan }),
    glyphs: words.filter((word) => (!down || word.row === row) && (!across || word.column === column)).flatMap(({ word }) => word.glyphs),
  })));
}

/** The band of grid lines that something stands in, null where it runs over a line. */
function bandOf(levels: readonly number[], from: number, to: number): number | null {
  const band = levels.findLastIndex((level) => level <= (from + to) / 2);
  const [start, end] = [levels[band], levels[band + 1]];
  return start !== undefined && end !== undefined && from >= start - OVER && to <= end + OVER ? band : null;
}

function isCentred(cell: LatticeCell, words: readonly Word[]): boolean {
  const middle = (Math.min(...words.map(({ top }) => top)) + Math.max(...words.map(({ bottom }) => bottom))) / 2;
  return Math.abs(middle - (cell.top + cell.bottom) / 2) < (CENTRED * (cell.bottom - cell.top)) / cell.rowSpan;
}

function standApart(words: readonly Word[]): boolean {
  const sorted = [...words].sort((one, other) => one.left - other.left);
  return sorted.slice(1).every((word, index) => {
    const before = sorted[index];
    const size = word.glyphs[0]?.size ?? 0;
    return before !== undefined && (word.left - before.right >= APART * size || word.top >= before.bottom || word.bottom <= before.top);
  });
}

function cellOf({ xs, ys }: Lattice, at: Omit<LatticeCell, keyof Box>): LatticeCell {
  return { ...at, left: xs[at.column] ?? 0, right: xs[at.column + at.columnSpan] ?? 0, top: ys[at.row] ?? 0, bottom: ys[at.row + at.rowSpan] ?? 0 };
}

const distinct = (values: readonly (number | null)[]): number => new Set(values).size;
const range = (from: number, length: number): number[] => Array.from({ length }, (_, index) => from + index);
