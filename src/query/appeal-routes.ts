import { APPEAL_RESULTS, STORED_APPEAL_KINDS, type AppealResult, type StoredAppealKind } from '@/model/appeals';
import type { RowOf, SqlValue, Statement } from '@/engine/statement';
import { sqlList } from './metric-sql';
import { selectionCtes, type BodySelection, type ScopeChoice } from './selection';
import type { SqlPart } from './sql-part';
import { placeCondition, summedPlace } from './summed-place';
import { addingUp, summing } from './sums';

export const APPEAL_ROUTE_SHAPE = {
  year: 'number',
  /** A route of table 4, or `suits_together` for reports that give law suits without the split. */
  route: 'text',
  result: 'text',
  /** Sum over the reports that state it; null where none does. */
  value: 'number?',
  known: 'number',
  /** Reports of the selection and year. */
  reports: 'number',
} as const;
export type AppealRouteRow = RowOf<typeof APPEAL_ROUTE_SHAPE>;

export interface AppealRoutesQuestion extends ScopeChoice {
  readonly selection: BodySelection;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Suits given together count only where a report does not give both routes: they would count twice. */
function cellSql(route: StoredAppealKind, result: AppealResult): string {
  const cell = `"${route}_${result}"`;
  return route === 'suits_together' ? `CASE WHEN "suit_direct_${result}" + "suit_after_review_${result}" IS NULL THEN ${cell} END` : cell;
}

/** The cells of table 4, each as it is added up. */
export const ROUTE_CELLS = STORED_APPEAL_KINDS.flatMap((route) => APPEAL_RESULTS.map(({ id: result }) => ({ id: `${route}_${result}` as const, route, result, sql: cellSql(route, result) })));

/** Table 4 added up over the chosen bodies, year by year: each route's results and its printed total, none computed from the others. */
export function appealRoutesQuery(question: AppealRoutesQuestion, mayUseSums = true): Statement<typeof APPEAL_ROUTE_SHAPE> {
  const place = mayUseSums ? summedPlace(question.selection, question) : null;
  const { with: before, from, params } = place ? overSums(placeCondition(place)) : overReports(question);
  return {
    name: place ? 'route_sums' : 'appeal_routes',
    sql: `${before}SELECT year::DOUBLE AS year, reports::DOUBLE AS reports,
  unnest(${sqlList(ROUTE_CELLS, ({ route }) => `'${route}'`)}) AS route,
  unnest(${sqlList(ROUTE_CELLS, ({ result }) => `'${result}'`)}) AS result,
  unnest(${sqlList(ROUTE_CELLS, ({ id }) => `"sum_${id}"::DOUBLE`)}) AS value, unnest(${sqlList(ROUTE_CELLS, ({ id }) => `"known_${id}"::DOUBLE`)}) AS known
FROM (${from} AND year BETWEEN ? AND ? GROUP BY year) ORDER BY year, route, result`,
    params: [...params, question.firstYear, question.lastYear],
    shape: APPEAL_ROUTE_SHAPE,
  };
}

interface Source {
  readonly with: string;
  /** Sums and counts by year, ending in a condition that can be gone on with. */
  readonly from: string;
  readonly params: readonly SqlValue[];
}

function overReports(question: AppealRoutesQuestion): Source {
  const ctes = selectionCtes(question.selection, question, question.lastYear - question.firstYear + 1, ROUTE_CELLS.map(({ id }) => id));
  return { with: `WITH ${ctes.sql}\n`, from: `SELECT year, count(*) AS reports, ${summing(ROUTE_CELLS)} FROM picked WHERE true`, params: ctes.params };
}

function overSums(within: SqlPart): Source {
  return { with: '', from: `SELECT year, sum(reports) AS reports, ${addingUp(ROUTE_CELLS)} FROM route_sum WHERE ${within.sql}`, params: within.params };
}
