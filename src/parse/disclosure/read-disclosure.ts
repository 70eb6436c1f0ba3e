import { DISCLOSURE_FIELDS, type DisclosureFigure } from '@/model/disclosure';
import type { CellId, ReadCell } from '@/model/cell';
import type { Layout } from '@/model/layout';
import type { DisclosureTable } from '@/model/report';
import { saysTheSame } from '../count-cell';
import { Findings } from '../findings';
import { expandGrid } from '../grid';
import { isPageFooter } from '../pieces';
import type { Block, LineBlock } from '../source';
import { readValue } from '../value';
import { itemsFromGrid, type HeadRow } from './from-grid';
import { itemsFromLines } from './from-lines';
import type { ItemRow } from './item-row';
import { columnsOf, fieldOf, isPartTitle, type HeadMatch } from './labels';
import { readFigure } from './figure-cell';
import { rowsPrintedOnce } from './several-tables';

export interface ReadDisclosure {
  readonly table: DisclosureTable;
  readonly used: ReadonlySet<Block>;
}

/** Reads table 2 out of a document's blocks; null where the document shows none. */
export function readDisclosure(blocks: readonly Block[], findings: Findings): ReadDisclosure | null {
  const drawn = fromTables(blocks, findings);
  const lines = itemsFromLines(blocks);
  const found = drawn.rows.length >= FEWEST_ROWS ? drawn : withLines(drawn, lines);
  const [first] = found.rows;
  if (first === undefined) return null;
  const layout = layoutOf(found.rows);
  const cells: Partial<Record<DisclosureFigure, ReadCell>> = {};
  for (const row of found.rows) takeRow(row, layout, cells, findings);
  for (const row of rowsPrintedOnce(found.tables)) findings.doubt('table_repeated', idsOf(row, layout), row.raw, row.place);
  if (found === drawn) for (const row of lines.rows) if (found.rows.some(({ item }) => item === row.item)) takeRow(row, layout, cells, findings);
  const missing = DISCLOSURE_FIELDS.filter((field) => field.layout === layout && cells[field.id] === undefined).map(({ id }) => id);
  if (missing.length > 0) {
    const ids = missing.map((id): CellId => `disclosure.${id}`);
    if (found.rows.every((row) => row.drawn)) findings.odd('row_absent', ids, '', first.place);
    else findings.doubt('row_not_found', ids, '', first.place);
  }
  if (Object.values(cells).every(({ state }) => state !== 'number')) findings.odd('table_empty', [], '', first.place);
  return { table: { layout, cells }, used: found.used };
}

/** No form has fewer rows; a table of fewer may be the rest of one whose other rows have lost their borders. */
const FEWEST_ROWS = 4;

interface Found {
  readonly rows: readonly ItemRow[];
  /** The same rows by the table or the lines in which they stand together. */
  readonly tables: readonly (readonly ItemRow[])[];
  readonly used: ReadonlySet<Block>;
}

function withLines(drawn: Found, lines: Found): Found {
  if (lines.rows.length === 0) return drawn;
  const tables = [...drawn.tables, ...lines.tables].map((rows) => rows.map((row) => ({ ...row, drawn: false })));
  return { rows: tables.flat(), tables, used: new Set([...drawn.used, ...lines.used]) };
}

function fromTables(blocks: readonly Block[], findings: Findings): Found {
  const tables: ItemRow[][] = [];
  const used = new Set<Block>();
  let heads: HeadRow | null = null;
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'line' && (isPartTitle(block.text) || block.text.includes('信息内容'))) heads = null;
    if (block.type === 'line' && used.has(blocks[at - 1] as Block) && isBrokenOff(block)) breakOff(tables.at(-1) ?? []);
    const grid = block.type === 'table' ? expandGrid(block) : null;
    if (grid === null) continue;
    const reading = itemsFromGrid(grid, heads);
    heads = reading.touched ? reading.heads : null;
    if (!reading.touched) continue;
    used.add(block);
    if (reading.rows.length > 0) tables.push([...reading.rows]);
    if (reading.rows.length > 0) for (const { label, raw, cell } of reading.added) findings.odd('row_added', [], raw === '' ? label : raw, cell.place);
  }
  return { rows: tables.flat(), tables, used };
}

/** Figures on a line of their own right after a row of a text table may belong to that row. */
function isBrokenOff(block: LineBlock): boolean {
  return !isPageFooter(block.text) && block.text.replaceAll('|', ' ').trim().split(/\s+/u).every((word) => readValue(word).state === 'number');
}

