import { RULES, type Rule } from '@/model/rules';
import { placeholders, type RowOf, type Statement } from '@/engine/statement';

export const CHECK_SHAPE = {
  report_id: 'text',
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
 * What the rules said of reports when they were run over all: the places that fail and those that are undecided; no others
 * are kept. Needs the results of the rules.
 */
export function keptChecksQuery(...reportIds: readonly string[]): Statement<typeof CHECK_SHAPE> {
  const lists = ['cells', 'against', 'expected', 'reported'];
  // A condition on several reports would read the words of all findings that stand near theirs.
  const found = reportIds.map(() => `SELECT report_id, rule, cause, reason, other_report_id, ${lists.join(', ')}, words, finding_id FROM finding WHERE report_id = ?`);
  return {
    name: 'kept_checks',
    sql: `SELECT * REPLACE (${lists.map((list) => `unnest(string_split(${list}, ';')) AS ${list}`).join(', ')}), 'fail' AS status
FROM (${found.join('\n  UNION ALL ')})
UNION ALL BY NAME
SELECT report_id, rule, 'undecided' AS status, '' AS cells, '' AS finding_id
FROM (SELECT report_id, rule, unnest(range(undecided)) FROM rule_tally WHERE report_id IN (${placeholders(reportIds)}))
ORDER BY report_id, rule, status, finding_id`,
    params: [...reportIds, ...reportIds],
    shape: CHECK_SHAPE,
  };
}

/** Every place at which rules look in reports, with what they say of it: pass, fail, undecided or not applicable. Needs no run. */
export function reportChecksQuery(reportIds: readonly string[], rules: readonly Rule[] = RULES): Statement<typeof CHECK_SHAPE> {
  const arms = rules.map(
    (rule) => `SELECT report_id, '${rule.id}' AS rule, ord, status, cause, reason, other_report_id, cells, against, expected, reported, words FROM (${rule.places('SELECT report_id FROM asked', 'all')}) WHERE report_id IS NOT NULL`,
  );
  const relations = new Map(rules.flatMap((rule) => rule.relations).map(({ name, sql }) => [name, sql]));
  return {
    name: 'report_checks',
    sql: `WITH asked AS MATERIALIZED (SELECT unnest([${placeholders(reportIds)}]) AS report_id)${[...relations].map(([name, sql]) => `,\n${name} AS MATERIALIZED (${sql})`).join('')}
${arms.join('\nUNION ALL\n')}
ORDER BY report_id, rule, ord, cells`,
    params: reportIds,
    shape: CHECK_SHAPE,
  };
}
