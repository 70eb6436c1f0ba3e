import { APPEAL_KINDS, APPEAL_RESULTS, type AppealKind, type AppealResult } from '@/model/appeals';
import type { DoubtCause } from '@/model/report';
import { isOwn, isRegularColumn, type Grid, type GridRow } from '../grid';
import { hanOnly } from '../normal';
import type { SourceCell } from '../source';
import { looksLikeValue, readValue } from '../value';
import type { CollectedAppeals, NamedCell } from './appeal-cell';
import { inCycles, matchKind, matchResult, routesOf } from './heads';

interface Head {
  readonly result: AppealResult;
  readonly kind: AppealKind | null;
  readonly from: number;
  readonly to: number;
}

const ROUTE = APPEAL_RESULTS.length;
const FORM = APPEAL_KINDS.length * ROUTE;

/** The rows of a grid that hold the heads of table 4, and the row after them; null where there are none. */
export function appealRange(grid: Grid): { readonly from: number; readonly data: number } | null {
  let from = -1;
  let to = -1;
  const results = new Set<AppealResult>();
  for (const row of grid.rows) {
    const own = row.cells.filter((cell) => isOwn(cell, row));
    const named = own.map(({ text }) => matchResult(text)).filter((result) => result !== null);
    const kinds = own.filter(({ text }) => matchKind(text) !== null || hanOnly(text) === '行政诉讼');
    const pieces = own.filter(({ text }) => /^(?:结果|维持|纠正|尚未|审结|果)$/u.test(hanOnly(text)));
    if (named.filter((result) => result !== 'total' && result !== 'other').length > 0 || kinds.length > 0 || pieces.length > 1) {
      if (from < 0) from = row.index;
      to = row.index;
      for (const result of named) results.add(result);
      if (own.some(({ text }) => readValue(text).state === 'number') && kinds.length > 0) return { from, data: row.index };
    } else if (from >= 0 && own.some(({ text }) => text.trim() !== '') && results.size > 0) break;
  }
  return from < 0 ? null : { from, data: to + 1 };
}

/** Reads table 4 from a drawn table: three blocks of five side by side, one block, or one route a row. */
export function appealsFromGrid(grid: Grid, context: AppealKind | null, headsBefore: readonly Head[] | null): { readonly collected: CollectedAppeals | null; readonly heads: readonly Head[] | null } {
  const range = appealRange(grid);
  if (range === null && headsBefore === null) return { collected: null, heads: null };
  const headRows = range === null ? [] : grid.rows.slice(range.from, range.data);
  if (range !== null && grid.block.borders === 'inferred') {
    const inOrder = appealsInOrder(grid, headRows, range.data);
    if (inOrder !== null) return { collected: inOrder, heads: [] };
  }
  const heads = range === null ? headsBefore : named(headsOf(grid, headRows), context);
  if (heads === null || heads.length === 0) return { collected: null, heads: null };
  const rows = grid.rows.slice(range?.data ?? 0).filter((row) => row.cells.some((cell) => isOwn(cell, row) && ['number', 'na', 'split'].includes(readValue(cell.text).state)) || isBlankRow(row, heads));
  const labelled = rows.map((row) => ({ row, kind: row.cells.map(({ text }) => matchKind(text)).find((kind) => kind !== null) ?? null }));
  const routes = labelled.filter(({ kind }) => kind !== null);
  const plain = heads.every(({ kind }) => kind !== null) ? labelled.filter(({ kind }) => kind === null).slice(0, 1) : routes;
  const cells: NamedCell[] = [];
  const broken = heads.length > ROUTE && !inCycles(heads.map(({ result }) => result));
  const twice = heads.some((a) => heads.some((b) => a !== b && a.kind === b.kind && a.result === b.result));
  let fault: DoubtCause | null = broken || twice ? 'heads_unsure' : null;
  for (const { row, kind } of plain) {
    const read = readRow(grid, row, heads, kind);
    cells.push(...read.cells);
    fault ??= read.fault;
  }
  const numbered = labelled.filter(({ row }) => row.cells.some((cell) => isOwn(cell, row) && readValue(cell.text).state === 'number'));
  if (plain !== routes && numbered.length > 1) fault ??= 'table_repeated';
  const raw = plain.map(({ row }) => row.cells.map(({ text }) => text).join(' ')).join(' / ');
  const collected = plain.length === 0 ? null : { cells, drawn: grid.block.borders === 'drawn', fault, raw, place: grid.block.place };
  return { collected, heads };
}

