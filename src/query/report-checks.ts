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
