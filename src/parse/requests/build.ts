import { APPLICANT_COLUMNS, APPLICANTS, type ApplicantColumn } from '@/model/applicants';
import type { CellId, ReadCell, Sum } from '@/model/cell';
import type { Layout } from '@/model/layout';
import { MEASURES, type RequestFigure } from '@/model/measures';
import type { Doubt, DoubtCause } from '@/model/report';
import { readCount } from '../count-cell';
import type { Findings } from '../findings';
import { cellsOf, looksMovedUp, requestCell, requestSums } from '../witness/sums';
import { indexSums, sumsOf, weigh, type Values } from '../witness/weigh';
import { addsUp, rejoin } from './recut';
import type { CollectedRows } from './collect';
import type { LabelledRow } from './labelled-row';
import { isStrong, matchLabel } from './labels';
import { doubtUnnamed } from './unnamed-rows';
import type { ResolvedRow, RowName } from './resolve';

const FEWEST_FAILING = 3;

/** A row with its name and its cells read; `uncertain` says what the sums must still confirm. */
interface BuiltRow {
  readonly name: RowName;
  readonly source: ResolvedRow;
  readonly cells: Readonly<Record<ApplicantColumn, ReadCell>>;
  readonly uncertain: readonly DoubtCause[];
}

export interface BuiltTable {
  readonly layout: Layout;
  readonly rows: Map<RequestFigure, Record<ApplicantColumn, ReadCell>>;
  readonly drawn: boolean;
}

/** Puts named rows into table 3, and weighs by the sums every row whose reading is not certain in itself. */
export function buildTable(resolved: readonly ResolvedRow[], collected: CollectedRows, findings: Findings): BuiltTable {
  const rows = new Map<RequestFigure, Record<ApplicantColumn, ReadCell>>();
  const built: BuiltRow[] = [];
  const joins = new Map<CellId, number>();
  for (const source of resolved) {
    if (source.name === null) continue;
    const twin = built.find(({ name }) => name === source.name);
    const row = readRow(source, source.name, findings, joins);
    if (twin) {
      findings.doubt('row_repeated', cellsOf(source.name), source.row.raw, source.row.place);
      continue;
    }
    built.push(row);
    rows.set(source.name, { ...row.cells });
  }
  confirmJoins(rows, joins, findings);
  doubtUnnamed(resolved, valuesOf(rows, 0), new Set(rows.keys()), findings);
  weighRows(built, rows, collected, findings);
  const layout: Layout = rows.has('other') && !['other_not_corrected', 'other_fee_unpaid', 'other_misc'].some((id) => rows.has(id as RequestFigure)) ? '2019' : '2021';
  sayAbsent(rows, layout, resolved, findings, collected);
  return { layout, rows, drawn: resolved.every(({ row }) => row.drawn) };
}

function readRow(source: ResolvedRow, name: RowName, findings: Findings, joins: Map<CellId, number>): BuiltRow {
  const { row } = source;
  const cells = Object.fromEntries(APPLICANT_COLUMNS.map((column) => {
    const printed = row.cells[column];
    if (printed === undefined) return [column, { state: 'unreadable', raw: row.raw, place: row.place } satisfies ReadCell];
    const id = requestCell(name, column);
    const { cell, joined } = readCount(id, printed, findings);
    if (joined !== null) joins.set(id, joined);
    return [column, cell];
  })) as Record<ApplicantColumn, ReadCell>;
  const uncertain: DoubtCause[] = [];
  if (row.fault !== null) uncertain.push(row.fault);
  if (source.by === 'place' || source.by === 'word_alone') uncertain.push('label_unsure');
  if (source.by === 'text_against_ordinal') uncertain.push('label_contradicts_ordinal');
  return { name, source, cells, uncertain };
}

