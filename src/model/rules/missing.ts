import type { Relation } from './rule';
import { rows } from './rows';

/** Below this many bodies of one parent, nothing can be said of whether a year has been collected. */
const FEWEST = 5;

/** Every body and year after one with a report, with the report if there is one, and how many with the same parent have theirs. */
const CANDIDATES: Relation = {
  name: 'missing_candidate',
  sql: `SELECT *, count(*) OVER siblings AS before_count, count(report_id) OVER siblings AS now_count
FROM (
  SELECT b.agency_id, b.year + 1 AS year, b.report_id AS other_report_id, n.report_id, coalesce(a.parent_id, '') AS parent
  FROM (SELECT agency_id, year, min(report_id) AS report_id FROM fact GROUP BY ALL) b
  JOIN agency a ON a.agency_id = b.agency_id
  LEFT JOIN (SELECT agency_id, year, min(report_id) AS report_id FROM fact GROUP BY ALL) n ON n.agency_id = b.agency_id AND n.year = b.year + 1
  WHERE b.year < (SELECT max(year) FROM fact)
)
WINDOW siblings AS (PARTITION BY parent, year)`,
};

/**
 * A body that reported a year before has no report. That is only said where the year has been collected: of at least
 * five bodies with one parent that reported before, two thirds have reported again. A selection of reports is full of
 * gaps that are its own and no one's omission; there the place is undecided.
 */
export const missing = rows({
  id: 'MISSING',
  severity: 'warning',
  causes: ['missing'],
  reasons: [],
  tables: ['fact'],
  absent: 'not_applicable',
  relations: [CANDIDATES],
  place: {
    report_id: 'report_id',
    agency_id: 'agency_id',
    year: 'year',
    status: `CASE WHEN report_id IS NOT NULL THEN 'pass' WHEN before_count >= ${String(FEWEST)} AND 3 * now_count >= 2 * before_count THEN 'fail' ELSE 'undecided' END`,
    other_report_id: 'other_report_id',
    cause: `'missing'`,
  },
  from: 'FROM missing_candidate',
});
