import { APPLICANT_COLUMNS, type ApplicantColumn } from '@/model/applicants';
import { readValue } from '../value';
import type { LabelledRow } from './labelled-row';
import { addsUp } from './recut';

/** Which order the columns have where their heads stand in another than the form's; `open` are the columns in which the two part. */
export interface ContestedOrder {
  readonly kept: 'heads' | 'printed' | null;
  readonly open: readonly ApplicantColumn[];
}

/**
 * A wrong span moves heads over columns that are not theirs, the total before the last of its parts. Kinds of
 * applicants may change places; where the total or 自然人 has left the place that the form gives it, the rows
 * must say by their sums which order is theirs. Null where nothing is contested.
 * @param read the rows with their figures in the given order
 */
export function contestedOrder(byHeads: readonly ApplicantColumn[], read: (order: readonly ApplicantColumn[]) => readonly LabelledRow[]): ContestedOrder | null {
  if (byHeads[0] === APPLICANT_COLUMNS[0] && byHeads.at(-1) === APPLICANT_COLUMNS.at(-1)) return null;
  const open = APPLICANT_COLUMNS.filter((column, i) => byHeads[i] !== column);
  return { kept: keptOrder(byHeads, read), open };
}

const TOTAL_FIRST: readonly ApplicantColumn[] = ['total', ...APPLICANT_COLUMNS.filter((column) => column !== 'total')];

/** Whether the rows say by their sums that 总计 stands behind its parts and not before them. */
export function totalProvenLast(rows: readonly LabelledRow[]): boolean {
  return keptOrder(TOTAL_FIRST, (order) => rows.map((row) => ({ ...row, cells: Object.fromEntries(order.map((column, i) => [column, row.cells[APPLICANT_COLUMNS[i] ?? column]])) }))) === 'printed';
}

/** The order in which alone the rows add up; null where no row tells, or they contradict each other. */
function keptOrder(byHeads: readonly ApplicantColumn[], read: (order: readonly ApplicantColumn[]) => readonly LabelledRow[]): ContestedOrder['kept'] {
  const [heads, printed] = [read(byHeads).map(figuresOf), read(APPLICANT_COLUMNS).map(figuresOf)];
  const telling = heads.map((figures, i) => ({ heads: figures !== null && addsUp(figures), printed: addsUp(printed[i] ?? []) })).filter((row) => row.heads !== row.printed);
  return telling.length === 0 ? null : telling.every((row) => row.heads) ? 'heads' : telling.every((row) => row.printed) ? 'printed' : null;
}

/** A row's seven figures, empty cells taken as nothing; null where one is no figure. */
function figuresOf({ cells }: LabelledRow): readonly number[] | null {
  const values = APPLICANT_COLUMNS.map((column) => readValue(cells[column]?.text ?? '*'));
  return values.some(({ state }) => state === 'unreadable' || state === 'split') ? null : values.map((value) => (value.state === 'number' ? value.value : 0));
}
