import { RULES, type Rule, type RuleId } from '@/model/rules';
import type { Engine } from '@/engine/engine';
import { EngineError } from '@/engine/error';
import { createRuleOpen } from './derived/rule-open';
import { createRuleSums } from './derived/rule-sums';
import { FINDING_COLUMNS, findingsOf } from './finding-sql';

const COUNTS = ['passed', 'failed', 'undecided', 'not_applicable'] as const;
const columns = Object.keys(FINDING_COLUMNS).join(', ');

/** Where the results of a run stand: tables of the connection that go with it, beside a dataset that is read-only. */
const EMPTY: readonly string[] = [
  `CREATE OR REPLACE TEMP TABLE finding (${Object.entries(FINDING_COLUMNS).map(([name, type]) => `${name} ${type}`).join(', ')})`,
  // One row a report and rule; a place without a report (a missing one) has its body and year instead.
  `CREATE OR REPLACE TEMP TABLE rule_tally (rule VARCHAR, report_id VARCHAR, agency_id VARCHAR, year INTEGER, ${COUNTS.map((name) => `${name} USMALLINT`).join(', ')})`,
];

/** What is made of the results, so that questions about them need not go through every report and rule. */
const MADE_OF_RESULTS: readonly string[] = ['DROP TABLE IF EXISTS temp.rule_sum', createRuleSums(), 'DROP TABLE IF EXISTS temp.rule_open', createRuleOpen()];

/** What a rule has to be asked, in order: what it reads, who passes how often, then what does not pass, in full. */
function stepsOf(rule: Rule, known: ReadonlySet<string>): readonly string[] {
  const failing = `SELECT report_id FROM rule_tally WHERE rule = '${rule.id}' AND failed > 0`;
  return [
    ...rule.relations.filter(({ name }) => !known.has(name)).map(({ name, sql }) => `CREATE OR REPLACE TEMP TABLE ${name} AS ${sql}`),
    `INSERT INTO rule_tally SELECT '${rule.id}', report_id, agency_id, year, ${COUNTS.join(', ')} FROM (${rule.tally})`,
    `INSERT INTO finding SELECT ${columns} FROM (${findingsOf(rule, rule.places(failing, 'failing'))})`,
  ];
}

export interface RunOptions {
  /** Told before each rule and at the end. */
  readonly onProgress?: (done: number, of: number, next: RuleId | null) => void;
  readonly signal?: AbortSignal;
  readonly rules?: readonly Rule[];
}

/**
 * Holds every report of the dataset against the rules; the results stand in the temporary tables `finding` and
 * `rule_tally`, and in what is made of them, for the questions of `findings.ts`, `rule-matrix.ts`, `rule-summary.ts` and
 * `undecided.ts`. Nothing but counts passes through JavaScript.
 *
 * @throws EngineError `query_failed`; `cancelled` where the signal was aborted, between two steps.
 */
export async function runRules(engine: Engine, { onProgress, signal, rules = RULES }: RunOptions = {}): Promise<void> {
  for (const sql of EMPTY) await engine.execute(sql);
  const known = new Set<string>();
  try {
    for (const [index, rule] of rules.entries()) {
      onProgress?.(index, rules.length, rule.id);
      for (const sql of stepsOf(rule, known)) {
        if (signal?.aborted) throw new EngineError('cancelled', rule.id);
        await engine.execute(sql);
      }
      for (const { name } of rule.relations) known.add(name);
    }
  } finally {
    for (const { name } of rules.flatMap(({ relations }) => relations)) await engine.execute(`DROP TABLE IF EXISTS temp.${name}`);
  }
  for (const sql of MADE_OF_RESULTS) {
    if (signal?.aborted) throw new EngineError('cancelled', 'made_of_results');
    await engine.execute(sql);
  }
  onProgress?.(rules.length, rules.length, null);
}
