import { DISCLOSURE_FIELDS } from '@/model/disclosure';
import { MEASURES } from '@/model/measures';
import { hanOnly, squeeze } from '../normal';
import { labelHan } from '../requests/labels';
import { similarity } from '../similarity';
import type { DocumentCell, DocumentTable } from './document-table';
import { rowCells } from './document-table';

const ORDINAL = /^(?:[（(]?[一二三四五六七八九十]+[）)、.．]|[（(]?\d{1,2}[）)、.．]|[①-⑳])/u;
/** A label this like a printed one is that label, and nothing is missing from it. */
const SURE = 0.8;
/** The labels of the rows of tables 2 and 3. */
const PRINTED = [...MEASURES.map(({ printed }) => printed), ...DISCLOSURE_FIELDS.map(({ item }) => item), '部分公开区分处理的只计这一情形不计其他情形'].map(hanOnly);
const DIGITS = /^[\d０-９.,，．\n]+[件条份宗起项个]?$/u;

/**
 * Puts together what a page break took apart: labels of merged cells that run over it, and a row whose
 * label is continued on the next page. `seam` is the first row of the second page.
 */
export function mendSeam(table: DocumentTable, seam: number): DocumentTable {
  return joinRow(table, seam) ?? joinGroups(table, seam);
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

/**
 * The row before the break and the row after it are one if one has the rest of the other's label, and no column has a
 * value in both that is not one number's two ends. Null where they are two rows.
 */
function joinRow(table: DocumentTable, seam: number): DocumentTable | null {
  const above = rowCells(table, seam - 1);
  const below = rowCells(table, seam);
  if (breaksNumbers(above, below)) return joined(table, seam, above, below);
  const upper = above.filter(({ text, rowSpan }) => rowSpan === 1 && isWord(text)).at(-1);
  const lower = upper && below.find((cell) => isUnder(cell, upper));
  if (!upper || !lower || !continuesLabel(upper.text, lower.text)) return null;
  const beside = below.filter((cell) => cell.column > lower.column && cell.text !== '');
  const apart = beside.every((cell) => above.every((other) => !isUnder(cell, other) || other.text === '' || (DIGITS.test(cell.text) && DIGITS.test(other.text))));
  return apart ? joined(table, seam, above, below) : null;
}

/**
 * A row of wrapped numbers that the break cuts leaves their ends on the next page: digits without a word, under some of
 * the row's figures and not under others. A row of its own would have a label, or a figure in every column.
 */
function breaksNumbers(above: readonly DocumentCell[], below: readonly DocumentCell[]): boolean {
  const figures = above.filter(({ text }) => DIGITS.test(text));
  const first = Math.min(...figures.map(({ column }) => column));
  const ends = below.filter(({ column, text }) => column >= first && text !== '');
  const labelled = below.some(({ column, rowSpan, text }) => column < first && rowSpan === 1 && text !== '');
  const bare = figures.filter((cell) => !ends.some((end) => isUnder(end, cell)));
  const under = ends.every((end) => DIGITS.test(end.text) && figures.some((cell) => isUnder(end, cell)));
  return ends.length > 0 && !labelled && under && (bare.length > 0 || figures.length === 1);
}

function isUnder(cell: DocumentCell, other: DocumentCell): boolean {
  return other.column === cell.column && other.columnSpan === cell.columnSpan;
}

/** The row that the cells above and below the break are the two parts of; null where their borders do not meet. */
function joined(table: DocumentTable, seam: number, above: readonly DocumentCell[], below: readonly DocumentCell[]): DocumentTable | null {
  const partner = (cell: DocumentCell) => below.find((other) => isUnder(other, cell));
  if (above.length !== below.length || !above.every(partner)) return null;
  const whole = new Map(above.map((cell) => {
    const other = partner(cell);
    const keeper = cell.text === '' && other ? other : cell;
    return [cell, { ...keeper, row: cell.row, rowSpan: cell.rowSpan + (other?.rowSpan ?? 1) - 1, text: [cell.text, other?.text ?? ''].filter((text) => text !== '').join('\n') }] as const;
  }));
  const cells = table.cells.filter((cell) => !below.includes(cell)).map((cell) => whole.get(cell) ?? (cell.row > seam ? { ...cell, row: cell.row - 1 } : cell));
  return { ...table, cells, rowCount: table.rowCount - 1 };
}

/** Whether a label and the words below it are together a printed label, and neither is one alone unless together they are it to the letter. */
function continuesLabel(upper: string, lower: string): boolean {
  if (ORDINAL.test(squeeze(lower))) return false;
  const [first, second] = [labelHan(upper), hanOnly(lower)];
  if (first === '' || second === '') return false;
  if (PRINTED.includes(first + second)) return true;
  const likeness = (text: string) => Math.max(...PRINTED.map((printed) => similarity(text, printed)));
  return likeness(second) < SURE && likeness(first + second) >= SURE && likeness(first + second) > likeness(first);
}

function isWord(text: string): boolean {
  return hanOnly(text) !== '' && !DIGITS.test(text);
}

function isLabel(text: string): boolean {
  return hanOnly(text).length >= 2;
}
