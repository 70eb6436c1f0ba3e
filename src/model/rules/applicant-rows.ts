import { APPLICANTS } from '../applicants';
import { MEASURES, type RequestFigure } from '../measures';
import { COLUMN_PLACE, hasBit, joinMends, nullBits } from './sql';
import type { SumPlace } from './sums';

/** The bit of (六)其他处理 as one row, which stands after the rows that both forms or the later one print. */
const OTHER_FORM = MEASURES.length;

interface Row {
  readonly id: RequestFigure;
  /** What the row is on the axis of outcomes. */
  readonly axis: 'part' | 'total' | null;
  /** False where the report prints (六)其他处理 the other way. */
  readonly applies?: string;
}

const ROWS: readonly Row[] = [
  ...MEASURES.map((measure, bit): Row => ({
    id: measure.id,
    axis: measure.group !== null ? 'part' : measure.id === 'processed' ? 'total' : null,
    ...('only' in measure ? { applies: `NOT ${hasBit('all_unknown', bit)} OR ${hasBit('all_unknown', OTHER_FORM)}` } : {}),
  })),
  { id: 'other', axis: 'part', applies: `NOT ${hasBit('all_unknown', OTHER_FORM)}` },
];

const IDS = ROWS.map(({ id }) => id);

/** Aggregates of the cells of one report: by how much each row's total is over the six, and where cells are not known. */
export const ROW_SUMS = `${IDS.map((id) => `sum(${id} * side) AS sum_${id}`).join(', ')}, bit_or(unknown) AS some_unknown, bit_and(unknown) AS all_unknown, count(*) AS columns`;
/** The sums as whole numbers `off_…`, null where a cell is unknown or a column is not there. */
export const settled = (relation: string): string =>
  `SELECT *, ${IDS.map((id, bit) => `CASE WHEN columns = 7 AND NOT ${hasBit('some_unknown', bit)} THEN sum_${id}::BIGINT END AS off_${id}`).join(', ')} FROM (${relation})`;
/** The cells of table 3 with the side of the sum on which their column stands. */
export const SIDES = `SELECT *, CASE WHEN applicant = 'total' THEN 1 ELSE -1 END AS side, ${nullBits(IDS)} AS unknown, ${COLUMN_PLACE} AS place FROM request WHERE applicant <> 'organisations'`;

/** What a finding shows beside: the printed total and the six values in order. */
export const ROWS_SHOWN = ROWS.flatMap(({ id }) => [`max(${id}) FILTER (side = 1) AS total_${id}`, `list(${id} ORDER BY place) FILTER (side = -1) AS six_${id}`]).join(',\n  ');

/** Whether a torn number explains what is off, for the rows that are shown. */
export const withMends = (relation: string): string =>
  `SELECT *, ${IDS.map((id) => `${joinMends(APPLICANTS.map((_, at) => `six_${id}[${String(at + 1)}]`), `off_${id}`)} AS mends_${id}`).join(', ')} FROM (${relation})`;

const placeOf = ({ id, axis, applies }: Row, index: number): SumPlace => ({
  difference: `off_${id}`,
  ord: String(index),
  cells: `'request.${id}.total'`,
  against: `'${APPLICANTS.map((applicant) => `request.${id}.${applicant.id}`).join(' ')}'`,
  expected: `total_${id} - off_${id}`,
  reported: `total_${id}`,
  cause: `CASE WHEN mends_${id} THEN 'reading_error' END`,
  reason: `CASE WHEN mends_${id} THEN 'digits_joined' END`,
  ...(axis === null ? {} : { axis: `'${axis}'` }),
  ...(applies === undefined ? {} : { applies }),
});

/** Every row of table 3 as a sum over its columns. */
export const ROW_PLACES: readonly SumPlace[] = ROWS.map(placeOf);
