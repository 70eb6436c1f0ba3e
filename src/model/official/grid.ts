import type { CellId } from '../cell';

/** The three tables of the report: 二 主动公开 (table 2), 三 申请 (table 3), 四 复议诉讼 (table 4). */
export const OFFICIAL_TABLES = ['disclosure', 'requests', 'appeals'] as const;
export type OfficialTableId = (typeof OFFICIAL_TABLES)[number];

/** Over how many columns and rows a cell of the printed table reaches. */
export interface Span {
  readonly columns: number;
  readonly rows: number;
}

/** A head or row label; `key` is its text in the locale files, below `official.`. */
export interface HeadCell extends Span {
  readonly kind: 'head';
  readonly key: string;
  /** What it is the head of, as HTML says it. */
  readonly scope: 'col' | 'colgroup' | 'row' | 'rowgroup';
}

/** A cell that a figure belongs in. */
export interface ValueCell extends Span {
  readonly kind: 'value';
  readonly cell: CellId;
}

export type GridCell = HeadCell | ValueCell;

/** A table as the decree prints it, row by row, cells that reach over others standing once. */
export interface OfficialGrid {
  readonly columns: number;
  /** How many of its columns are labels. */
  readonly labels: number;
  /** How many of the rows, from the first, are its head; table 2 has heads between its rows and none of its own. */
  readonly headRows: number;
  readonly rows: readonly (readonly GridCell[])[];
}

const ONE: Span = { columns: 1, rows: 1 };

/** A head over columns. */
export const headOver = (key: string, span: Partial<Span> = {}): HeadCell => ({
  kind: 'head', key, scope: (span.columns ?? 1) > 1 ? 'colgroup' : 'col', ...ONE, ...span,
});

/** A label before rows. */
export const labelOf = (key: string, span: Partial<Span> = {}): HeadCell => ({
  kind: 'head', key, scope: (span.rows ?? 1) > 1 ? 'rowgroup' : 'row', ...ONE, ...span,
});

/** A place for a figure. */
export const valueOf = (cell: CellId, columns = 1): ValueCell => ({ kind: 'value', cell, ...ONE, columns });
