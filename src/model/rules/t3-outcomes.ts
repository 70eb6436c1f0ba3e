import { OUTCOME_GROUPS, rowsOf, type OutcomeGroup } from '../measures';
import { COLUMN_AXIS, COLUMN_PLACE } from './sql';
import { sums } from './sums';
import { OUTCOMES, TABLE_3, tallyOfTable3 } from './table-3';

const cell = (figure: string): string => `'request.${figure}.' || applicant`;

/** The cells a group's count is made of: its rows where all are known, else the figure given for the group. */
function cellsOf(group: OutcomeGroup): string {
  const rows = rowsOf(group);
  if (rows.length === 1) return cell(group);
  return `CASE WHEN ${rows.join(' + ')} IS NOT NULL THEN ${rows.map(cell).join(` || ' ' || `)} ELSE ${cell(group)} END`;
}

/** Table 3, every column: the outcome rows add up to (七)总计. (六)其他处理 counts as one row or as three, as it is printed. */
export const t3Outcomes = sums({
  id: 'T3-OUTCOMES',
  severity: 'error',
  causes: ['does_not_add_up'],
  reasons: ['cancels_out'],
  tables: ['request'],
  absent: 'undecided',
  relations: [TABLE_3],
  tally: tallyOfTable3('outcomes'),
  arms: [
    {
      from: (reports) => `SELECT *, processed - expected AS difference FROM (SELECT *, ${OUTCOMES} AS expected FROM request WHERE applicant <> 'organisations' AND report_id IN (${reports}))`,
      places: [
        {
          difference: 'difference',
          ord: COLUMN_PLACE,
          axis: COLUMN_AXIS,
          cells: cell('processed'),
          against: OUTCOME_GROUPS.map(cellsOf).join(` || ' ' || `),
          expected: 'expected',
          reported: 'processed',
        },
      ],
    },
  ],
});