/** Digits of one cell that a narrow box has broken are joined where every decided sum then holds. */
function confirmJoins(rows: Map<RequestFigure, Record<ApplicantColumn, ReadCell>>, joins: ReadonlyMap<CellId, number>, findings: Findings): void {
  if (joins.size === 0) return;
  const sums = indexSums(requestSums(new Set(rows.keys())));
  const values = valuesOf(rows);
  for (const [id, value] of joins) values.set(id, value);
  for (const [id, value] of joins) {
    const [, row, column] = id.split('.') as [string, RequestFigure, ApplicantColumn];
    const cell = rows.get(row)?.[column];
    const cells = rows.get(row);
    if (cell === undefined || cells === undefined) continue;
    const touching = sumsOf([id], sums);
    const verdicts = touching.map((sum) => weigh(sum, values));
    if (verdicts.includes('holds') && !verdicts.includes('fails')) {
      cells[column] = { state: 'number', value, raw: cell.raw, place: cell.place };
      findings.odd('number_rejoined', [id], cell.raw, cell.place);
    } else findings.doubt('cell_split', [id], cell.raw, cell.place, { says: 'would_be', values: [{ cell: id, value }], sums: touching });
  }
}

/** The numbers printed, and for cells left empty what they are supposed to be, if anything. */
function valuesOf(rows: ReadonlyMap<RequestFigure, Record<ApplicantColumn, ReadCell>>, empty: number | null = null): Map<CellId, number> {
  const values = new Map<CellId, number>();
  for (const [row, cells] of rows) {
    for (const column of APPLICANT_COLUMNS) {
      const cell = cells[column];
      const value = cell.state === 'number' ? cell.value : cell.state === 'unreadable' ? null : empty;
      if (value !== null) values.set(requestCell(row, column), value);
    }
  }
  return values;
}

/** Text keeps no borders: a row of seven figures that do not add up, empty ones taken as nothing, may be two rows run together. */
function weighRows(built: readonly BuiltRow[], rows: ReadonlyMap<RequestFigure, Record<ApplicantColumn, ReadCell>>, { heads }: CollectedRows, findings: Findings): void {
  const sums = indexSums(requestSums(new Set(rows.keys())));
  const values = valuesOf(rows);
  const supposed = valuesOf(rows, 0);
  const failing = mostlyFail(built, values);
  for (const { name, source, uncertain } of built) {
    const ids = cellsOf(name);
    const { row } = source;
    const touching = sumsOf(ids, sums);
    const own = touching.filter(({ rule }) => rule === 'T3-APPLICANTS');
    const verdicts = touching.map((sum) => weigh(sum, values));
    const allHold = verdicts.every((verdict) => verdict === 'holds');
    const holds = own.every((sum) => weigh(sum, values) === 'holds');
    const fails = !row.drawn && row.fault === null && own.some((sum) => weigh(sum, supposed) !== 'holds');
    const plain = ids.every((id) => values.get(id) === 0);
    for (const cause of uncertain) {
      const certain = source.by === 'word_alone' ? touching.every((sum) => weigh(sum, supposed) === 'holds') : allHold;
      if (isLifted(cause, name, { allHold: certain, plain })) sayLifted(cause, source, name, findings);
      else findings.doubt(cause, ids, row.raw, row.place, arithmeticOf(row, name, allHold, touching, values));
    }
    if (heads.doubt === 'heads_unsure' && heads.open.some((column) => values.get(requestCell(name, column)) !== 0)) {
      findings.doubt('heads_unsure', heads.open.map((column) => requestCell(name, column)), row.raw, row.place);
    }
    if (heads.doubt !== null && !holds) findings.doubt(heads.doubt, ids, row.raw, row.place);
    if (looksMovedUp(APPLICANTS.map(({ id }) => rows.get(name)?.[id]), rows.get(name)?.total)) findings.doubt('row_short', ids, row.raw, row.place);
    if (fails || (failing && !holds)) findings.doubt('sum_fails', ids, row.raw, row.place, { says: 'disagrees', sums: own });
    if (source.by === 'damaged_text') findings.odd('label_misprinted', ids, source.label, row.place, printedLabel(name));
  }
}

