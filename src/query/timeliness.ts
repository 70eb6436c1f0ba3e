import { ruleOf } from '@/model/rules';
import type { RowOf, Statement } from '@/engine/statement';
import { selectedBodies } from './selection';
import type { MatrixQuestion } from './rule-matrix';

export const TIMELINESS_SHAPE = {
  report_id: 'text',
  agency_id: 'text',
  name: 'text',
  level: 'text',
  year: 'number',
  scope: 'text?',
  /** ISO date; null where the report gives none. */
  published_on: 'text?',
  /** ISO date of the last day. */
  deadline: 'text',
  /** Whether article 49 sets that day for such a body, or custom alone does. */
  named: 'boolean',
  /** Days after the last day, below zero before it; null where that cannot be said. */
  days: 'number?',
  /** What rule LATE says: `undecided` where no date is known, or not whose day counts. */
  status: 'text',
  source_url: 'text?',
} as const;
export type TimelinessRow = RowOf<typeof TIMELINESS_SHAPE>;

/** When each report was published, and by when it should have been, as rule LATE has it. Latest first, the unknown last. */
export function timelinessQuery({ selection, firstYear, lastYear }: MatrixQuestion): Statement<typeof TIMELINESS_SHAPE> {
  const bodies = selectedBodies(selection);
  const places = ruleOf('LATE').places('SELECT report_id FROM asked', 'all');
  return {
    name: 'timeliness',
    sql: `WITH asked AS MATERIALIZED (SELECT report_id FROM report WHERE agency_id IN (${bodies.sql}) AND year BETWEEN ? AND ?)
SELECT p.report_id, p.agency_id, a.name, a.level, p.year::DOUBLE AS year, r.scope, p.reported AS published_on, p.expected AS deadline,
  p.severity <> 'notice' AS named, CASE WHEN p.status <> 'undecided' THEN p.difference END AS days, p.status, r.source_url
FROM (${places}) p JOIN agency a ON a.agency_id = p.agency_id JOIN (SELECT report_id, scope, source_url FROM report WHERE year BETWEEN ? AND ?) r ON r.report_id = p.report_id
WHERE p.year BETWEEN ? AND ?
ORDER BY days DESC NULLS LAST, a.region_code NULLS LAST, a.pinyin, p.report_id`,
    params: [...bodies.params, firstYear, lastYear, firstYear, lastYear, firstYear, lastYear],
    shape: TIMELINESS_SHAPE,
  };
}
