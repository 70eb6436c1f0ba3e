import { COLUMN_AXIS, COLUMN_PLACE } from './sql';
import { sums } from './sums';
import { BALANCE, TABLE_3, tallyOfTable3 } from './table-3';

/** Table 3, every column: received + carried in = processed + carried out, as the table itself prints. */
export const t3Balance = sums({
  id: 'T3-BALANCE',
  severity: 'error',
  causes: ['does_not_add_up'],
  reasons: ['cancels_out', 'received_includes_carried_in'],
  tables: ['request'],
  absent: 'undecided',
  relations: [TABLE_3],
  tally: tallyOfTable3('balance'),
  arms: [
    {
      from: (reports) => `SELECT *, ${BALANCE} AS difference FROM request WHERE applicant <> 'organisations' AND report_id IN (${reports})`,
      places: [
        {
          difference: 'difference',
          ord: COLUMN_PLACE,
          axis: COLUMN_AXIS,
          cells: `'request.processed.' || applicant || ' request.carried_out.' || applicant`,
          against: `'request.received.' || applicant || ' request.carried_in.' || applicant`,
          expected: 'received::BIGINT + carried_in',
          reported: 'processed::BIGINT + carried_out',
          reason: `CASE WHEN carried_in > 0 AND processed::BIGINT + carried_out = received THEN 'received_includes_carried_in' END`,
        },
      ],
    },
  ],
});
