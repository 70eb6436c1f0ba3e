import type { Glyph, PageContent } from './content';
import { contains } from './geometry';
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
}

export type PageItem = PageTable | PageLine;

const OVER_BORDER = 1.5;
/** A word off the middle of its cell by less than this share of the cell's width is centred in it. */
const CENTRED = 0.15;

/** What stands on a page, top to bottom: tables with their words in their cells, and the lines between. */
export function layOutPage(content: PageContent): PageItem[] {
  const lattices = rulingGroups(content.rulings)
    .map(latticeOf)
    .filter((lattice): lattice is Lattice => lattice !== null && lattice.cells.length > 1)
    .sort((one, other) => area(one) - area(other));
  const inside = new Map<Lattice, Map<LatticeCell, Glyph[]>>(lattices.map((lattice) => [lattice, new Map()]));
  const free: Glyph[] = [];
  for (const word of wordsOf(content.glyphs)) {
    const lattice = lattices.find((candidate) => contains(candidate, ...middle(word)));
    const cell = lattice ? cellOf(lattice, word) : undefined;
    if (!lattice || !cell) free.push(...word.glyphs);
    else into(inside.get(lattice), cell).push(...word.glyphs);
  }
  const tables: PageTable[] = [];
  for (const [lattice, texts] of inside) {
    if (texts.size < 2) free.push(...[...texts.values()].flat());
    else tables.push(tableOf(lattice, texts));
  }
  const lines = textLines(free).map((line): PageLine => ({ type: 'line', ...line }));
  return [...tables, ...lines].sort((one, other) => topOf(one) - topOf(other));
}

export function topOf(item: PageItem): number {
  return item.type === 'table' ? item.top : item.box.top;
}

export function bottomOf(item: PageItem): number {
  return item.type === 'table' ? item.bottom : item.box.bottom;
}

function tableOf(lattice: Lattice, texts: ReadonlyMap<LatticeCell, readonly Glyph[]>): PageTable {
  const { left, top, right, bottom, xs } = lattice;
  const cells = lattice.cells
    .flatMap((cell) => splitLostBorders(lattice, { cell, glyphs: texts.get(cell) ?? [] }))
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
