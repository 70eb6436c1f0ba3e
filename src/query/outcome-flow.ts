import { APPLICANTS } from '@/model/applicants';
import { rowsOf } from '@/model/measures';
import { OUTCOME_LEAVES, type OutcomeLeaf } from '@/model/outcome-leaves';
import type { RowOf, SqlValue, Statement } from '@/engine/statement';
import { sqlList } from './metric-sql';
import { selectionCtes, type BodySelection, type ScopeChoice } from './selection';
import { placeCondition, summedPlace, type SummedPlace } from './summed-place';
import { addingUp, summing } from './sums';

export const OUTCOME_FLOW_SHAPE = {
  /** A column of table 3, `total`, or `undivided`: known in total where no applicant is named. */
  applicant: 'text',
  /** A leaf of `model/outcome-leaves.ts`, or `processed`, the printed total. */
  leaf: 'text',
  /** Sum over the reports that state it; null where none does. */
  value: 'number?',
  /** Reports that state it. */
  known: 'number',
  /** Reports of the selection and year. */
  reports: 'number',
} as const;
export type OutcomeFlowRow = RowOf<typeof OUTCOME_FLOW_SHAPE>;

export interface OutcomeFlowQuestion extends ScopeChoice {
  readonly selection: BodySelection;
  readonly year: number;
}

/** A leaf of one row of `request`; for a group's undivided part what is stated for the group beyond its known rows. */
function leafSql(leaf: OutcomeLeaf): string {
  if (leaf.measure) return `q."${leaf.measure}"`;
  const rows = rowsOf(leaf.group).map((measure) => `q."${measure}"`);
  const stated = `q."${leaf.group}"`;
  return `CASE WHEN ${rows.join(' + ')} IS NOT NULL THEN 0 WHEN ${stated} IS NOT NULL THEN greatest(${stated} - (${rows.map((row) => `coalesce(${row}, 0)`).join(' + ')}), 0) END`;
}

const SIX: readonly string[] = APPLICANTS.map(({ id }) => id);
/** The leaves in their order, the printed total last. */
export const FLOW_CELLS = [...OUTCOME_LEAVES.map((leaf) => ({ id: leaf.id as string, of: leafSql(leaf) })), { id: 'processed', of: 'q."processed"' }].map(({ id, of }) => ({ id, of, sql: `"${id}"` }));

const each = (sql: (column: string) => string): string => FLOW_CELLS.map(({ sql: column }) => `${sql(column)} AS ${column}`).join(', ');

/**
 * CTEs that end in `every`: the cells of the reports in `asked`, a row a report and applicant. What a report gives in
 * total but not by applicant comes as `undivided`, so that a flow can show it without guessing who asked.
 */
export const EVERY_CELL = `cells AS MATERIALIZED (
  SELECT q.report_id, q.applicant, ${FLOW_CELLS.map(({ of, sql }) => `(${of})::DOUBLE AS ${sql}`).join(', ')}
  FROM request q JOIN asked USING (report_id) WHERE q.applicant IN ('total', ${SIX.map((id) => `'${id}'`).join(', ')})
),
divided AS (SELECT report_id, ${each((column) => `sum(${column})`)}, ${FLOW_CELLS.map(({ id, sql }) => `count(${sql}) AS "known_${id}"`).join(', ')} FROM cells WHERE applicant <> 'total' GROUP BY report_id),
every AS (
  FROM cells
  UNION ALL BY NAME
  SELECT t.report_id, 'undivided' AS applicant, ${FLOW_CELLS.map(({ id, sql }) => `CASE WHEN coalesce(d."known_${id}", 0) < ${String(SIX.length)} AND t.${sql} IS NOT NULL THEN greatest(t.${sql} - coalesce(d.${sql}, 0), 0) END AS ${sql}`).join(', ')}
  FROM cells t LEFT JOIN divided d USING (report_id) WHERE t.applicant = 'total'
)`;

/** Who asked and what became of it: the cells of table 3, added up over the chosen bodies of a year. */
export function outcomeFlowQuery(question: OutcomeFlowQuestion, mayUseSums = true): Statement<typeof OUTCOME_FLOW_SHAPE> {
  const place = mayUseSums ? summedPlace(question.selection, question) : null;
  const source = place ? overSums(place, question.year) : overReports(question);
  return {
    name: place ? 'flow_sums' : 'outcome_flow',
    sql: `${source.with}SELECT applicant, unnest(${sqlList(FLOW_CELLS, ({ id }) => `'${id}'`)}) AS leaf, unnest(${sqlList(FLOW_CELLS, ({ id }) => `"sum_${id}"::DOUBLE`)}) AS value,
  unnest(${sqlList(FLOW_CELLS, ({ id }) => `"known_${id}"::DOUBLE`)}) AS known, (${source.reports})::DOUBLE AS reports
FROM (${source.from} GROUP BY applicant) ORDER BY applicant, leaf`,
    params: source.params,
    shape: OUTCOME_FLOW_SHAPE,
  };
}

interface Source {
  readonly with: string;
  /** How many reports there are. */
  readonly reports: string;
  /** Sums and counts of each applicant. */
  readonly from: string;
  readonly params: readonly SqlValue[];
}

function overReports({ selection, year, ...choice }: OutcomeFlowQuestion): Source {
  const ctes = selectionCtes(selection, choice, 1, ['report_id']);
  return {
    with: `WITH ${ctes.sql},\nasked AS MATERIALIZED (SELECT report_id FROM picked WHERE year = ?),\n${EVERY_CELL}\n`,
    reports: 'SELECT count(*) FROM asked',
    from: `SELECT applicant, ${summing(FLOW_CELLS)} FROM every`,
    params: [...ctes.params, year],
  };
}

function overSums(place: SummedPlace, year: number): Source {
  const within = placeCondition(place);
  return {
    with: '',
    // A report without table 3 is a report too: they are counted where every one of them is.
    reports: `SELECT coalesce(sum(reports), 0) FROM route_sum WHERE ${within.sql} AND year = ?`,
    from: `SELECT applicant, ${addingUp(FLOW_CELLS)} FROM flow_sum WHERE ${within.sql} AND year = ?`,
    params: [...within.params, year, ...within.params, year],
  };
}