/** Where most rows that say something do not add up, the columns are not those that the heads name. */
function mostlyFail(built: readonly BuiltRow[], values: Values): boolean {
  const verdicts = built.map(({ name }) => cellsOf(name).map((id) => values.get(id))).filter((row) => row.every((value) => value !== undefined) && row.some((value) => value !== 0));
  const failed = verdicts.filter((row) => !addsUp(row.map((value) => value ?? 0)));
  return failed.length >= FEWEST_FAILING && failed.length * 2 > verdicts.length;
}

/** 其他 is too short a label to stand against its ordinal; the others are not. */
function isLifted(cause: DoubtCause, name: RowName, { allHold, plain }: { readonly allHold: boolean; readonly plain: boolean }): boolean {
  if (cause === 'label_contradicts_ordinal') return name !== 'other_misc' || allHold;
  if (cause === 'row_short' || cause === 'row_repeated') return false;
  if (cause === 'row_long' && plain) return true;
  return allHold;
}

function sayLifted(cause: DoubtCause, { label, row, by }: ResolvedRow, name: RowName, findings: Findings): void {
  const ids = cellsOf(name);
  if (cause === 'label_unsure' && by === 'place') findings.odd('label_lost', ids, label || (row.labels.at(-1)?.text ?? ''), row.place, printedLabel(name));
  else if (cause === 'label_contradicts_ordinal') findings.odd('ordinal_misprinted', ids, label, row.place, printedLabel(name));
  else if (cause === 'separators_lost') findings.odd('separators_lost', ids, row.raw, row.place);
}

/** What the sums say of a doubtful row: for digits pulled apart, the one join at which the row and no column fails. */
function arithmeticOf(row: LabelledRow, name: RowName, allHold: boolean, sums: readonly Sum[], values: Values): Doubt['arithmetic'] {
  if (row.fault === 'row_long') {
    const ids = cellsOf(name);
    const ways = rejoin(row.raw.split(' ')).map((way) => way.map(Number)).filter((way) => {
      const joined = new Map([...values, ...ids.map((id, i) => [id, way[i] ?? 0] as const)]);
      return sums.every((sum) => weigh(sum, joined) !== 'fails');
    });
    const [way] = ways;
    if (ways.length === 1 && way) return { says: 'would_be', values: ids.map((cell, i) => ({ cell, value: way[i] ?? 0 })), sums };
  }
  return allHold ? { says: 'agrees', sums } : { says: 'nothing' };
}

function printedLabel(name: RowName): string {
  return name === 'other' ? '(六)其他处理' : (MEASURES.find(({ id }) => id === name)?.printed ?? name);
}

/** Rows that the form has and the document does not, and rows that the document has and nothing names. */
function sayAbsent(rows: ReadonlyMap<RequestFigure, unknown>, layout: Layout, resolved: readonly ResolvedRow[], findings: Findings, { place }: CollectedRows): void {
  const unnamed = resolved.filter(({ row, name, label }) => {
    if (name !== null) return false;
    const match = matchLabel(label);
    const figures = Object.keys(row.cells).length > 0 || (isStrong(match) && match.named.kind === 'row');
    return figures && match?.named.kind !== 'outcomes' && Object.values(row.cells).some((cell) => cell.text.trim() !== '');
  });
  const missing = MEASURES.filter(({ id, group }) => !rows.has(id) && !(layout === '2019' && group === 'other'));
  for (const { row, label } of unnamed) {
    if (missing.length === 0) findings.odd('row_added', [], `${label} ${row.raw}`.trim(), row.place);
    else findings.doubt('row_unnamed', [], `${label} ${row.raw}`.trim(), row.place);
  }
  const certain = unnamed.length === 0 && resolved.every(({ row }) => row.drawn);
  for (const { id, printed } of missing) {
    if (certain) findings.odd('row_absent', cellsOf(id), '', place, printed);
    else findings.doubt('row_not_found', cellsOf(id), '', place);
  }
}
