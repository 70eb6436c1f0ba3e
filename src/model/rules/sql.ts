import { APPLICANT_COLUMNS } from '../applicants';
import type { Relation } from './rule';

/** A list of texts as SQL. For ids of the registries, never for anything from outside. */
export const listOf = (ids: readonly string[]): string => `[${ids.map((id) => `'${id}'`).join(', ')}]`;

/** The printed place of a column of table 3, from 1. */
export const COLUMN_PLACE = `list_position(${listOf(APPLICANT_COLUMNS)}, applicant)`;

/** Whether a row of table 3 is its total or a part of it. */
export const COLUMN_AXIS = `CASE WHEN applicant = 'total' THEN 'total' ELSE 'part' END`;

/** Which of some columns are null, a bit each from the first on: `bit_or` over rows says where any is, `bit_and` where all are. */
export const nullBits = (columns: readonly string[]): string => columns.map((column, bit) => `((${column} IS NULL)::BIGINT << ${String(bit)})`).join(' + ');

/** Whether the bit of a column is set. */
export const hasBit = (bits: string, bit: number): string => `(${bits} & ${String(2 ** bit)}) <> 0`;

/**
 * Whether a number torn in two would mend a sum that is `short` too low: two neighbours written together, as 1 and 0
 * give 10, add exactly what is missing.
 */
export function joinMends(values: readonly string[], short: string): string {
  const pairs = values.slice(1).map((right, index) => {
    const left = values[index] ?? '0';
    return `(${left} > 0 AND ${left}::BIGINT * (power(10, length(${right}::VARCHAR))::BIGINT - 1) = ${short})`;
  });
  return `(${pairs.join(' OR ')})`;
}

/**
 * Reports with the report of the same body and scope for the year before. Figures that were only read out of the words of
 * the following year's report say nothing against it, so such pairs, known by their one source, are left out.
 */
export const YEAR_BEFORE: Relation = {
  name: 'year_before',
  sql: `SELECT report_id, before_id AS other_report_id FROM (
  SELECT f.report_id, f.year, r.source_url, lag(f.report_id) OVER w AS before_id, lag(f.year) OVER w AS before_year, CASE lag(r.basis) OVER w WHEN 'narrative' THEN lag(r.source_url) OVER w END AS before_url
  FROM fact f JOIN report r ON r.report_id = f.report_id WHERE f.preferred
  WINDOW w AS (PARTITION BY f.agency_id, f.scope ORDER BY f.year)
) WHERE before_year = year - 1 AND coalesce(source_url <> before_url, true)`,
};
