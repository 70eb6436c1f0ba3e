import type { PageContent } from './content';
import { figureTables, isFigure } from './figure-rows';
import type { FigureColumn } from './figure-columns';
import type { FigureRow, FigureTable } from './figure-rows';
import { boxAround, contains } from './geometry';
import type { Box } from './geometry';
import { latticeOf } from './lattice';
import type { Lattice, LatticeCell } from './lattice';
import { splitLostBorders } from './lost-borders';
import { rulingGroups } from './ruling-lines';
import { textLines } from './text-lines';
import type { TextLine } from './text-lines';
import { wordsOf } from './words';
import type { Word } from './words';
import { cellText } from './cell-text';

export interface PageTable extends Box {
  readonly type: 'table';
  readonly xs: readonly number[];
  readonly rowCount: number;
  readonly cells: readonly PageCell[];
  readonly borders: 'drawn' | 'inferred';
}

export interface PageCell extends LatticeCell {
  readonly text: string;
}

export interface PageLine extends TextLine {
  readonly type: 'line';
  /** A row of figures without lines around them, or the heads over such rows. */
  readonly row?: { readonly label: string; readonly cells: FigureRow['cells'] };
}

export type PageItem = PageTable | PageLine;

const OVER_BORDER = 1.5;
/** A word off the middle of its cell by less than this share of the cell's width is centred in it. */
const CENTRED = 0.15;

export interface PageLayout {
  readonly items: readonly PageItem[];
  /** The columns of the page's last figures without lines around them, for those that go on on the next page. */
  readonly columns: readonly FigureColumn[];
}

/**
 * What stands on a page, top to bottom: tables with their words in their cells, and the lines between.
 * @param before the columns with which the page before ends
 */
export function layOutPage(content: PageContent, before: readonly FigureColumn[]): PageLayout {
  const lattices = rulingGroups(content.rulings)
    .map(latticeOf)
    .filter((lattice): lattice is Lattice => lattice !== null && lattice.cells.length > 1)
    .sort((one, other) => area(one) - area(other));
  const { inside, free } = wordsInCells(wordsOf(content.glyphs), lattices);
  const tables = [...inside].map(([lattice, texts]) => tableOf(lattice, texts));
  const loose = figureTables(free, content.height, before);
  return { items: [...tables, ...linesOf(free, loose)].sort((one, other) => topOf(one) - topOf(other)), columns: loose.at(-1)?.columns ?? [] };
}

interface Sorted {
  readonly inside: ReadonlyMap<Lattice, ReadonlyMap<LatticeCell, readonly Word[]>>;
  readonly free: readonly Word[];
}

/** The words by the cell they stand in. Lines that leave a figure beside them outside are scraps of a table, not its borders. */
function wordsInCells(words: readonly Word[], lattices: readonly Lattice[]): Sorted {
  const inside = new Map<Lattice, Map<LatticeCell, Word[]>>(lattices.map((lattice) => [lattice, new Map()]));
  const free: Word[] = [];
  for (const word of words) {
    const lattice = lattices.find((candidate) => contains(candidate, ...middle(word)));
    const cell = lattice ? cellOf(lattice, word) : undefined;
    if (lattice && cell) into(inside.get(lattice), cell).push(word);
    else free.push(word);
  }
  const loose = free.filter(isFigure);
  const figures = new Map([...inside].map(([lattice, cells]) => [lattice, [...cells.values()].flat().filter(isFigure)]));
  const beside = (lattice: Lattice): boolean => [...loose, ...[...figures].flatMap(([other, found]) => (other === lattice ? [] : found))].some((word) => middle(word)[1] > lattice.top && middle(word)[1] < lattice.bottom);
  const whole = lattices.filter((lattice) => (inside.get(lattice)?.size ?? 0) > 1 && !beside(lattice));
  return whole.length < lattices.length ? wordsInCells(words, whole) : { inside, free };
}

/** The lines of words outside of ruled tables; figures that stand in columns are rows. */
function linesOf(words: readonly Word[], tables: readonly FigureTable[]): PageLine[] {
  const taken = new Set(tables.flatMap(({ heads, rows }) => [...(heads?.words ?? []), ...rows.flatMap((row) => row.words)]));
  const lines = textLines(words.filter((word) => !taken.has(word)).flatMap(({ glyphs }) => glyphs)).map((line): PageLine => ({ type: 'line', ...line }));
  for (const { heads, rows } of tables) {
    if (heads) lines.push(rowLine(heads.words, heads.text, []));
    for (const row of rows) {
      const at = lines.findIndex((line) => line.row === undefined && line.box.right < row.left && Math.abs(middle(line.box)[1] - middle(row)[1]) < line.size / 2);
      const [label] = at < 0 ? [] : lines.splice(at, 1);
      const line = rowLine(row.words, label?.text ?? '', row.cells);
      lines.push(label ? { ...line, box: boxAround([label.box, line.box]) } : line);
    }
  }
  return lines;
}

function rowLine(words: readonly Word[], label: string, cells: FigureRow['cells']): PageLine {
  const glyphs = words.flatMap((word) => word.glyphs);
  return { type: 'line', text: [label, ...cells.map(({ text }) => text)].join(' ').trim(), box: boxAround(words), size: glyphs[0]?.size ?? 0, glyphs, row: { label, cells } };
}

export function topOf(item: PageItem): number {
  return item.type === 'table' ? item.top : item.box.top;
}

export function bottomOf(item: PageItem): number {
  return item.type === 'table' ? item.bottom : item.box.bottom;
}

function tableOf(lattice: Lattice, texts: ReadonlyMap<LatticeCell, readonly Word[]>): PageTable {
  const { left, top, right, bottom, xs } = lattice;
  const cells = lattice.cells
    .flatMap((cell) => splitLostBorders(lattice, { cell, glyphs: (texts.get(cell) ?? []).flatMap(({ glyphs }) => glyphs) }))
    .map(({ cell, glyphs }) => ({ ...cell, text: cellText(glyphs, cell) }));
  return { type: 'table', left, top, right, bottom, xs, rowCount: lattice.ys.length - 1, cells, borders: 'drawn' };
}

/** The cell a word belongs to. One that runs over a border belongs where it is centred, or else where it begins. */
function cellOf(lattice: Lattice, word: Word): LatticeCell | undefined {
  const [x, y] = middle(word);
  const under = cellAt(lattice, x, y);
  if (!under || (word.left >= under.left - OVER_BORDER && word.right <= under.right + OVER_BORDER)) return under;
  if (Math.abs((under.left + under.right) / 2 - x) < CENTRED * (under.right - under.left)) return under;
  const [first] = word.glyphs;
  return (first && cellAt(lattice, ...middle(first))) ?? under;
}

function cellAt(lattice: Lattice, x: number, y: number): LatticeCell | undefined {
  return lattice.cells.find((cell) => contains(cell, x, y));
}

function middle(box: Box): [number, number] {
  return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
}

function area(box: Box): number {
  return (box.right - box.left) * (box.bottom - box.top);
}

function into<K, V>(map: Map<K, V[]> | undefined, key: K): V[] {
  const list = map?.get(key) ?? [];
  map?.set(key, list);
  return list;
}