function breakOff(rows: ItemRow[]): void {
  const last = rows.at(-1);
  if (last !== undefined && !last.drawn) rows[rows.length - 1] = { ...last, fault: 'cell_split' };
}

/** The layout whose heads the table prints; the rows and their number of figures where it prints none. */
function layoutOf(rows: readonly ItemRow[]): Layout {
  const votes = rows.flatMap(({ heads }) => heads.map(({ layout }) => layout)).filter((layout) => layout !== null);
  const older = votes.filter((layout) => layout === '2019').length;
  if (votes.length > 0) return older * 2 > votes.length ? '2019' : '2021';
  const oldItems = rows.some(({ item, cells }) => item === '政府集中采购' || item === '其他对外管理服务事项' || (item === '行政许可' && cells.length > 1));
  return oldItems ? '2019' : '2021';
}

/** A copy that writes a merged cell out again and again gives one head and one figure several times over. */
function unrepeated(row: ItemRow): ItemRow {
  if (row.heads.length !== row.cells.length) return row;
  const kept: number[] = [];
  row.heads.forEach(({ column }, i) => {
    const last = kept.at(-1);
    const [text, before] = [row.cells[i]?.text.trim() ?? '', last === undefined ? '' : (row.cells[last]?.text.trim() ?? '')];
    if (last === undefined || row.heads[last]?.column !== column || (text !== before && text !== '' && before !== '')) kept.push(i);
    else if (before === '') kept[kept.length - 1] = i;
  });
  return kept.length === row.cells.length ? row : { ...row, heads: kept.flatMap((i) => row.heads[i] ?? []), cells: kept.flatMap((i) => row.cells[i] ?? []) };
}

function idsOf(row: ItemRow, layout: Layout): CellId[] {
  return columnsIn(row, layout).flatMap((column) => fieldOf(row.item, column, layout) ?? []).map((field): CellId => `disclosure.${field}`);
}

function columnsIn({ heads, item }: ItemRow, layout: Layout): readonly HeadMatch['column'][] {
  return heads.length > 0 ? heads.map(({ column }) => column) : columnsOf(item, layout);
}

function takeRow(read: ItemRow, layout: Layout, cells: Partial<Record<DisclosureFigure, ReadCell>>, findings: Findings): void {
  const row = unrepeated(read);
  const columns = columnsIn(row, layout);
  const fields = columns.map((column) => fieldOf(row.item, column, layout));
  const ids = idsOf(row, layout);
  if (ids.length === 0) {
    findings.odd('row_added', [], `${row.label} ${row.raw}`, row.place);
    return;
  }
  const unheaded = row.heads.length === 0;
  const short = row.cells.length !== columns.length;
  if (fields.some((field) => field !== null && cells[field] !== undefined)) {
    const same = row.fault === null && !short && fields.every((field, i) => field === null || saysAgain(field, cells[field], row, i));
    if (!same) findings.doubt('row_repeated', ids, row.raw, row.place);
    return;
  }
  fields.forEach((field, i) => {
    if (field === null) return;
    const printed = short ? undefined : row.cells[i];
    cells[field] = printed === undefined ? { state: 'unreadable', raw: row.raw, place: row.place } : readFigure(field, printed, row.heads[i]?.unit ?? null, findings);
  });
  if (row.fault !== null || short) findings.doubt(row.fault ?? (row.cells.length < columns.length ? 'row_short' : 'row_long'), ids, row.raw, row.place);
  else if (unheaded && (columns.length > 1 || layout === '2019')) findings.doubt('heads_missing', ids, row.raw, row.place);
  else if (unheaded) findings.odd('head_lost', ids, row.raw, row.place, columns.join(' '));
  const headLost = !row.drawn && row.heads.length !== 0 && (row.heads.length !== columnsOf(row.item, layout).length || fields.includes(null));
  if (new Set(columns).size !== columns.length || headLost) findings.doubt('heads_unsure', ids, row.raw, row.place);
  if (!row.labelExact) findings.odd('label_misprinted', ids, row.label, row.place, row.item);
}

/** Whether a row that comes again prints the same in this cell. */
function saysAgain(field: DisclosureFigure, before: ReadCell | undefined, { cells, heads }: ItemRow, i: number): boolean {
  const printed = cells[i];
  return before !== undefined && printed !== undefined && saysTheSame(before, readFigure(field, printed, heads[i]?.unit ?? null, new Findings()));
}
