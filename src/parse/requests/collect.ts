import { APPLICANT_COLUMNS, APPLICANTS, type ApplicantColumn } from '@/model/applicants';
import type { DoubtCause } from '@/model/report';
import { expandGrid, isOwn, type Grid, type GridRow } from '../grid';
import { lineOf, piecesOf } from '../pieces';
import type { Block, LineBlock, Place } from '../source';
import { looksLikeValue } from '../value';
import { columnsByHeads, type Columns } from './columns';
import { contestedOrder, totalProvenLast } from './contested-order';
import { headsCover, requestRange, rowFromGrid } from './from-grid';
import { rowsFromPieces } from './from-lines';
import { headOrder, totalStandsFirst, wordsOf, type HeadWord } from './head-order';
import { matchHead } from './heads';
import { isStrong, matchLabel } from './labels';
import type { LabelledRow, Printed } from './labelled-row';
import { tablesOf } from './several-tables';
import { requestZone, type RequestZone } from './zone';

/** Everything in a document that belongs to its table 3, still unnamed. */
export interface CollectedRows {
  readonly rows: readonly LabelledRow[];
  readonly heads: HeadState;
  /** Another table 3 that the document shows beside this one, each as its rows. */
  readonly others: readonly (readonly LabelledRow[])[];
  readonly place: Place;
  /** Blocks that hold nothing but the table, as lines: left out of the narrative. */
  readonly used: ReadonlySet<Block>;
}

export interface HeadState {
  /** Heads that are missing or in an order that nothing settles: the columns are in doubt. */
  readonly doubt: Extract<DoubtCause, 'heads_unsure' | 'heads_missing'> | null;
  /** The columns that unsure heads leave open. */
  readonly open: readonly ApplicantColumn[];
  readonly settled: readonly { readonly column: ApplicantColumn; readonly printed: Printed }[];
}

/** The columns under 法人或其他组织, whose order only their heads tell. */
const ORGANISATIONS = APPLICANTS.filter(({ organisation }) => organisation).map(({ id }) => id);
const DOUBT = { printed: null, unsure: 'heads_unsure', missing: 'heads_missing' } as const;

/** Gathers the rows of table 3: from drawn tables, else from lines. Null where the document has none. */
export function collectRows(blocks: readonly Block[]): CollectedRows | null {
  return fromTables(blocks) ?? fromLines(blocks);
}

function fromTables(blocks: readonly Block[]): CollectedRows | null {
  const rows: LabelledRow[] = [];
  const used = new Set<Block>();
  let columns: Columns | null = null;
  let order: readonly ApplicantColumn[] = APPLICANT_COLUMNS;
  let headsSeen = false;
  let doubt: HeadState['doubt'] = null;
  let open: HeadState['open'] = ORGANISATIONS;
  const settled: HeadState['settled'][number][] = [];
  let place: Place | null = null;
  let stranded: HeadRows | null = null;
  const grids = blocks.flatMap((block) => (block.type === 'table' ? [expandGrid(block)] : [])).filter((grid) => grid !== null);
  const wide = grids.some((grid) => grid.width > APPLICANT_COLUMNS.length && requestRange(grid, false) !== null);
  for (const grid of grids) {
    const { block } = grid;
    if (wide && grid.width < APPLICANT_COLUMNS.length) continue;
    const range = requestRange(grid, rows.length > 0 && !isComplete(rows));
    if (range === null) {
      stranded = rows.length === 0 ? (strandedHeads(grid) ?? stranded) : null;
      continue;
    }
    place ??= block.place;
    used.add(block);
    const own = { grid, rows: grid.rows.slice(range.from, range.firstData) };
    const headed: HeadRows = own.rows.length > 0 ? own : (stranded ?? own);
    stranded = null;
    const headRows = headed.rows;
    const heads = headRows.flatMap((row) => row.cells.map(({ text }) => matchHead(text)?.column)).filter((column) => column !== undefined);
    const byHeads = block.borders === 'drawn' || heads.length === 0 ? columnsByHeads(headed.grid, headRows) : null;
    columns = byHeads !== null && standOver(grid, range, byHeads) ? byHeads : null;
    const byPlace = columns === null ? null : orderOf(columns);
    const contest = byPlace === null ? null : contestedOrder(byPlace, (order) => rowsOfGrid(grid, range, null, order));
    if (contest?.kept === 'printed') {
      columns = null;
      order = APPLICANT_COLUMNS;
    } else if (columns !== null && byPlace !== null) {
      order = byPlace;
      settled.push(...columns.settled);
      if (contest?.kept === null) {
        doubt = 'heads_unsure';
        open = contest.open;
      }
    } else if (heads.length > 0) {
      const words = headRows.flatMap((row) => row.cells.map(({ text, column }): HeadWord => ({ text, line: row.index, x: block.borders === 'drawn' ? column : 0 })));
      ({ doubt, open } = headsOfText(words, rowsOfGrid(grid, range, null, APPLICANT_COLUMNS)));
    }
    headsSeen ||= heads.length > 0;
    rows.push(...doubtWithoutFirst(rowsOfGrid(grid, range, columns, order), columns));
  }
  if (place === null || rows.length === 0) return null;
  const [first = [], ...others] = tablesOf(rows);
  const loose = fromLines(blocks);
  if (loose !== null) others.push(loose.rows, ...loose.others);
  return { rows: first, heads: { doubt: doubt ?? (headsSeen ? null : 'heads_missing'), open, settled }, others, place, used };
}

