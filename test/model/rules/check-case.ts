import { expect } from 'vitest';
import { ruleOf } from '@/model/rules';
import { findingsQuery } from '@/query/findings';
import { keptChecksQuery, reportChecksQuery, type CheckRow } from '@/query/report-checks';
import { runRules } from '@/query/rule-run';
import type { Engine } from '@/engine/engine';
import { BODIES, type RuleCase } from './cases';
import { lay } from './paper';

export const EVERYTHING = { selection: { kind: 'rule', under: null, levels: [] }, firstYear: 1900, lastYear: 2100, rules: [], severities: [], causes: [], limit: 1_000_000, offset: 0 } as const;
const TALLY = { passed: 'number', failed: 'number', undecided: 'number', not_applicable: 'number' } as const;
const STATUS = { pass: 0, fail: 1, undecided: 2, not_applicable: 3 } as const;

/** Runs one rule over a case in an empty engine; the run over all and the question about one report must agree. */
export async function checkCase(engine: Engine, { rule, bodies = BODIES, papers, counts, findings }: RuleCase): Promise<void> {
  await lay(engine, bodies, papers);
  await runRules(engine, { rules: [ruleOf(rule)] });
  const found = await engine.run(findingsQuery(EVERYTHING));
  expect([...found].sort((a, b) => a.cells.localeCompare(b.cells))).toMatchObject(findings);
  expect(found).toHaveLength(findings.length);

  const columns = Object.keys(TALLY).map((name) => `${name}::DOUBLE AS ${name}`);
  const [tally] = await engine.run({ name: 'tally', sql: `SELECT ${columns.join(', ')} FROM rule_tally WHERE report_id = 'x'`, params: [], shape: TALLY });
  expect(tally ? [tally.passed, tally.failed, tally.undecided, tally.not_applicable] : null).toEqual(counts);

  const checks = await engine.run(reportChecksQuery(['x'], [ruleOf(rule)]));
  const counted: [number, number, number, number] = [0, 0, 0, 0];
  for (const { status } of checks) counted[STATUS[status as keyof typeof STATUS]] += 1;
  expect(counted).toEqual(counts ?? [0, 0, 0, 0]);

  // What was kept of the run says the same of the report as asking anew.
  const kept = await engine.run(keptChecksQuery('x'));
  const failing = (rows: readonly CheckRow[]): string[] => rows.filter(({ status }) => status === 'fail').map(({ cells, against, expected, reported, other_report_id }) => JSON.stringify([cells, against ?? '', expected ?? '', reported ?? '', other_report_id])).sort();
  expect(failing(kept)).toEqual(failing(checks));
  expect(kept.filter(({ status }) => status === 'undecided')).toHaveLength(counted[2]);
}
