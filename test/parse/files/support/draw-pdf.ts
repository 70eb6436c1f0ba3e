import type { Random } from '../../support/random';
import { place } from '../../support/render';
import type { Sheet, SheetRow } from '../../support/sheets';
import { PdfPage, widthOf } from './pdf-writer';

/** How a report is laid out on paper: everything that word processors and printers do differently. */
export interface Paper {
  readonly size: number;
  readonly lines: 'strokes' | 'bars' | 'boxes';
  readonly letters: 'words' | 'letters';
  /** In the order of reading, or any other. */
  readonly shuffled: boolean;
  /** Where the label of a merged cell stands that a page break divides: where its middle is, or half on each page. */
  readonly broken: 'middle' | 'split';
  /** Lowest point of the page's body: less makes more page breaks. */
  readonly bottom: number;
  readonly centred: boolean;
  /** Share of the borders that were never drawn. */
  readonly lost: number;
}

export function makePaper(random: Random): Paper {
  return {
    size: random.pick([7.5, 9, 10.5]),
    lines: random.pick(['strokes', 'bars', 'boxes'] as const),
    letters: random.pick(['words', 'letters'] as const),
    shuffled: random.chance(0.5),
    broken: random.pick(['middle', 'split'] as const),
    bottom: random.pick([770, 600, 430]),
    centred: random.chance(0.5),
    lost: 0,
  };
}

const LEFT = 60;
const RIGHT = 540;
const TOP = 80;
const PADDING = 3;
/** Rows that half a label needs. */
const ROOM = 3;

interface Drawn {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly row: number;
  readonly rows: number;
}

/** Draws a report's title, captions and tables on as many pages as they need. */
export function drawPages(title: string, sheets: readonly Sheet[], paper: Paper, random: Random): PdfPage[] {
  const pages: PdfPage[] = [new PdfPage()];
  const page = (): PdfPage => pages.at(-1) ?? new PdfPage();
  let y = TOP;
  const nextPage = (): void => {
    page().text(290, 805, 9, `- ${String(pages.length)} -`);
    pages.push(new PdfPage());
    y = TOP;
  };
  const write = (text: string, x: number, size: number): void => {
    if (y + 2 * size > paper.bottom) nextPage();
    page().text(x, y + size, size, text);
    y += 2 * size;
  };
  write(title, 120, 16);
  write('一、总体情况', 90, 14);
  write('本机关按照条例开展工作，加强组织领导，完善制度机制。', 90, 14);
  for (const sheet of sheets) {
    write(sheet.caption, 90, 14);
    y += 6;
    const cells = drawnCells(sheet.rows);
    const heights = rowHeights(sheet.rows.length, cells, paper.size);
    for (let from = 0; from < heights.length;) {
      let to = from;
      let bottom = y;
      while (to < heights.length && (bottom + (heights[to] ?? 0) <= paper.bottom || to === from)) {
        bottom += heights[to] ?? 0;
        to += 1;
      }
      if (to < heights.length && y > TOP && to - from < 2) {
        nextPage();
        continue;
      }
      drawPart(page(), cells, heights, { from, to, top: y }, paper, random);
      y = bottom;
      from = to;
      if (from < heights.length) nextPage();
    }
    y += 14;
  }
  write('五、存在的主要问题及改进情况', 90, 14);
  write('一是公开内容不够丰富，下一步将继续加强学习培训和督促检查。', 90, 14);
  return pages;
}

function drawnCells(rows: readonly SheetRow[]): Drawn[] {
  const placed = place(rows);
  const columns = placed.reduce((most, { column, cell }) => Math.max(most, column + cell.colSpan), 0);
  const shares = Array.from({ length: columns }, (_, column) => (columns === 10 ? ([1, 2.4, 5.2][column] ?? 1.5) : columns === 4 && column === 0 ? 2 : 1));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const x = (column: number): number => LEFT + ((RIGHT - LEFT) * shares.slice(0, column).reduce((sum, share) => sum + share, 0)) / whole;
  return placed.map(({ cell, row, column }) => ({ text: cell.text, left: x(column), right: x(column + cell.colSpan), row, rows: Math.min(cell.rowSpan, rows.length - row) }));
}