interface HeadRows {
  readonly grid: Grid;
  readonly rows: readonly GridRow[];
}

const FEWEST_STRANDED = 4;

/** Heads that a page break has left in a table of their own. */
function strandedHeads(grid: Grid): HeadRows | null {
  const columns = new Set(grid.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => matchHead(text)?.column ?? [])));
  return columns.size < FEWEST_STRANDED ? null : { grid, rows: grid.rows };
}

/** Seven cells a row and no head that stands over them: where the first is empty in all rows, it may be none of the seven. */
function doubtWithoutFirst(rows: readonly LabelledRow[], columns: Columns | null): LabelledRow[] {
  const filled = rows.filter(({ cells }) => Object.values(cells).some(({ text }) => text.trim() !== ''));
  const sure = columns !== null || filled.length === 0 || filled.some(({ cells }) => cells.natural_person?.text.trim() !== '');
  return rows.map((row) => (sure || row.fault !== null ? row : { ...row, fault: 'row_short' }));
}

function orderOf({ at }: Columns): readonly ApplicantColumn[] {
  return [...APPLICANT_COLUMNS].sort((a, b) => at[a].from - at[b].from);
}

/** Whether the last row of the form, 四、结转下年度继续办理, is there. */
function isComplete(rows: readonly LabelledRow[]): boolean {
  return rows.some(({ labels }) => labels.some(({ text }) => {
    const match = matchLabel(text);
    return isStrong(match) && match.named.kind === 'row' && match.named.measure === 'carried_out';
  }));
}

/** Whether figures stand under the heads in most rows; a wrong span in the head rows moves heads over the labels. */
function standOver(grid: Grid, range: { readonly firstData: number; readonly to: number }, columns: Columns): boolean {
  const rows = rowsOfGrid(grid, range, columns, APPLICANT_COLUMNS);
  const under = grid.rows.slice(range.firstData, range.to).filter((row) => headsCover(row, columns)).length;
  return under * 2 >= rows.length;
}

function rowsOfGrid(grid: Grid, range: { readonly firstData: number; readonly to: number }, columns: Columns | null, order: readonly ApplicantColumn[]): LabelledRow[] {
  return grid.rows.slice(range.firstData, range.to)
    .filter((row) => row.cells.some((cell) => isOwn(cell, row) && cell.text.trim() !== ''))
    .map((row) => rowFromGrid(grid, row, columns, order))
    .filter((row): row is LabelledRow => row !== null);
}

function fromLines(blocks: readonly Block[]): CollectedRows | null {
  const lines = blocks.filter((block): block is LineBlock => block.type === 'line');
  const zone = requestZone(lines);
  const [first] = zone?.body ?? [];
  if (zone === null || first === undefined) return null;
  const words = [...zone.heads.map(({ text }) => text), wordsBeforeFigures(first)].flatMap(wordsOf);
  const others: (readonly LabelledRow[])[] = [];
  for (let other = requestZone(lines, zone.end); other !== null; other = requestZone(lines, other.end)) others.push(rowsOfZone(other));
  const rows = rowsOfZone(zone);
  return { rows, heads: headsOfText(words, rows), others, place: first.place, used: new Set([...zone.heads, ...zone.body]) };
}

/**
 * Figures between the heads and the first label say that each row's figures stand above its label, or that a label is
 * lost: with a whole row of them no row can be trusted with its label, with fewer none whose figures are not on its line.
 * Nor can these where the last label has no figures: those of all rows may stand above their labels, the first lost.
 */
function rowsOfZone({ heads, body }: RequestZone): LabelledRow[] {
  const before = piecesOf(heads);
  const pieces = piecesOf(body);
  const bare = pieces.at(-1)?.type === 'text';
  const unclaimed = before.length - 1 - before.findLastIndex(({ type }) => type === 'text');
  const doubtful = (row: LabelledRow): boolean => unclaimed >= APPLICANT_COLUMNS.length || ((unclaimed > 0 || bare) && !standsBeside(row));
  return doubtNarrow(rowsFromPieces(pieces).map((row): LabelledRow => (row.fault === null && doubtful(row) ? { ...row, fault: 'label_unsure' } : row)));
}

function standsBeside({ labels, cells }: LabelledRow): boolean {
  const line = lineOf(labels.at(-1)?.place ?? {});
  return line !== undefined && Object.values(cells).every(({ place }) => lineOf(place) === line);
}

/** Where most rows of a text have a figure too few, those with seven have one too many. */
function doubtNarrow(rows: readonly LabelledRow[]): LabelledRow[] {
  const short = rows.filter(({ fault }) => fault === 'row_short').length;
  return rows.map((row) => (short * 2 > rows.length && row.fault === null ? { ...row, fault: 'row_short' } : row));
}

/** @param rows the rows under the heads, which may prove by their sums where 总计 stands when a head is lost. */
function headsOfText(words: readonly HeadWord[], rows: readonly LabelledRow[]): HeadState {
  const order = headOrder(words);
  const first = totalStandsFirst(words) ?? (order !== 'missing' && !totalProvenLast(rows));
  return first ? { doubt: 'heads_unsure', open: APPLICANT_COLUMNS, settled: [] } : { doubt: DOUBT[order], open: ORGANISATIONS, settled: [] };
}

/** A table run into one line carries its heads before its first label. */
function wordsBeforeFigures({ text }: LineBlock): string {
  const words = text.trim().split(/\s+/u);
  const figures = words.findIndex((word) => looksLikeValue(word));
  return figures > 2 ? words.slice(0, figures - 1).join(' ') : '';
}
