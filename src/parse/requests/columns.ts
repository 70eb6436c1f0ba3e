import { APPLICANT_COLUMNS, type ApplicantColumn } from '@/model/applicants';
import { isRegularColumn, type Grid, type GridRow } from '../grid';
import { hanOnly } from '../normal';
import type { SourceCell } from '../source';
import type { Printed } from './labelled-row';
import { inPrintedOrder, matchHead } from './heads';

/** Where the columns of a drawn table 3 stand, by its heads. */
export interface Columns {
  readonly at: Readonly<Record<ApplicantColumn, Span>>;
  readonly first: number;
  /** Columns without a head that most rows have all the same: they hold nothing and shift nothing. */
  readonly spacers: ReadonlySet<number>;
  /** Heads left blank or unlike any, settled by the six others. */
  readonly settled: readonly { readonly column: ApplicantColumn; readonly printed: Printed }[];
}

export interface Span {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

interface FoundHead extends Span {
  readonly column: ApplicantColumn;
  readonly exact: boolean;
  readonly row: number;
}

/**
 * Finds the seven columns by the heads in the given rows. One missing head is settled by its place among
 * the others; null where the heads leave more than that open.
 */
export function columnsByHeads(grid: Grid, headRows: readonly GridRow[]): Columns | null {
  const found = new Map<ApplicantColumn, FoundHead>();
  for (const head of headsIn(grid, headRows)) {
    const known = found.get(head.column);
    if (known === undefined) found.set(head.column, head);
    else if (known.to === head.from && known.row === head.row) found.set(head.column, { ...head, from: known.from });
    else if (head.exact && !known.exact) found.set(head.column, head);
    else if (head.exact === known.exact) return null;
  }
  const missing = APPLICANT_COLUMNS.filter((column) => !found.has(column));
  if (missing.length > 1) return null;
  const [lost] = missing;
  const settled = lost === undefined ? null : settleHead(grid, headRows, found, lost);
  if (lost !== undefined && settled === null) return null;
  const at = Object.fromEntries(APPLICANT_COLUMNS.map((column) => {
    const head = found.get(column) ?? settled?.span;
    return [column, { from: head?.from ?? 0, to: head?.to ?? 0 }];
  })) as Record<ApplicantColumn, Span>;
  const spans = Object.values(at);
  if (spans.some((a) => spans.some((b) => a !== b && a.from < b.to && b.from < a.to))) return null;
  const first = Math.min(...spans.map(({ from }) => from));
  const headless = Array.from({ length: grid.width }, (_, column) => column).filter((column) => column >= first && spans.every(({ from, to }) => column < from || column >= to));
  return {
    at,
    first,
    spacers: new Set(headless.filter((column) => isRegularColumn(grid, column))),
    settled: lost === undefined || settled === null ? [] : [{ column: lost, printed: settled.printed }],
  };
}

/** Reads each column's head cells from the top down; a head broken over two cells is read as one. */
function headsIn(grid: Grid, headRows: readonly GridRow[]): FoundHead[] {
  const heads: FoundHead[] = [];
  let cellBefore: SourceCell | null = null;
  for (let column = 0; column < grid.width; column += 1) {
    const cells = [...new Set(headRows.map((row) => row.positions[column] ?? null))].filter((cell): cell is SourceCell => cell !== null && hanOnly(cell.text) !== '');
    const lowest = cells.at(-1);
    if (!lowest) continue;
    const narrow = cells.filter((cell) => cell.columnSpan === lowest.columnSpan && cell.column === lowest.column);
    const match = matchHead(lowest.text) ?? matchHead(narrow.map(({ text }) => text).join('')) ?? cells.map(({ text }) => matchHead(text)).find((head) => head?.exact) ?? null;
    if (match === null) continue;
    const before = cellBefore === lowest ? heads.pop() : undefined;
    heads.push({ ...match, from: before?.from ?? column, to: column + 1, row: lowest.row });
    cellBefore = lowest;
  }
  return heads;
}

function settleHead(grid: Grid, headRows: readonly GridRow[], found: ReadonlyMap<ApplicantColumn, FoundHead>, lost: ApplicantColumn): { span: Span; printed: Printed } | null {
  const order = APPLICANT_COLUMNS.filter((column) => found.has(column));
  const spans = order.map((column) => found.get(column)).filter((head): head is FoundHead => head !== undefined);
  if (!inPrintedOrder([...spans].sort((a, b) => a.from - b.from).map(({ column }) => column))) return null;
  const rank = APPLICANT_COLUMNS.indexOf(lost);
  const next = spans.find((head) => APPLICANT_COLUMNS.indexOf(head.column) > rank);
  const before = spans.findLast((head) => APPLICANT_COLUMNS.indexOf(head.column) < rank);
  const from = before?.to ?? (next ? next.from - 1 : 0);
  const to = next?.from ?? grid.width;
  if (to - from !== 1) return null;
  const cell = headRows.map((row) => row.positions[from]).findLast((position) => position !== null && position !== undefined);
  if (cell === undefined || cell === null || matchHead(cell.text) !== null) return null;
  return { span: { from, to }, printed: { text: cell.text, place: cell.place } };
}
