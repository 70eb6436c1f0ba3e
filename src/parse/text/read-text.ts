import { tidy } from '../normal';
import type { Block, SourceCell, SourceDocument, TableBlock } from '../source';
import { joinLooseCells, type Line } from './loose-cells';
import { tabbed } from './separated';

const MARKDOWN_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/u;

/** The bars and corners of tables drawn with characters. */
const BARS = /[│┃║｜┆┊╎]/gu;
const DRAWN_RULE = /^\s*[┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛╟╫╢─━═+=|\-\s]*[┬┼┴┳╋┻╦╬╩╤╪╧╫─━═+][┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛╟╫╢─━═+=|\-\s]*$/u;
/** Mail programs begin the lines of what they quote so. */
const QUOTED = /^\s*>\s?/u;
const MOSTLY = 0.8;

const MARKDOWN_MARKS = /^\s{0,3}#{1,6}\s+|\*\*/gu;

/** Cells of labels that reach over several rows stand in the first of them only. */
const MOST_LABEL_CELLS = 3;

/**
 * Reads text copied from a page, already decoded, into lines; lines whose cells are set apart by tabs or by
 * the bars of Markdown become tables whose columns are only inferred. Never throws.
 */
export function readText(text: string): SourceDocument {
  const blocks: Block[] = [];
  let rows: (Line & { readonly cells: readonly string[] })[] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(table(rows));
    rows = [];
  };
  const lines = unquoted(text.split(/\r\n|\n|\r|\f|\u0085/u)).map((content, index): Line => ({ text: content.replace(BARS, '|'), number: index + 1 }));
  tabbed(joinLooseCells(lines)).forEach((line) => {
    const { text: content } = line;
    if (content.trim() === '') return;
    const cells = cellsOf(content) ?? emptyAfter(content, rows.at(-1)?.cells.length ?? 0);
    if (cells) {
      if (cells.length > 0) rows.push({ ...line, cells });
      return;
    }
    endTable();
    blocks.push({ type: 'line', text: content.replace(MARKDOWN_MARKS, ''), place: { line: line.number } });
  });
  endTable();
  return { kind: 'text', title: null, blocks };
}

function unquoted(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.filter((line) => QUOTED.test(line)).length < MOSTLY * filled.length ? lines : lines.map((line) => line.replace(QUOTED, ''));
}

/** The cells of a line, [] for a rule between rows, null where nothing sets cells apart. */
function cellsOf(line: string): readonly string[] | null {
  if (DRAWN_RULE.test(line) && line.trim().length > 2) return [];
  if (!line.includes('|') && !line.includes('\t')) return null;
  if (line.includes('|') && MARKDOWN_RULE.test(line)) return [];
  const bars = line.split('|').length - 1;
  if (bars >= 2) return line.trim().replace(/^\|/u, '').replace(/\|$/u, '').split('|').map(tidy);
  const tabs = line.split('\t');
  return tabs.length >= 2 && tabs.filter((cell) => cell.trim() !== '').length >= 1 && line.trim().includes('\t') ? tabs.map(tidy) : null;
}

/** Inside a table, a line that ends in tabs is a label with empty cells; elsewhere a stray tab ends many a line. */
function emptyAfter(line: string, widthBefore: number): readonly string[] | null {
  if (!line.includes('\t')) return null;
  const tabs = line.split('\t');
  return tabs.length > 2 && Math.abs(tabs.length - widthBefore) <= MOST_LABEL_CELLS ? tabs.map(tidy) : null;
}

function table(rows: readonly (Line & { readonly cells: readonly string[] })[]): TableBlock {
  const cells = rows.flatMap((row, index): SourceCell[] =>
    row.cells.map((text, column) => ({ row: index, column, rowSpan: 1, columnSpan: 1, text, place: { line: row.number } })),
  );
  return {
    type: 'table',
    cells,
    rowCount: rows.length,
    columnCount: rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0),
    place: { line: rows[0]?.number ?? 1 },
    borders: 'inferred',
  };
}
