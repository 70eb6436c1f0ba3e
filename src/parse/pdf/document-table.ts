import type { PageCell, PageTable } from './page-layout';

/** A table that may run over pages: its cells know their page. */
export interface DocumentTable {
  readonly type: 'table';
  readonly firstPage: number;
  readonly lastPage: number;
  /** Of the part on the first page. */
  readonly box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly xs: readonly number[];
  readonly rowCount: number;
  readonly cells: readonly DocumentCell[];
  readonly borders: 'drawn' | 'inferred';
}

export interface DocumentCell extends PageCell {
  readonly page: number;
}

export function documentTable(table: PageTable, page: number): DocumentTable {
  const { left, top, right, bottom, xs, rowCount, borders } = table;
  return { type: 'table', firstPage: page, lastPage: page, box: { left, top, right, bottom }, xs, rowCount, borders, cells: table.cells.map((cell) => ({ ...cell, page })) };
}

/** The cells that cover a row, left to right. */
export function rowCells(table: DocumentTable, row: number): DocumentCell[] {
  return table.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan).sort((one, other) => one.column - other.column);
}
