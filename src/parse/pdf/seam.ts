import { MEASURES } from '@/model/measures';
import { hanOnly, squeeze } from '../normal';
import { similarity } from '../similarity';
import type { DocumentCell, DocumentTable } from './document-table';
import { rowCells } from './document-table';

const ORDINAL = /^(?:[（(]?[一二三四五六七八九十]+[）)、.．]|[（(]?\d{1,2}[）)、.．]|[①-⑳])/u;
/** A label this like a printed one is that label, and nothing is missing from it. */
const SURE = 0.8;
const DIGITS = /^[\d０-９.,，．\n]+[件条份宗起项个]?$/u;

/**
 * Puts together what a page break took apart: labels of merged cells that run over it, and a row whose
 * label is continued on the next page. `seam` is the first row of the second page.
 */
export function mendSeam(table: DocumentTable, seam: number): DocumentTable {
  return joinGroups(joinRow(table, seam), seam);
}

/**
 * A group label ("（四）无" … "法提供") stands left of the row labels, so a cell is taken for part of one only
 * where a label follows it in its row. A cell that begins with an ordinal of its own continues nothing.
 */
function joinGroups(table: DocumentTable, seam: number): DocumentTable {
  let { cells } = table;
  for (const lower of cells.filter((cell) => cell.row === seam)) {
    const upper = cells.find((cell) => cell.row + cell.rowSpan === seam && cell.column === lower.column && cell.columnSpan === lower.columnSpan);
    if (!upper || !beforeLabel(table, upper, seam - 1) || !beforeLabel(table, lower, seam)) continue;
    if (upper.text !== '' && ORDINAL.test(squeeze(lower.text))) continue;
    const keeper = upper.text === '' ? lower : upper;
    const whole = { ...keeper, row: upper.row, rowSpan: upper.rowSpan + lower.rowSpan, text: [upper.text, lower.text].filter((text) => text !== '').join('\n') };
    cells = cells.filter((cell) => cell !== lower).map((cell) => (cell === upper ? whole : cell));
  }
  return { ...table, cells };
}

function beforeLabel(table: DocumentTable, cell: DocumentCell, row: number): boolean {
  return rowCells(table, row).some((other) => other.column > cell.column && isLabel(other.text));
}

/** The row before the break and the row after it are one if one has the rest of the other's label and no values beside it. */
function joinRow(table: DocumentTable, seam: number): DocumentTable {
  const above = rowCells(table, seam - 1).filter((cell) => cell.rowSpan === 1);
  const below = rowCells(table, seam).filter((cell) => cell.rowSpan === 1);
  if (breaksNumbers(above, below)) return joined(table, seam, above, below);
  const [upper, lower] = [above.filter(({ text }) => isLabel(text)).at(-1), below.filter(({ text }) => isLabel(text)).at(-1)];
  if (!upper || !lower || upper.column !== lower.column || !continuesLabel(upper.text, lower.text)) return table;
  const values = (cells: readonly DocumentCell[], label: DocumentCell) => cells.filter((cell) => cell.column > label.column && cell.text !== '');
  if (values(above, upper).length > 0 && values(below, lower).length > 0) return table;
  return joined(table, seam, above, below);
}

/**
 * A row of wrapped numbers that the break cuts leaves their ends on the next page: digits without a word, under some of
 * the row's figures and not under others. A row of its own would have a label, or a figure in every column.
 */
function breaksNumbers(above: readonly DocumentCell[], below: readonly DocumentCell[]): boolean {
  const over = (cell: DocumentCell) => above.find((other) => isUnder(cell, other));
  const ends = below.filter(({ text }) => text !== '');
  const figures = above.filter(({ text }) => DIGITS.test(text));
  const bare = figures.filter((cell) => !ends.some((end) => isUnder(end, cell)));
  return ends.length > 0 && ends.every((cell) => DIGITS.test(cell.text) && DIGITS.test(over(cell)?.text ?? '')) && (bare.length > 0 || figures.length === 1);
}

function isUnder(cell: DocumentCell, other: DocumentCell): boolean {
  return other.column === cell.column && other.columnSpan === cell.columnSpan;
}

function joined(table: DocumentTable, seam: number, above: readonly DocumentCell[], below: readonly DocumentCell[]): DocumentTable {
  const partner = (cell: DocumentCell) => below.find((other) => isUnder(cell, other));
  if (!above.every(partner)) return table;
  const whole = new Map(above.map((cell) => {
    const other = partner(cell);
    const keeper = cell.text === '' && other ? { ...other, row: cell.row } : cell;
    return [cell, { ...keeper, text: [cell.text, other?.text ?? ''].filter((text) => text !== '').join('\n') }] as const;
  }));
  const cells = table.cells
    .filter((cell) => !(cell.row === seam && cell.rowSpan === 1))
    .map((cell) => whole.get(cell) ?? (cell.row >= seam ? { ...cell, row: cell.row === seam ? seam : cell.row - 1, rowSpan: cell.row === seam ? cell.rowSpan - 1 : cell.rowSpan } : cell));
  return { ...table, cells, rowCount: table.rowCount - 1 };
}

/** Whether a label and the words below it are together a printed label, and neither is one alone. */
function continuesLabel(upper: string, lower: string): boolean {
  if (ORDINAL.test(squeeze(lower))) return false;
  const [first, second] = [hanOnly(upper), hanOnly(lower)];
  const likeness = (text: string) => Math.max(...MEASURES.map(({ printed }) => similarity(text, hanOnly(printed))));
  return likeness(second) < SURE && likeness(first + second) >= SURE && likeness(first + second) > likeness(first);
}

function isLabel(text: string): boolean {
  return hanOnly(text).length >= 2;
}
