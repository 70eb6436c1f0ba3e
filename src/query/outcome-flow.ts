import { APPLICANTS } from '@/model/applicants';
import { rowsOf } from '@/model/measures';
import { OUTCOME_LEAVES, type OutcomeLeaf } from '@/model/outcome-leaves';
import { placeholders, type RowOf, type Statement } from '@/engine/statement';
import { sqlList } from './metric-sql';
import { selectionCtes, type BodySelection, type ScopeChoice } from './selection';

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

const SIX = APPLICANTS.map(({ id }) => id);
/** Columns `l0`, `l1` … in the order of the leaves, the printed total last. */
const PARTS = [...OUTCOME_LEAVES.map((leaf) => ({ id: leaf.id as string, sql: leafSql(leaf) })), { id: 'processed', sql: 'q."processed"' }].map((part, index) => ({
  ...part,
  column: `l${String(index)}`,
}));

/**
 * Who asked and what became of it: the cells of table 3, added up over the chosen bodies of a year. What a report
 * gives in total but not by applicant comes as `undivided`, so that a flow can show it without guessing who asked.
 */
export function outcomeFlowQuery(question: OutcomeFlowQuestion): Statement<typeof OUTCOME_FLOW_SHAPE> {
  const ctes = selectionCtes(question.selection, question);
  const each = (sql: (column: string) => string): string => PARTS.map(({ column }) => `${sql(column)} AS ${column}`).join(', ');
  return {
    name: 'outcome_flow',
    sql: `WITH ${ctes.sql},
asked AS MATERIALIZED (SELECT report_id FROM picked WHERE year = ?),
cells AS MATERIALIZED (
  SELECT q.report_id, q.applicant, ${PARTS.map(({ sql, column }) => `(${sql})::DOUBLE AS ${column}`).join(', ')}
  FROM request q JOIN asked USING (report_id) WHERE q.applicant IN ('total', ${placeholders(SIX)})
),
divided AS (SELECT report_id, ${each((column) => `sum(${column})`)}, ${PARTS.map(({ column }) => `count(${column}) AS n${column}`).join(', ')} FROM cells WHERE applicant <> 'total' GROUP BY report_id),
every AS (
  FROM cells
  UNION ALL BY NAME
  SELECT t.report_id, 'undivided' AS applicant, ${each((column) => `CASE WHEN coalesce(d.n${column}, 0) < ${String(SIX.length)} AND t.${column} IS NOT NULL THEN greatest(t.${column} - coalesce(d.${column}, 0), 0) END`)}
  FROM cells t LEFT JOIN divided d USING (report_id) WHERE t.applicant = 'total'
),
summed AS (
  SELECT applicant, ${sqlList(PARTS, ({ column }) => `sum(${column})`)} AS sums, ${sqlList(PARTS, ({ column }) => `count(${column})::DOUBLE`)} AS counts
  FROM every GROUP BY applicant
)
SELECT applicant, unnest(${sqlList(PARTS, ({ id }) => `'${id}'`)}) AS leaf, unnest(sums) AS value, unnest(counts) AS known,
  (SELECT count(*) FROM asked)::DOUBLE AS reports
FROM summed ORDER BY applicant, leaf`,
    params: [...ctes.params, question.year, ...SIX],
    shape: OUTCOME_FLOW_SHAPE,
  };
}