function rowHeights(count: number, cells: readonly Drawn[], size: number): number[] {
  const heights = new Array<number>(count).fill(size * 1.4 + 2 * PADDING);
  for (const cell of [...cells].sort((one, other) => one.rows - other.rows)) {
    const needed = wrapped(cell.text, cell.right - cell.left, size).length * size * 1.3 + 2 * PADDING;
    const own = heights.slice(cell.row, cell.row + cell.rows).reduce((sum, height) => sum + height, 0);
    if (needed > own) heights[cell.row + cell.rows - 1] = (heights[cell.row + cell.rows - 1] ?? 0) + needed - own;
  }
  return heights;
}

/** Lines as a word processor breaks them: anywhere between Chinese characters, and within numbers only for want of room. */
function wrapped(text: string, width: number, size: number): string[] {
  const lines = [''];
  for (const character of text) {
    const line = lines.at(-1) ?? '';
    if (widthOf(line + character, size) > width - 2 * PADDING && line !== '') lines.push(character);
    else lines[lines.length - 1] = line + character;
  }
  return lines;
}

function drawPart(page: PdfPage, cells: readonly Drawn[], heights: readonly number[], part: { from: number; to: number; top: number }, paper: Paper, random: Random): void {
  const y = (row: number): number => part.top + heights.slice(part.from, row).reduce((sum, height) => sum + height, 0);
  const here = cells.filter((cell) => cell.row < part.to && cell.row + cell.rows > part.from);
  const texts: (() => void)[] = [];
  for (const cell of here) {
    const [from, to] = [Math.max(cell.row, part.from), Math.min(cell.row + cell.rows, part.to)];
    const box = { left: cell.left, right: cell.right, top: y(from), bottom: y(to) };
    outline(page, box, paper, random);
    const lines = wrapped(textHere(cell, part, paper), cell.right - cell.left, paper.size);
    const height = lines.length * paper.size * 1.3;
    lines.forEach((line, index) => {
      const left = paper.centred ? (box.left + box.right - widthOf(line, paper.size)) / 2 : box.left + PADDING;
      const baseline = (box.top + box.bottom - height) / 2 + index * paper.size * 1.3 + paper.size;
      if (line !== '') texts.push(() => { page[paper.letters === 'words' ? 'text' : 'letters'](left, baseline, paper.size, line); });
    });
  }
  if (paper.shuffled) for (let index = texts.length - 1; index > 0; index -= 1) swap(texts, index, random.below(index + 1));
  for (const show of texts) show();
}

/** What of a cell's text stands on this page, where a page break divides the cell. */
function textHere(cell: Drawn, part: { from: number; to: number }, { broken }: Paper): string {
  const [begins, ends] = [cell.row >= part.from, cell.row + cell.rows <= part.to];
  if (begins && ends) return cell.text;
  const [above, below] = [begins ? part.to - cell.row : part.from - cell.row, begins ? cell.row + cell.rows - part.to : cell.row + cell.rows - part.from];
  const twoParts = begins || ends;
  if (broken === 'split' && twoParts && above >= ROOM && below >= ROOM) {
    const half = Math.ceil([...cell.text].length / 2);
    return (begins ? [...cell.text].slice(0, half) : [...cell.text].slice(half)).join('');
  }
  const middle = cell.row + Math.floor(cell.rows / 2);
  return middle >= part.from && middle < part.to ? cell.text : '';
}

function outline(page: PdfPage, { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number }, { lines, lost }: Paper, random: Random): void {
  if (lines === 'boxes' && lost === 0) {
    page.box(left, top, right, bottom);
    return;
  }
  const draw = lines === 'bars' ? page.bar.bind(page) : page.line.bind(page);
  if (!random.chance(lost)) draw(left, top, right, top);
  if (!random.chance(lost)) draw(left, bottom, right, bottom);
  if (!random.chance(lost)) draw(left, top, left, bottom);
  if (!random.chance(lost)) draw(right, top, right, bottom);
}

function swap<T>(list: T[], one: number, other: number): void {
  const [first, second] = [list[one], list[other]];
  if (first !== undefined && second !== undefined) [list[one], list[other]] = [second, first];
}