/** Columns of a text table do not stand under their heads; fifteen heads in order and fifteen cells do as well. */
function appealsInOrder(grid: Grid, headRows: readonly GridRow[], data: number): CollectedAppeals | null {
  const routes = routesOf(headRows.flatMap((row) => row.cells.map(({ text }) => text)).join(''));
  const row = grid.rows[data];
  if (row === undefined || routes?.length !== APPEAL_KINDS.length) return null;
  const filled = row.cells.filter(({ text }) => text.trim() !== '');
  const cells = filled.length === FORM ? filled : row.cells;
  const raw = row.cells.map(({ text }) => text).join(' ');
  const base = { drawn: false, raw, place: grid.block.place };
  if (cells.length !== FORM || cells.some(({ text }) => !looksLikeValue(text))) return { ...base, cells: [], fault: cells.length < FORM ? 'row_short' : 'row_long' };
  const kinds = routes.flatMap((kind) => APPEAL_RESULTS.map(({ id: result }) => ({ kind, result })));
  const again = grid.rows.slice(data + 1).some((other) => other.cells.filter(({ text }) => readValue(text).state === 'number').length >= ROUTE);
  return { ...base, fault: again ? 'table_repeated' : null, cells: kinds.flatMap((kind, i): NamedCell[] => (cells[i] ? [{ ...kind, text: cells[i].text, place: cells[i].place }] : [])) };
}

function isBlankRow(row: GridRow, heads: readonly Head[]): boolean {
  return row.cells.length >= heads.length && row.cells.every((cell) => isOwn(cell, row) && cell.text.trim() === '');
}

function headsOf(grid: Grid, headRows: readonly GridRow[]): Head[] {
  const heads: Head[] = [];
  let before: SourceCell | null = null;
  for (let column = 0; column < grid.width; column += 1) {
    const stack = [...new Set(headRows.map((row) => row.positions[column] ?? null))].filter((cell): cell is SourceCell => cell !== null && hanOnly(cell.text) !== '');
    const lowest = stack.at(-1);
    if (!lowest) continue;
    const narrow = stack.filter((cell) => cell.columnSpan === lowest.columnSpan && matchKind(cell.text) === null);
    const result = matchResult(lowest.text) ?? matchResult(narrow.map(({ text }) => text).join('')) ?? null;
    if (result === null) continue;
    const kind = stack.map(({ text }) => matchKind(text)).findLast((match) => match !== null) ?? null;
    const last = lowest === before ? heads.pop() : undefined;
    heads.push({ result, kind, from: last?.from ?? column, to: column + 1 });
    before = lowest;
  }
  return heads;
}

/** Kinds that the heads do not say are settled by the form's order; where both speak and part, the heads stay unnamed. */
function named(heads: readonly Head[], context: AppealKind | null): readonly Head[] | null {
  if (heads.length < 4) return null;
  const full = heads.length === FORM && inCycles(heads.map(({ result }) => result));
  const blocks = APPEAL_KINDS.map(({ id }, i) => new Set(heads.slice(i * ROUTE, (i + 1) * ROUTE).flatMap(({ kind }) => kind ?? [])).values().next().value ?? id);
  const byBlock = full && new Set(blocks).size === blocks.length ? blocks : [];
  return heads.map((head, i) => ({ ...head, kind: head.kind ?? byBlock[Math.floor(i / ROUTE)] ?? (heads.length <= ROUTE ? context : null) }));
}

function readRow(grid: Grid, row: GridRow, heads: readonly Head[], rowKind: AppealKind | null): { readonly cells: NamedCell[]; readonly fault: DoubtCause | null } {
  const used = new Set<SourceCell>();
  let fault: DoubtCause | null = null;
  const cells: NamedCell[] = [];
  const own = row.cells.filter((cell) => isOwn(cell, row) && matchKind(cell.text) === null);
  heads.forEach((head) => {
    const covering = [...new Set(row.positions.slice(head.from, head.to))].filter((cell): cell is SourceCell => cell !== null);
    const filled = covering.filter(({ text }) => text.trim() !== '');
    const cell = filled[0] ?? covering[0];
    const kind = rowKind ?? head.kind;
    if (filled.length > 1) fault ??= 'row_long';
    if (cell === undefined || kind === null || !looksLikeValue(cell.text)) fault ??= 'row_short';
    if (cell === undefined || kind === null) return;
    const empty = ['blank', 'na'].includes(readValue(cell.text).state);
    const wide = used.has(cell) && cell.columnSpan % ROUTE !== 0;
    if (wide || ((used.has(cell) || !isOwn(cell, row) || cell.rowSpan > 1) && !empty)) fault ??= 'cell_merged';
    if (covering.filter((other) => isOwn(other, row)).length > 1 && heads.length % ROUTE !== 0) fault ??= 'heads_unsure';
    used.add(cell);
    cells.push({ kind, result: head.result, text: cell.text, place: cell.place });
  });
  if (row.cells.some((cell) => !used.has(cell) && cell.text.trim() !== '' && matchKind(cell.text) === null && looksLikeValue(cell.text))) fault ??= 'row_long';
  const tooLong = own.some((cell) => !used.has(cell) && cell.column >= (heads[0]?.from ?? 0) && !isRegularColumn(grid, cell.column));
  if (tooLong && cells.some(({ text }) => text.trim() === '')) fault ??= 'row_long';
  if (fault !== null && own.length === heads.length) {
    const inOrder = heads.flatMap((head, i): NamedCell[] => {
      const cell = own[i];
      const kind = rowKind ?? head.kind;
      return cell === undefined || kind === null ? [] : [{ kind, result: head.result, text: cell.text, place: cell.place }];
    });
    return { cells: inOrder, fault };
  }
  return { cells, fault };
}
