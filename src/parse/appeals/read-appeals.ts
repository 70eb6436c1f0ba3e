import { APPEAL_KINDS, APPEAL_RESULTS, type AppealKind, type AppealResult } from '@/model/appeals';
import type { CellId, ReadCell, Sum } from '@/model/cell';
import type { AppealTable } from '@/model/report';
import { readCount, saysTheSame } from '../count-cell';
import type { Findings } from '../findings';
import { expandGrid, isOwn, type Grid } from '../grid';
import type { Block } from '../source';
import { looksLikeValue } from '../value';
import { settleTable } from '../witness/settle';
import { appealSums, looksMovedUp } from '../witness/sums';
import { indexSums, sumsOf, weigh } from '../witness/weigh';
import type { CollectedAppeals, NamedCell } from './appeal-cell';
import { appealsFromGrid } from './from-grid';
import { appealsFromLines } from './from-lines';
import { onlyKind } from './heads';
import { upright } from './transpose';

export interface ReadAppeals {
  readonly table: AppealTable;
  readonly used: ReadonlySet<Block>;
}

/** Reads table 4 out of a document's blocks; null where the document shows none. */
export function readAppeals(blocks: readonly Block[], findings: Findings): ReadAppeals | null {
  const drawn = fromTables(blocks);
  const loose = appealsFromLines(blocks);
  const found = drawn.collected.length > 0 ? { collected: [...drawn.collected, ...again([...loose.collected, ...drawn.headless], drawn.collected)], used: drawn.used } : loose;
  if (found.collected.length === 0) return null;
  const cells = new Map<CellId, ReadCell>();
  const joins = new Map<CellId, number>();
  for (const collected of found.collected) take(collected, cells, joins, findings);
  doubtPrintedOnce(found.collected, findings);
  confirmJoins(cells, joins, findings);
  doubtFailing(found.collected, cells, findings);
  doubtMoved(found.collected, cells, findings);
  const settled = settleTable(cells, appealSums(), findings);
  const rows: Partial<Record<AppealKind, Partial<Record<AppealResult, ReadCell>>>> = {};
  for (const { id: kind } of APPEAL_KINDS) {
    const row: Partial<Record<AppealResult, ReadCell>> = {};
    for (const { id: result } of APPEAL_RESULTS) {
      const cell = settled.get(`appeal.${kind}.${result}`);
      if (cell !== undefined) row[result] = cell;
    }
    if (Object.keys(row).length > 0) rows[kind] = row;
  }
  const [first] = found.collected;
  const absent = ALL.filter((id) => !cells.has(id));
  if (absent.length > 0 && first) findings.doubt('table_incomplete', absent, first.raw, first.place);
  if (first && [...settled.values()].every(({ state }) => state !== 'number')) findings.odd('table_empty', [], first.raw, first.place);
  return { table: { rows }, used: found.used };
}

const ALL: readonly CellId[] = APPEAL_KINDS.flatMap(({ id: kind }) => APPEAL_RESULTS.map(({ id }): CellId => `appeal.${kind}.${id}`));

interface FoundAppeals {
  readonly collected: readonly CollectedAppeals[];
  readonly used: ReadonlySet<Block>;
}

function fromTables(blocks: readonly Block[]): FoundAppeals & { readonly headless: readonly CollectedAppeals[] } {
  const collected: CollectedAppeals[] = [];
  const headless: CollectedAppeals[] = [];
  const used = new Set<Block>();
  let context: AppealKind | null = null;
  let heads: ReturnType<typeof appealsFromGrid>['heads'] = null;
  for (const block of blocks) {
    if (block.type === 'line') {
      context = onlyKind(block.text) ?? (/[一二三四五六]、/u.test(block.text) ? null : context);
      if (heads !== null && block.text.length > 30) heads = null;
      continue;
    }
    const grid = expandGrid(block);
    if (grid === null) continue;
    const found = appealsFromGrid(upright(grid), context, heads);
    heads = found.collected === null ? found.heads : null;
    if (found.heads !== null) used.add(block);
    if (found.collected === null) headless.push(...rowsWithoutHeads(grid));
    if (found.collected !== null) collected.push(found.collected);
  }
  return { collected, headless, used };
}

/** Fifteen figures in a row that no heads name: what a table 4 looks like that has lost them. */
function rowsWithoutHeads({ rows, block: { place } }: Grid): CollectedAppeals[] {
  return rows.map((row) => row.cells.filter((cell) => isOwn(cell, row) && cell.text.trim() !== ''))
    .filter((cells) => cells.length === ALL.length && cells.every(({ text }) => looksLikeValue(text)))
    .map((cells) => ({ cells: inFormOrder(cells), drawn: true, fault: null, raw: cells.map(({ text }) => text).join(' '), place }));
}

function inFormOrder(cells: readonly Pick<NamedCell, 'text' | 'place'>[]): NamedCell[] {
  return APPEAL_KINDS.flatMap(({ id: kind }) => APPEAL_RESULTS.map(({ id: result }) => ({ kind, result }))).flatMap((name, i) => (cells[i] ? [{ ...name, text: cells[i].text, place: cells[i].place }] : []));
}

