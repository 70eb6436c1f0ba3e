import { ROW_PLACES, ROW_SUMS, ROWS_SHOWN, settled, SIDES, withMends } from './applicant-rows';
import { sums } from './sums';
import { TABLE_3, tallyOfTable3 } from './table-3';

const rowsOf = (reports: string): string => withMends(settled(`SELECT report_id, ${ROW_SUMS}, ${ROWS_SHOWN} FROM (${SIDES}) WHERE report_id IN (${reports}) GROUP BY report_id`));

/** Table 3, every row: the six applicants add up to 总计. */
export const t3Applicants = sums({
  id: 'T3-APPLICANTS',
  severity: 'error',
  causes: ['does_not_add_up', 'reading_error'],
  reasons: ['cancels_out', 'digits_joined'],
  tables: ['request'],
  absent: 'undecided',
  relations: [TABLE_3],
  tally: tallyOfTable3('rows'),
  arms: [{ from: rowsOf, places: ROW_PLACES }],
});
