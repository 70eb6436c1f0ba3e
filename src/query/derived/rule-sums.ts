import { addingCounts, countedRules } from '../rule-summary';
import { createSums } from './sums';

const PLACE = ['region_code', 'level', 'year'];

/** Fills the temporary table `rule_sum`: how the rules stand in the reports of a place, level and year. Needs the results of the rules. */
export function createRuleSums(): string {
  const placed = (relation: string, which: string): string => `SELECT r.*, a.region_code, a.level FROM ${relation} r JOIN agency a USING (agency_id) WHERE ${which}`;
  const base = `WITH asked AS MATERIALIZED (SELECT report_id, ${PLACE.join(', ')} FROM report JOIN agency USING (agency_id))
${countedRules(PLACE, placed('rule_tally', 'r.report_id IS NULL'), placed('finding', 'true'))}`;
  return createSums('rule_sum', ['level', 'year', 'rule'], base, addingCounts, 'TEMP TABLE');
}
