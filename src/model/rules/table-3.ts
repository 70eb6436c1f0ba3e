import { OUTCOME_GROUPS } from '../measures';
import { sum, toSql } from '../metrics/expression';
import { outcome } from '../metrics/terms';
import { ROW_PLACES, ROW_SUMS, settled, SIDES } from './applicant-rows';
import { tallyColumns } from './sums';
import type { Relation } from './rule';

/** Reported less expected, per column: processed + carried out against received + carried in. */
export const BALANCE = '(processed::BIGINT + carried_out - received - carried_in)';
/** The sum of the outcomes, per column; a group whose rows are not all known counts as the figure given for it. */
export const OUTCOMES = `(${toSql(sum(...OUTCOME_GROUPS.map(outcome)))})::BIGINT`;

const CHECKS = ['balance', 'outcomes'] as const;
const count = (check: string): string =>
  [`count(*) FILTER (${check} = 0) AS ${check}_passed`, `count(*) FILTER (${check} <> 0) AS ${check}_failed`, `count(*) FILTER (${check} IS NULL) AS ${check}_undecided`, `0 AS ${check}_not_applicable`].join(', ');

/**
 * What table 3 says of each report, in one pass over its cells: how often each of its rules holds, and the most carried
 * in and out in any column, 0 only where every cell is a printed 0. Grouping a million rows by report is what takes the time.
 */
export const TABLE_3: Relation = {
  name: 'table_3',
  sql: `SELECT report_id, ${CHECKS.map((check) => ['passed', 'failed', 'undecided', 'not_applicable'].map((what) => `${check}_${what}`).join(', ')).join(', ')},
  ${tallyColumns(ROW_PLACES, 'rows_')},
  columns_in, columns_out, columns
FROM (${settled(`SELECT report_id, ${CHECKS.map(count).join(', ')}, ${ROW_SUMS},
    max(coalesce(carried_in, 1)) AS columns_in, max(coalesce(carried_out, 1)) AS columns_out
  FROM (SELECT *, ${BALANCE} AS balance, processed - ${OUTCOMES} AS outcomes FROM (${SIDES})) GROUP BY report_id`)})`,
};

/** How often one of the checks of table 3 holds, report by report. */
export const tallyOfTable3 = (check: (typeof CHECKS)[number] | 'rows'): string =>
  `SELECT report_id, NULL::VARCHAR AS agency_id, NULL::INTEGER AS year, ${['passed', 'failed', 'undecided', 'not_applicable'].map((what) => `${check}_${what}::INTEGER AS ${what}`).join(', ')} FROM table_3`;
