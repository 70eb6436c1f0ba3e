import { APPLICANT_COLUMNS, type ApplicantColumn } from '@/model/applicants';
import { coversSeveralRows, isOwn, type Grid, type GridRow } from '../grid';
import { hanOnly } from '../normal';
import type { SourceCell } from '../source';
import { looksLikeValue, readValue } from '../value';
import type { Columns } from './columns';
import { isHeadWord, matchHead } from './heads';
import { isStrong, matchLabel } from './labels';
import { inColumns, type LabelledRow, type Printed } from './labelled-row';
import { addsUp } from './recut';

const WIDTH = APPLICANT_COLUMNS.length;

/**
 * Reads one row of a drawn table: by the heads where they are known, and by counting cells only as a check.
 * Where the two ways of reading part, the row carries a fault and the sums must decide.
 */
export function rowFromGrid(grid: Grid, row: GridRow, columns: Columns | null, order: readonly ApplicantColumn[]): LabelledRow | null {
  const byHeads = columns === null ? null : readByHeads(row, columns);
  const byOrder = readByOrder(row, order) ?? readBehindEmpty(grid, row, order);
  const base = { drawn: grid.block.borders === 'drawn', place: row.cells[0]?.place ?? grid.block.place, raw: row.cells.map(({ text }) => text).join(' ') };
  if (byHeads?.fault === null) return { ...base, ...labelled(byHeads.labels, row, grid), cells: byHeads.cells, fault: null };
  if (byOrder !== null) {
    const unsettled = columns !== null && byHeads?.fault !== 'row_short';
    const fault = (unsettled ? byHeads?.fault : null) ?? byOrder.fault ?? (lacksTotal(byOrder) || (columns !== null && beginsEarly(byOrder, columns)) ? 'row_short' : null);
    return { ...base, ...labelled(byOrder.labels, row, grid), cells: byOrder.cells, fault };
  }
  if (byHeads !== null && Object.keys(byHeads.cells).length > 0) return { ...base, ...labelled(byHeads.labels, row, grid), cells: byHeads.cells, fault: byHeads.fault };
  const words = row.cells.filter((cell) => hanOnly(cell.text) !== '');
  return words.length === 0 ? null : { ...base, ...labelled(words, row, grid), cells: {}, fault: 'row_short' };
}

/** The label is lost where nothing is left before the figures but a value, the cell of the group above, or one cell with the labels of several rows. */
function labelled(cells: readonly SourceCell[], row: GridRow, grid: Grid): Pick<LabelledRow, 'labels' | 'labelLost'> {
  const nearest = cells.findLast((cell) => cell.text.trim() !== '');
  const group = nearest !== undefined && nearest.rowSpan > 1 && (matchLabel(nearest.text)?.named.kind !== 'row' || coversSeveralRows(nearest, grid));
  const carried = nearest !== undefined && !isOwn(nearest, row);
  return {
    labels: cells.filter((cell) => cell.text.trim() !== '').map(({ text, place }) => ({ text, place })),
    labelLost: nearest === undefined || group || carried || looksLikeValue(nearest.text),
  };
}

/** Whether every head has a cell of the row's own under it, one that is no other head's, and more may follow. */
export function headsCover(row: GridRow, columns: Columns): boolean {
  const { fault, cells } = readByHeads(row, columns);
  return (fault === null || fault === 'row_long') && new Set(Object.values(cells)).size === WIDTH;
}

/** A column of remarks or changes behind the total belongs to no row less for being filled, where the seven before it are a row. */
function addsUpUnderHeads(cells: LabelledRow['cells']): boolean {
  const values = APPLICANT_COLUMNS.map((column) => readValue(cells[column]?.text ?? '*'));
  const figures = values.map((value) => (value.state === 'number' ? value.value : 0));
  return values.at(-1)?.state === 'number' && values.every(({ state }) => state !== 'unreadable' && state !== 'split') && addsUp(figures);
}

interface RowReading {
  readonly labels: readonly SourceCell[];
  readonly cells: LabelledRow['cells'];
  readonly fault: LabelledRow['fault'];
}

function readByHeads(row: GridRow, columns: Columns): RowReading {
  const cells: Partial<Record<ApplicantColumn, Printed>> = {};
  const used = new Set<SourceCell>();
  let fault: LabelledRow['fault'] = null;
  for (const column of APPLICANT_COLUMNS) {
    const { from, to } = columns.at[column];
    const covering = [...new Set(row.positions.slice(from, to))].filter((cell): cell is SourceCell => cell !== null);
    const filled = covering.filter((cell) => cell.text.trim() !== '');
    const cell = filled[0] ?? covering[0];
    if (filled.length > 1) fault = 'row_long';
    if (cell === undefined) {
      fault ??= 'row_short';
      continue;
    }
    if ((used.has(cell) || !isOwn(cell, row) || cell.rowSpan > 1) && !isEmpty(cell)) fault ??= 'cell_merged';
    if (cell.column < from && cell.column < columns.first) fault = 'cell_merged';
    if (!looksLikeValue(cell.text) && isLabelText(cell.text)) fault = 'row_short';
    used.add(cell);
    cells[column] = cell;
  }
  const before = row.cells.filter((cell) => !used.has(cell) && cell.column < columns.first);
  const nearest = before.at(-1);
  const pushedOut = nearest !== undefined && cells.total?.text.trim() === '' && nearest.text.trim() !== '' && isOwn(nearest, row) && looksLikeValue(nearest.text);
  if (pushedOut) fault = 'row_short';
  const beyond = row.cells.filter((cell) => !used.has(cell) && cell.column >= columns.first && cell.text.trim() !== '');
  if (beyond.length > 0 && used.size < Object.keys(cells).length) fault = 'cell_merged';
  const surplus = addsUpUnderHeads(cells) ? beyond.filter((cell) => !columns.spacers.has(cell.column) || cell.column < columns.at.total.to) : beyond;
  const tooLong = row.cells.some((cell) => !used.has(cell) && cell.column >= columns.first && !columns.spacers.has(cell.column));
  const withGaps = Object.values(cells).some((cell) => cell.text.trim() === '');
  if (surplus.length > 0 || (tooLong && withGaps)) fault ??= 'row_long';
  return { labels: before, cells, fault };
}

