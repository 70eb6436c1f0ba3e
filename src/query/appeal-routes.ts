import { APPEAL_RESULTS, STORED_APPEAL_KINDS, type AppealResult, type StoredAppealKind } from '@/model/appeals';
import type { RowOf, Statement } from '@/engine/statement';
import { sqlList } from './metric-sql';
import { selectionCtes, type BodySelection, type ScopeChoice } from './selection';

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

const CELLS = STORED_APPEAL_KINDS.flatMap((route) => APPEAL_RESULTS.map(({ id: result }) => ({ route, result, sql: cellSql(route, result) })));

/** Table 4 added up over the chosen bodies, year by year: each route's results and its printed total, none computed from the others. */
export function appealRoutesQuery(question: AppealRoutesQuestion): Statement<typeof APPEAL_ROUTE_SHAPE> {
  const ctes = selectionCtes(question.selection, question);
  return {
    name: 'appeal_routes',
    sql: `WITH ${ctes.sql},
summed AS (
  SELECT year::DOUBLE AS year, count(*)::DOUBLE AS reports,
    ${sqlList(CELLS, ({ sql }) => `sum(${sql})::DOUBLE`)} AS sums,
    ${sqlList(CELLS, ({ sql }) => `count(${sql})::DOUBLE`)} AS counts
  FROM picked WHERE year BETWEEN ? AND ? GROUP BY year
)
SELECT year, reports,
  unnest(${sqlList(CELLS, ({ route }) => `'${route}'`)}) AS route,
  unnest(${sqlList(CELLS, ({ result }) => `'${result}'`)}) AS result,
  unnest(sums) AS value, unnest(counts) AS known
FROM summed ORDER BY year, route, result`,
    params: [...ctes.params, question.firstYear, question.lastYear],
    shape: APPEAL_ROUTE_SHAPE,
  };
}