/** What lines beside a drawn table say of its cells once more; of others they say nothing. */
function again(loose: readonly CollectedAppeals[], drawn: readonly CollectedAppeals[]): CollectedAppeals[] {
  const known = new Set(drawn.flatMap(({ cells }) => cells.map(idOf)));
  return loose.map((collected) => ({ ...collected, drawn: true, cells: collected.cells.filter((cell) => known.has(idOf(cell))) })).filter(({ cells }) => cells.length > 0);
}

function take({ cells: named, fault, raw, place }: CollectedAppeals, cells: Map<CellId, ReadCell>, joins: Map<CellId, number>, findings: Findings): void {
  if (named.length === 0) {
    for (const id of ALL) cells.set(id, { state: 'unreadable', raw, place });
    findings.doubt(fault ?? 'table_incomplete', ALL, raw, place);
    return;
  }
  const repeated: CellId[] = [];
  const begun = new Set(APPEAL_KINDS.map(({ id }) => id).filter((kind) => APPEAL_RESULTS.some(({ id: result }) => cells.has(`appeal.${kind}.${result}`))));
  for (const printed of named) {
    const id = idOf(printed);
    const before = cells.get(id);
    if (before !== undefined) {
      if (!saysTheSame(before, readCount(id, printed, findings).cell)) repeated.push(id);
    } else {
      const { cell, joined } = readCount(id, printed, findings);
      if (begun.has(printed.kind)) repeated.push(id);
      cells.set(id, cell);
      if (joined !== null) joins.set(id, joined);
    }
  }
  if (repeated.length > 0) findings.doubt('table_repeated', repeated, raw, place);
  if (fault !== null && !(fault === 'heads_unsure' && provenByTotals(named, cells))) findings.doubt(fault, named.map(idOf), raw, place);
}

/** Heads that a text has scrambled do no harm where every route's total is the sum of its four and says something. */
function provenByTotals(named: readonly NamedCell[], cells: ReadonlyMap<CellId, ReadCell>): boolean {
  const values = numbers(cells);
  const zero = named.every((printed) => values.get(idOf(printed)) === 0);
  return named.length === ALL.length && zero;
}

function idOf({ kind, result }: NamedCell): CellId {
  return `appeal.${kind}.${result}`;
}

function numbers(cells: ReadonlyMap<CellId, ReadCell>): Map<CellId, number> {
  const values = new Map<CellId, number>();
  for (const [id, cell] of cells) if (cell.state === 'number') values.set(id, cell.value);
  return values;
}

function confirmJoins(cells: Map<CellId, ReadCell>, joins: ReadonlyMap<CellId, number>, findings: Findings): void {
  const values = numbers(cells);
  for (const [id, value] of joins) values.set(id, value);
  for (const [id, value] of joins) {
    const cell = cells.get(id);
    if (cell === undefined) continue;
    const sums: Sum[] = sumsOf([id], indexSums(appealSums()));
    if (sums.every((sum) => weigh(sum, values) === 'holds')) {
      cells.set(id, { state: 'number', value, raw: cell.raw, place: cell.place });
      findings.odd('number_rejoined', [id], cell.raw, cell.place);
    } else findings.doubt('cell_split', [id], cell.raw, cell.place, { says: 'would_be', values: [{ cell: id, value }], sums });
  }
}

/** Of two tables 4 one shows a cell that the other does not: which of them is the report's own nobody can tell. */
function doubtPrintedOnce(collected: readonly CollectedAppeals[], findings: Findings): void {
  const times = new Map<CellId, number>();
  for (const id of collected.flatMap(({ cells }) => [...new Set(cells.map(idOf))])) times.set(id, (times.get(id) ?? 0) + 1);
  const most = Math.max(0, ...times.values());
  const once = [...times].filter(([, count]) => count < most).map(([id]) => id);
  const [first] = collected;
  if (first && once.length > 0) findings.doubt('table_repeated', once, first.raw, first.place);
}

/** Where one route has lost a cell, those after it in the row may have moved as well. */
function doubtMoved([first]: readonly CollectedAppeals[], cells: ReadonlyMap<CellId, ReadCell>, findings: Findings): void {
  const moved = appealSums().some(({ left, right }) => looksMovedUp(left.map((id) => cells.get(id)), cells.get(right[0] ?? ALL[0] as CellId)));
  if (first && moved) findings.doubt('row_short', ALL.filter((id) => cells.has(id)), first.raw, first.place);
}

/**
 * Without borders, a route that does not add up, empty cells taken as nothing, may be misread; and where a figure has
 * been lost in one route and another gained, the routes beside it have moved and may add up all the same.
 */
function doubtFailing(collected: readonly CollectedAppeals[], cells: ReadonlyMap<CellId, ReadCell>, findings: Findings): void {
  const supposed = numbers(cells);
  for (const [id, cell] of cells) if (cell.state === 'blank' || cell.state === 'na') supposed.set(id, 0);
  for (const { drawn, cells: named, raw, place } of collected) {
    if (drawn) continue;
    const ids = named.map(idOf);
    if (ids.some((id) => cells.get(id)?.state === 'unreadable')) findings.doubt('cell_unreadable', ids, raw, place);
    const failing = appealSums().filter((sum) => ids.some((id) => sum.right.includes(id)) && weigh(sum, supposed) === 'fails');
    if (failing.length > 0) findings.doubt('sum_fails', ids, raw, place, { says: 'disagrees', sums: failing });
  }
}
