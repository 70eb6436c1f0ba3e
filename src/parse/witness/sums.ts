import { APPEAL_KINDS, APPEAL_RESULTS } from '@/model/appeals';
import { APPLICANT_COLUMNS, APPLICANTS, type ApplicantColumn } from '@/model/applicants';
import type { CellId, ReadCell, Sum } from '@/model/cell';
import { MEASURES, type Measure, type RequestFigure } from '@/model/measures';

/** The cell of table 3 in this row and column. */
export function requestCell(row: RequestFigure, column: ApplicantColumn): CellId {
  return `request.${row}.${column}`;
}

/** The seven cells of a row of table 3. */
export function cellsOf(row: RequestFigure): CellId[] {
  return APPLICANT_COLUMNS.map((column) => requestCell(row, column));
}

/** The rows whose sum is (七)总计, as a table of these rows prints them. */
export function outcomeRows(rows: ReadonlySet<RequestFigure>): readonly RequestFigure[] {
  const parts = MEASURES.filter(({ group }) => group === 'other').map(({ id }) => id);
  const others: readonly RequestFigure[] = rows.has('other') && !parts.some((id) => rows.has(id)) ? ['other'] : parts;
  const first: readonly Measure[] = MEASURES.filter(({ group }) => group !== null && group !== 'other').map(({ id }) => id);
  return [...first, ...others];
}

const known = new Map<string, readonly Sum[]>();
/** Tables lack a few of the form's rows in a few ways; a map of all ways ever seen must not grow for ever. */
const MOST_KNOWN = 200;

/** Every sum that a table 3 of these rows carries in itself; the same list for the same rows. */
export function requestSums(rows: ReadonlySet<RequestFigure>): readonly Sum[] {
  const key = [...rows].join(' ');
  const before = known.get(key);
  if (before !== undefined) return before;
  const sums = sumsOver(rows);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, sums);
  return sums;
}

function sumsOver(rows: ReadonlySet<RequestFigure>): readonly Sum[] {
  const outcomes = outcomeRows(rows);
  return [
    ...[...rows].map((row): Sum => ({ rule: 'T3-APPLICANTS', left: APPLICANTS.map(({ id }) => requestCell(row, id)), right: [requestCell(row, 'total')] })),
    ...APPLICANT_COLUMNS.flatMap((column): Sum[] => [
      { rule: 'T3-OUTCOMES', left: outcomes.map((row) => requestCell(row, column)), right: [requestCell('processed', column)] },
      { rule: 'T3-BALANCE', left: [requestCell('received', column), requestCell('carried_in', column)], right: [requestCell('processed', column), requestCell('carried_out', column)] },
    ]),
  ];
}

const APPEAL_SUMS: readonly Sum[] = APPEAL_KINDS.map(({ id: kind }): Sum => ({
    rule: 'T4-TOTAL',
    left: APPEAL_RESULTS.filter(({ id }) => id !== 'total').map(({ id }): CellId => `appeal.${kind}.${id}`),
    right: [`appeal.${kind}.total`],
  }));

/** The three sums of table 4. */
export function appealSums(): readonly Sum[] {
  return APPEAL_SUMS;
}

/** Whether the last part is no less than those before it and the total is empty: parts and total that have moved up by one look so. */
export function looksMovedUp(parts: readonly (ReadCell | undefined)[], total: ReadCell | undefined): boolean {
  const values = parts.map((cell) => (cell?.state === 'number' ? cell.value : 0));
  const last = values.pop() ?? 0;
  return (total?.state === 'blank' || total?.state === 'na') && last > 0 && last >= values.reduce((sum, value) => sum + value, 0);
}
