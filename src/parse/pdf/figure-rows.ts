import { brokenForRoom } from './cell-text';
import { continued, figureColumns, heightOf, overlap, type FigureColumn } from './figure-columns';
import { boxAround, type Box } from './geometry';
import { inMargin, isPageNumber } from './page-margin';
import { textLines, type TextLine } from './text-lines';
import type { Word } from './words';

/** A row of figures that no lines divide, its cells by the columns they stand in; an empty one where nothing stands. */
export interface FigureRow extends Box {
  readonly cells: readonly (Box & { readonly text: string })[];
  readonly words: readonly Word[];
}

/** Figures that stand in rows and columns without lines around them. */
export interface FigureTable {
  /** The heads of the columns, where every column has one. */
  readonly heads: { readonly words: readonly Word[]; readonly text: string } | null;
  readonly rows: readonly FigureRow[];
  readonly columns: readonly FigureColumn[];
}

const FIGURE = /^(?:[\d０-９][\d０-９.,，．]*[件条份宗起项个]?|[件条份宗起项个]|[/／\-—－–]+|无)$/u;
/** Fewer columns are read as well from the order of the words: a label and the few figures after it. */
const FEWEST_COLUMNS = 6;
/** In ems: figures no further apart than the first stand on one row; no further than the second, where the upper has filled its cell. */
const SAME_ROW = 1;
const NEXT_LINE = 1.65;
/** In ems: rows further apart are of two tables. */
const ROW_GAP = 9;
/** In ems. */
const NARROWEST = 2;

/** Whether a word is what stands in a cell of figures. */
export function isFigure(word: Word): boolean {
  return FIGURE.test(textOf(word));
}

/**
 * Finds the tables of figures among the words of a page that stand in no ruled table, top to bottom.
 * @param height of the page
 * @param before the columns with which the page before ends: a table goes on under them without heads
 */
export function figureTables(words: readonly Word[], height: number, before: readonly FigureColumn[]): FigureTable[] {
  const figures = levelsOf(words.filter(isFigure).sort((one, other) => middle(one) - middle(other))).filter((level) => !isFooter(level, height)).flat();
  const others = words.filter((word) => !figures.includes(word));
  return zonesOf(figures, others).flatMap((zone, i) => {
    const own = figureColumns(zone, others);
    const columns = i === 0 && own.every(({ head }) => head.length === 0) ? (continued(own, before) ?? own) : own;
    return columns.length < FEWEST_COLUMNS ? [] : [tableOf(zone, columns)];
  });
}

function isFooter(level: readonly Word[], height: number): boolean {
  return inMargin(boxAround(level), height) && isPageNumber([...level].sort((one, other) => one.left - other.left).map(textOf).join(' '));
}

/** Stretches of figures without a word between their columns. */
function zonesOf(figures: readonly Word[], others: readonly Word[]): Word[][] {
  const zones: Word[][] = [];
  for (const level of levelsOf(figures)) {
    const zone = zones.at(-1);
    const last = zone?.at(-1);
    const between = (word: Word): boolean => zone !== undefined && last !== undefined && middle(word) > middle(last) && middle(word) < middle(level[0] ?? word)
      && word.right > Math.min(...zone.map(({ left }) => left)) && word.left < Math.max(...zone.map(({ right }) => right));
    if (zone && last && level[0] && level[0].top - last.bottom < ROW_GAP * heightOf(last) && !others.some(between)) zone.push(...level);
    else zones.push([...level]);
  }
  return zones;
}

/** The figures line by line. */
function levelsOf(figures: readonly Word[]): Word[][] {
  const levels: Word[][] = [];
  for (const word of figures) {
    const first = levels.at(-1)?.[0];
    if (first && middle(word) - middle(first) < heightOf(first) / 2) levels.at(-1)?.push(word);
    else levels.push([word]);
  }
  return levels;
}

function tableOf(zone: readonly Word[], columns: readonly FigureColumn[]): FigureTable {
  const rows: Word[][] = [];
  for (const level of levelsOf(zone)) {
    const row = rows.at(-1);
    if (row && sameRow(row, level, columns)) row.push(...level);
    else rows.push([...level]);
  }
  const headed = columns.every(({ head }) => head.length > 0);
  return {
    heads: headed ? { words: columns.flatMap(({ head }) => head), text: columns.map(({ head }) => head.map(textOf).join('')).join(' ') } : null,
    columns,
    rows: rows.map((row) => rowOf(row, columns)),
  };
}

/** Figures in the middle of a row that others fill with two lines, or second lines of figures that had no room. */
function sameRow(row: readonly Word[], level: readonly Word[], columns: readonly FigureColumn[]): boolean {
  const distance = Math.min(...level.map(middle)) - Math.max(...row.map(middle));
  const em = Math.max(...level.map(heightOf));
  if (distance < SAME_ROW * em) return true;
  if (distance > NEXT_LINE * em) return false;
  return level.every((word) => {
    const at = columns.findIndex((column) => overlap(column, word));
    const above = row.filter((other) => overlap(columns[at] ?? other, other));
    return above.length > 0 && isBroken(textLines([...above, word].flatMap(({ glyphs }) => glyphs)), columns[at] ?? word);
  });
}

function rowOf(row: readonly Word[], columns: readonly FigureColumn[]): FigureRow {
  const box = boxAround(row);
  const cells = columns.map((column) => {
    const words = row.filter((word) => overlap(column, word));
    const lines = textLines(words.flatMap(({ glyphs }) => glyphs));
    const whole = lines.length > 1 && isBroken(lines, column);
    return { ...(words.length > 0 ? boxAround(words) : { ...box, left: column.left, right: column.right }), text: lines.map(({ text }) => text).join(whole ? '' : '\n') };
  });
  return { ...box, cells, words: row };
}

/** Whether a number filled the room that its column is seen to have, or that the narrowest column would. */
function isBroken(lines: readonly TextLine[], { left, right }: Pick<Box, 'left' | 'right'>): boolean {
  return brokenForRoom(lines, Math.max(right - left, NARROWEST * (lines[0]?.size ?? 0)));
}

function textOf({ glyphs }: Word): string {
  return glyphs.map(({ text }) => text).join('');
}

function middle({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}