/** Seven cells of the row's own after its label, and at most empty ones after them, whatever columns the spans put them in. */
function readByOrder(row: GridRow, order: readonly ApplicantColumn[]): RowReading | null {
  const labelAt = row.cells.findLastIndex((cell) => isLabelText(cell.text));
  if (labelAt < 0) return null;
  const after = row.cells.slice(labelAt + 1);
  const values = after.slice(WIDTH).every(({ text }) => text.trim() === '') && after.slice(0, WIDTH).every(({ text }) => text.trim() !== '') ? after.slice(0, WIDTH) : after;
  if (values.length !== WIDTH || values.some((cell) => !isOwn(cell, row))) return null;
  const merged = values.some((cell) => cell.rowSpan > 1 && !isEmpty(cell));
  return { labels: row.cells.slice(0, labelAt + 1), cells: inColumns(values, order), fault: merged ? 'cell_merged' : null };
}

/** Figures and no total: seven cells of which the last is empty may be six and one too many. */
function lacksTotal({ cells }: RowReading): boolean {
  return cells.total?.text.trim() === '' && Object.values(cells).some(({ text }) => text.trim() !== '');
}

/** An empty first cell that stands among the labels is none of the seven; the row is one short. */
function beginsEarly({ cells }: RowReading, { first }: Columns): boolean {
  const cell = cells.natural_person as SourceCell | undefined;
  return cell !== undefined && cell.text.trim() === '' && cell.column + cell.columnSpan <= first;
}

function isEmpty({ text }: SourceCell): boolean {
  return ['blank', 'na'].includes(readValue(text).state);
}

/**
 * A copy without spans leaves empty cells after a label that spanned the columns of labels. The figures are the
 * last seven of a full row where other rows have their label right before these.
 */
function readBehindEmpty(grid: Grid, row: GridRow, order: readonly ApplicantColumn[]): RowReading | null {
  const before = grid.width - WIDTH;
  const labelAt = row.cells.findLastIndex((cell) => isLabelText(cell.text));
  const full = row.cells.length === grid.width && row.cells.every((cell) => isOwn(cell, row) && cell.columnSpan === 1);
  if (!full || labelAt < 0 || labelAt >= before - 1 || row.cells.slice(labelAt + 1, before).some(({ text }) => text.trim() !== '')) return null;
  const labels = grid.rows.map(({ positions }) => positions.findLastIndex((cell) => cell !== null && isStrong(matchLabel(cell.text)) && matchHead(cell.text) === null));
  if (!labels.includes(before - 1) || labels.some((at) => at >= before)) return null;
  return { labels: row.cells.slice(0, labelAt + 1), cells: inColumns(row.cells.slice(before), order), fault: null };
}

function isLabelText(text: string): boolean {
  return !looksLikeValue(text) && hanOnly(text) !== '' && (isStrong(matchLabel(text)) || hanOnly(text).length >= 4);
}

/**
 * The rows of a grid that belong to table 3: from its heads or first label to its last label. In a table that
 * `continues` another, 总计 and 其他 are labels enough.
 */
export function requestRange(grid: Grid, continues: boolean): { readonly from: number; readonly to: number; readonly firstData: number } | null {
  let firstHead = -1;
  let firstData = -1;
  let last = -1;
  for (const row of grid.rows) {
    const label = row.cells.findLast((cell) => isOwn(cell, row) && (isTelling(cell.text) || (continues && isRowLabel(cell.text) && hasFiguresAfter(row, cell))));
    if (label !== undefined) {
      if (firstData < 0) firstData = row.index;
      last = row.index;
    } else if (firstData < 0 && row.cells.filter((cell) => isHeadWord(cell.text)).length >= 2) firstHead = firstHead < 0 ? row.index : firstHead;
  }
  if (firstData < 0) return null;
  let to = last + 1;
  while (to < grid.rows.length && holdsFigures(grid.rows[to])) to += 1;
  while (firstData > 0 && holdsFigures(grid.rows[firstData - 1])) firstData -= 1;
  return { from: firstHead < 0 ? firstData : firstHead, to, firstData };
}

/** A row of seven cells of figures, whatever its label. */
function holdsFigures(row: GridRow | undefined): boolean {
  const own = row?.cells.filter((cell) => isOwn(cell, row) && looksLikeValue(cell.text)) ?? [];
  return own.length >= WIDTH && own.some((cell) => cell.text.trim() !== '');
}

/** Seven cells follow the label and none is a head; heads of other tables name a 总计 as well. */
function hasFiguresAfter(row: GridRow, label: SourceCell): boolean {
  const after = row.cells.slice(row.cells.indexOf(label) + 1);
  return after.length >= WIDTH && !after.some(({ text }) => isHeadWord(text));
}

function isRowLabel(text: string): boolean {
  const match = matchLabel(text);
  return isStrong(match) && match.named.kind !== 'outcomes';
}

/** A label that stands nowhere but in table 3; 总计 and 其他 stand everywhere. */
function isTelling(text: string): boolean {
  const match = matchLabel(text);
  return isStrong(match) && match.named.kind === 'row' && match.named.measure !== 'processed' && match.named.measure !== 'other_misc';
}
