import { absentRules } from '../rule-matrix';

/**
 * Fills the temporary table `rule_open`: the reports, and the missing ones, in which a rule has places that cannot be
 * decided. They are few; to find them, every report and rule would have to be gone through. Needs the results of the rules.
 */
export function createRuleOpen(): string {
  return `CREATE TEMP TABLE rule_open AS
SELECT t.report_id, coalesce(r.agency_id, t.agency_id) AS agency_id, coalesce(r.year, t.year) AS year, t.rule, t.undecided, t.passed
FROM rule_tally t LEFT JOIN report r ON r.report_id = t.report_id WHERE t.undecided > 0
UNION ALL
SELECT r.report_id, r.agency_id, r.year, k.rule, 1, 0
FROM report r CROSS JOIN (SELECT unnest(${absentRules('undecided')}) AS rule) k ANTI JOIN rule_tally t ON t.report_id = r.report_id AND t.rule = k.rule
ORDER BY ALL`;
}
