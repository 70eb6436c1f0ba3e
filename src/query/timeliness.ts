import { ruleOf } from '@/model/rules';
import type { RowOf, Statement } from '@/engine/statement';
import { bodyCondition, selectedBodies } from './selection';
import type { MatrixQuestion } from './rule-matrix';
import type { SqlPart } from './sql-part';

/** When a report was published, and by when it should have been. */
export const DATE_SHAPE = {
  name: 'text',
  year: 'number',
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
} as const;
export type DateRow = RowOf<typeof DATE_SHAPE>;

export const TIMELINESS_SHAPE = { ...DATE_SHAPE, report_id: 'text', agency_id: 'text', scope: 'text?', source_url: 'text?' } as const;
export type TimelinessRow = RowOf<typeof TIMELINESS_SHAPE>;

export const DATE_COUNT_SHAPE = {
  status: 'text',
  named: 'boolean',
  /** Whether the reports give a date. */
  dated: 'boolean',
  reports: 'number',
} as const;
export type DateCountRow = RowOf<typeof DATE_COUNT_SHAPE>;

/** What dates may be listed by; names follow pinyin. */
const SORTS = { name: 'body', year: 'year', published: 'published_on', days: 'days' } as const;
export type DateSort = keyof typeof SORTS;
export const DATE_SORTS = Object.keys(SORTS) as readonly DateSort[];

export interface DateOrder {
  readonly by: DateSort;
  readonly descending: boolean;
}

/** The order of a list, what is not known last whichever way it is sorted; the latest first among equals. @param report tells reports of a body and year apart. */
const orderOf = ({ by, descending }: DateOrder, report: string): string =>
  `d.${SORTS[by]} ${descending ? 'DESC' : 'ASC'} NULLS LAST, d.days DESC NULLS LAST, d.region_code NULLS LAST, d.body, d.year, d.${report}`;

/** Reports with their days, as rule LATE has them. */
const ofEach = (asked: string): string => `SELECT k.body, a.level, a.region_code, p.year, p.report_id, p.agency_id, p.reported::DATE AS published_on, p.expected::DATE AS deadline, p.severity <> 'notice' AS named,
  (CASE WHEN p.status <> 'undecided' THEN p.difference END)::INTEGER AS days, p.status
FROM (${ruleOf('LATE').places(asked, 'all')}) p JOIN agency a ON a.agency_id = p.agency_id JOIN body_key k ON k.agency_id = p.agency_id`;

/** Fills the table `due`: the dates of every report. To find them, each is held against all others of its body. */
export function createDue(): string {
  return `CREATE TABLE due AS
SELECT * EXCLUDE (report_id, agency_id)
FROM (${ofEach('SELECT report_id FROM report')}) ORDER BY year, body, report_id`;
}

/** The reports asked for, as a condition on `due`. */
function dueCondition({ selection, firstYear, lastYear }: MatrixQuestion): SqlPart {
  const bodies = bodyCondition(selection);
  // Bodies by their level and region, which `due` repeats, or else by their number.
  const within = selection.kind === 'rule' ? bodies.sql : ` AND body IN (SELECT body FROM body_key WHERE true${bodies.sql})`;
  return { sql: `year BETWEEN ? AND ?${within}`, params: [firstYear, lastYear, ...bodies.params] };
}

/** Some rows of the list of dates. */
export function datesQuery(question: MatrixQuestion, order: DateOrder, offset: number, limit: number): Statement<typeof DATE_SHAPE> {
  const which = dueCondition(question);
  return {
    name: 'dates',
    sql: `SELECT name, year::DOUBLE AS year, strftime(published_on, '%Y-%m-%d') AS published_on, strftime(deadline, '%Y-%m-%d') AS deadline, named, days::DOUBLE AS days, status
FROM (SELECT *, rowid AS place FROM due d WHERE ${which.sql} ORDER BY ${orderOf(order, 'rowid')} LIMIT ? OFFSET ?) d JOIN body_key USING (body)
ORDER BY ${orderOf(order, 'place')}`,
    params: [...which.params, limit, offset],
    shape: DATE_SHAPE,
  };
}

/** How many reports there are in the list of dates, by what is said of them. */
export function dateCountsQuery(question: MatrixQuestion): Statement<typeof DATE_COUNT_SHAPE> {
  const which = dueCondition(question);
  return {
    name: 'date_counts',
    sql: `SELECT status, named, published_on IS NOT NULL AS dated, count(*)::DOUBLE AS reports FROM due WHERE ${which.sql} GROUP BY ALL ORDER BY ALL`,
    params: which.params,
    shape: DATE_COUNT_SHAPE,
  };
}

/** The whole list of dates, with where each is from. It takes its time: reports are held against their days anew. */
export function timelinessQuery({ selection, firstYear, lastYear }: MatrixQuestion, order: DateOrder = { by: 'days', descending: true }): Statement<typeof TIMELINESS_SHAPE> {
  const bodies = selectedBodies(selection);
  return {
    name: 'timeliness',
    sql: `WITH asked AS MATERIALIZED (SELECT report_id FROM report WHERE agency_id IN (${bodies.sql}) AND year BETWEEN ? AND ?)
SELECT d.report_id, d.agency_id, k.name, d.year::DOUBLE AS year, r.scope, strftime(d.published_on, '%Y-%m-%d') AS published_on, strftime(deadline, '%Y-%m-%d') AS deadline, named, days::DOUBLE AS days, status, r.source_url
FROM (${ofEach('SELECT report_id FROM asked')} WHERE p.year BETWEEN ? AND ?) d JOIN body_key k ON k.body = d.body
  JOIN (SELECT report_id, scope, source_url FROM report WHERE year BETWEEN ? AND ?) r ON r.report_id = d.report_id
ORDER BY ${orderOf(order, 'report_id')}`,
    params: [...bodies.params, firstYear, lastYear, firstYear, lastYear, firstYear, lastYear],
    shape: TIMELINESS_SHAPE,
  };
}
