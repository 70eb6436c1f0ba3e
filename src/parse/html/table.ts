import { tidy } from '../normal';
import type { SourceCell, TableBlock } from '../source';
import { attribute, descendants, isElement, isUnseen, visibleText, type Element } from './tree';

const WIDEST_SPAN = 200;
const MOST_COLUMNS = 2_000;

/** Gives the address of an element that a browser's console finds again in the saved page. */
export type PathOf = (element: Element) => string;

/** Whether the table only arranges the page: it holds another table, or all of it is one cell or one column. */
export function isLayoutTable(table: Element): boolean {
  for (const element of descendants(table)) if (element !== table && element.tagName === 'table') return true;
  return rowsOf(table).every((row) => cellsOf(row).length <= 1);
}

/** The cells of a data table with the spans a browser would give them. */
export function readTable(table: Element, pathOf: PathOf): TableBlock {
  const rows = rowsOf(table);
  const cells: SourceCell[] = [];
  /** For each column, the first row that is free again. */
  const freeFrom: number[] = [];
  rows.forEach((row, index) => {
    let column = 0;
    for (const element of cellsOf(row)) {
      while ((freeFrom[column] ?? 0) > index) column += 1;
      if (column >= MOST_COLUMNS) break;
      const columnSpan = span(element, 'colspan', WIDEST_SPAN);
      const rowSpan = span(element, 'rowspan', rows.length - index, rows.length - index);
      cells.push({ row: index, column, rowSpan, columnSpan, text: tidy(visibleText(element)), place: { path: pathOf(element) } });
      for (let i = column; i < column + columnSpan; i += 1) freeFrom[i] = Math.max(freeFrom[i] ?? 0, index + rowSpan);
      column += columnSpan;
    }
  });
  return { type: 'table', cells, rowCount: rows.length, columnCount: freeFrom.length, place: { path: pathOf(table) }, borders: 'drawn' };
}

function span(element: Element, name: string, most: number, forZero = 1): number {
  const value = attribute(element, name);
  const size = value === null ? 1 : Number.parseInt(value, 10);
  if (size === 0) return forZero;
  return Number.isFinite(size) && size > 0 ? Math.min(size, Math.max(1, most)) : 1;
}

function rowsOf(table: Element): Element[] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (isUnseen(child)) return [];
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? child.childNodes.filter(isElement).filter((row) => row.tagName === 'tr' && !isUnseen(row)) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter(isElement).filter((cell) => (cell.tagName === 'td' || cell.tagName === 'th') && !isUnseen(cell));
}
