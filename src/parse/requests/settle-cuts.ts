import { APPLICANT_COLUMNS } from '@/model/applicants';
import type { CellId } from '@/model/cell';
import { requestCell, requestSums } from '../witness/sums';
import { weigh } from '../witness/weigh';
import { inColumns } from './labelled-row';
import { numbersOf, recutDigits } from './recut';
import type { ResolvedRow, RowName } from './resolve';

interface OpenRow {
  readonly source: ResolvedRow;
  readonly name: RowName;
  readonly ways: readonly (readonly string[])[];
}

const MOST_COMBINATIONS = 4_000;

/**
 * Rows whose figures were printed without separators: of all cuts at which each row adds up, the one
 * combination at which every column does too. Where none or more than one is left, the rows stay as they are.
 */
export function settleCuts(rows: readonly ResolvedRow[]): readonly ResolvedRow[] {
  const open = rows.flatMap((source): OpenRow[] => {
    const cut = source.row.fault === 'separators_lost' && source.name !== null;
    const ways = cut ? recutDigits(source.row.raw) : null;
    return cut && ways !== null && ways.length > 0 && source.name !== null ? [{ source, name: source.name, ways }] : [];
  });
  if (open.length === 0 || open.reduce((product, { ways }) => product * ways.length, 1) > MOST_COMBINATIONS) return rows;
  const names = new Set(rows.map(({ name }) => name).filter((name) => name !== null));
  const columns = requestSums(names).filter(({ rule }) => rule !== 'T3-APPLICANTS');
  const fixed = fixedValues(rows);
  let only: readonly (readonly string[])[] | null = null;
  for (const combination of combinations(open)) {
    const values = new Map(fixed);
    combination.forEach((way, i) => { enter(values, open[i]?.name ?? 'processed', way.map(Number)); });
    if (!columns.every((sum) => weigh(sum, values) === 'holds')) continue;
    if (only !== null) return rows;
    only = combination;
  }
  const settled = only;
  if (settled === null) return rows;
  return rows.map((source) => {
    const way = settled[open.findIndex((row) => row.source === source)];
    return way === undefined ? source : { ...source, row: { ...source.row, cells: inColumns(way.map((text) => ({ text, place: source.row.place }))) } };
  });
}

function fixedValues(rows: readonly ResolvedRow[]): Map<CellId, number> {
  const values = new Map<CellId, number>();
  for (const { row, name } of rows) {
    const figures = name === null ? null : numbersOf(APPLICANT_COLUMNS.map((column) => row.cells[column]?.text ?? ''));
    if (name !== null && figures !== null) enter(values, name, figures);
  }
  return values;
}

function enter(values: Map<CellId, number>, name: RowName, figures: readonly number[]): void {
  APPLICANT_COLUMNS.forEach((column, i) => values.set(requestCell(name, column), figures[i] ?? 0));
}

function* combinations(open: readonly OpenRow[]): Generator<readonly (readonly string[])[]> {
  const [first, ...rest] = open;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const way of first.ways) for (const others of combinations(rest)) yield [way, ...others];
}
