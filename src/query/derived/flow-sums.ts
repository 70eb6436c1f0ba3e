import { EVERY_CELL, FLOW_CELLS } from '../outcome-flow';
import { addingUp, summing } from '../sums';
import { createSums } from './sums';

/** Fills the table `flow_sum`: the cells of table 3 by applicant, added up over places. */
export function createFlowSums(): string {
  const base = `WITH asked AS MATERIALIZED (SELECT report_id, region_code, year, scope, level FROM fact WHERE preferred AND scope IS NOT NULL),
${EVERY_CELL}
SELECT region_code, year, scope, level, applicant, ${summing(FLOW_CELLS)} FROM every JOIN asked USING (report_id) GROUP BY ALL`;
  return createSums('flow_sum', ['scope', 'level', 'applicant', 'year'], base, addingUp(FLOW_CELLS));
}
