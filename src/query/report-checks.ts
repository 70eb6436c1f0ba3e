import { RULES, type Rule } from '@/model/rules';
import type { RowOf, Statement } from '@/engine/statement';

export const CHECK_SHAPE = {
  rule: 'text',
  status: 'text',
  cause: 'text?',
  reason: 'text?',
  other_report_id: 'text?',
  cells: 'text',
  against: 'text?',
  expected: 'text?',
  reported: 'text?',
  words: 'text?',
} as const;
export type CheckRow = RowOf<typeof CHECK_SHAPE>;

/**
 * What the rules said of one report when they were run over all: the places that fail and those that are undecided; no
 * others are kept. Needs the results of the rules.
 */
export function keptChecksQuery(reportId: string): Statement<typeof CHECK_SHAPE> {
  const lists = ['cells', 'against', 'expected', 'reported'];
  return {
    name: 'kept_checks',
    sql: `SELECT rule, 'fail' AS status, cause, reason, other_report_id, ${lists.map((list) => `unnest(string_split(${list}, ';')) AS ${list}`).join(', ')}, words, finding_id
FROM finding WHERE report_id = ?
UNION ALL BY NAME
SELECT rule, 'undecided' AS status, '' AS cells, '' AS finding_id FROM (SELECT rule, unnest(range(undecided)) FROM rule_tally WHERE report_id = ?)
ORDER BY rule, status, finding_id`,
    params: [reportId, reportId],
    shape: CHECK_SHAPE,
  };
}

/** Every place at which rules look in one report, with what they say of it: pass, fail, undecided or not applicable. Needs no run. */
export function reportChecksQuery(reportId: string, rules: readonly Rule[] = RULES): Statement<typeof CHECK_SHAPE> {
  const arms = rules.map(
    (rule) => `SELECT '${rule.id}' AS rule, ord, status, cause, reason, other_report_id, cells, against, expected, reported, words FROM (${rule.places('SELECT report_id FROM asked', 'all')}) WHERE report_id IS NOT NULL`,
  );
  const relations = new Map(rules.flatMap((rule) => rule.relations).map(({ name, sql }) => [name, sql]));
  return {
    name: 'report_checks',
    sql: `WITH asked AS MATERIALIZED (SELECT ? AS report_id)${[...relations].map(([name, sql]) => `,\n${name} AS MATERIALIZED (${sql})`).join('')}
${arms.join('\nUNION ALL\n')}
ORDER BY rule, ord, cells`,
    params: [reportId],
    shape: CHECK_SHAPE,
  };
}
