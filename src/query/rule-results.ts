import { RULES } from '@/model/rules';
import type { Engine } from '@/engine/engine';
import { findingsOf } from './finding-sql';

const TABLES = ['finding', 'rule_tally', 'rule_sum', 'rule_open', 'rule_results'] as const;
const FINGERPRINT = { fingerprint: 'text' } as const;

/** The rules as text: results hold for exactly these. */
export const rulesText = (): string =>
  JSON.stringify(RULES.map((rule) => [rule.id, rule.absent, rule.relations, rule.tally, findingsOf(rule, rule.places('SELECT report_id FROM report', 'failing'))]));

async function fingerprint(engine: Engine): Promise<string> {
  const [row] = await engine.run({ name: 'rules_fingerprint', sql: 'SELECT md5(?) AS fingerprint', params: [rulesText()], shape: FINGERPRINT });
  return row?.fingerprint ?? '';
}

/**
 * Writes the results of a run into the dataset itself, so that whoever opens it need not run the rules again.
 * The database must be open for writing and `runRules` done.
 */
export async function keepResults(engine: Engine): Promise<void> {
  await engine.execute('CREATE TABLE finding AS FROM temp.finding ORDER BY year, rule, finding_id');
  // A report's rows together: its id is then stored once for all of them.
  await engine.execute('CREATE TABLE rule_tally AS FROM temp.rule_tally ORDER BY report_id, rule');
  await engine.execute('CREATE TABLE rule_sum AS FROM temp.rule_sum ORDER BY region_code, level, year, rule');
  await engine.execute('CREATE TABLE rule_open AS FROM temp.rule_open ORDER BY year, report_id, rule');
  await engine.execute(`CREATE TABLE rule_results AS SELECT '${await fingerprint(engine)}' AS fingerprint`);
}

/** Whether the dataset brings the results of these very rules. Those of other rules are as good as none. */
export async function hasResults(engine: Engine): Promise<boolean> {
  const tables = await engine.run({
    name: 'rule_tables',
    sql: `SELECT table_name FROM duckdb_tables() WHERE NOT temporary AND database_name = current_database() AND table_name IN (${TABLES.map((name) => `'${name}'`).join(', ')})`,
    params: [],
    shape: { table_name: 'text' },
  });
  if (tables.length < TABLES.length) return false;
  const [kept] = await engine.run({ name: 'rule_results', sql: 'SELECT fingerprint FROM rule_results', params: [], shape: FINGERPRINT });
  return kept?.fingerprint === (await fingerprint(engine));
}
