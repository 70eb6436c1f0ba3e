import { COLUMN_AXIS, COLUMN_PLACE, YEAR_BEFORE } from './sql';
import { sums, tallyOf, type SumPlace } from './sums';
import { TABLE_3 } from './table-3';
import type { Relation } from './rule';

/** Reports where anything is carried over or not known. In all others seven printed zeros follow seven, which need no join. */
const OPEN: Relation = {
  name: 'carry_open',
  sql: `SELECT q.report_id, y.other_report_id FROM table_3 q JOIN year_before y ON y.report_id = q.report_id LEFT JOIN table_3 b ON b.report_id = y.other_report_id
WHERE (q.columns = 7 AND b.columns = 7 AND q.columns_in = 0 AND b.columns_out = 0) IS NOT TRUE`,
};

/** Each column's carried in beside what was carried out in the year before, for pairs of reports and the cells of both. */
const compared = (pairs: string, cells: string): string => `SELECT q.report_id, o.other_report_id, q.applicant, q.carried_in, b.carried_out AS expected, q.carried_in - b.carried_out AS difference
FROM (${pairs}) o JOIN (${cells}) q ON q.report_id = o.report_id LEFT JOIN (${cells}) b ON b.report_id = o.other_report_id AND b.applicant = q.applicant`;

const pairsOf = (reports: string): string => `SELECT * FROM year_before WHERE report_id IN (${reports})`;
const cellsOf = (pairs: string): string => `SELECT report_id, applicant, carried_in, carried_out FROM request
WHERE applicant <> 'organisations' AND report_id IN (SELECT report_id FROM (${pairs}) UNION SELECT other_report_id FROM (${pairs}))`;

const PLACE: SumPlace = {
  difference: 'difference',
  ord: COLUMN_PLACE,
  axis: COLUMN_AXIS,
  cells: `'request.carried_in.' || applicant`,
  against: `'other:request.carried_out.' || applicant`,
  expected: 'expected',
  reported: 'carried_in',
};

/** Carried in is what the same body carried out a year before, in every column. Only reports of one scope are held against each other. */
export const xyCarry = sums({
  id: 'XY-CARRY',
  severity: 'error',
  causes: ['does_not_add_up'],
  reasons: ['cancels_out'],
  tables: ['request', 'fact'],
  absent: 'not_applicable',
  relations: [YEAR_BEFORE, TABLE_3, OPEN, { name: 'carry_cell', sql: cellsOf('FROM carry_open') }],
  tally: `SELECT report_id, NULL::VARCHAR AS agency_id, NULL::INTEGER AS year, columns::INTEGER AS passed, 0 AS failed, 0 AS undecided, 0 AS not_applicable
FROM table_3 JOIN year_before USING (report_id) WHERE report_id NOT IN (SELECT report_id FROM carry_open)
UNION ALL ${tallyOf([{ from: compared('FROM carry_open', 'FROM carry_cell'), places: [PLACE] }])}`,
  arms: [{ from: (reports) => compared(pairsOf(reports), cellsOf(pairsOf(reports))), other: 'other_report_id', places: [PLACE] }],
});
