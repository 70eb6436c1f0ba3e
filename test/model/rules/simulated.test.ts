import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDataset } from '@/cli/dataset/build';
import { DEFAULTS, simulate } from '@/cli/simulate/simulate';
import { RULE_IDS } from '@/model/rules';
import { findingsQuery, placesOf, type FindingRow } from '@/query/findings';
import { runRules } from '@/query/rule-run';
import { openNodeEngine } from '@/engine/node';
import { readCsv, type CsvRow } from '../../cli/simulate/package-reader';
import { EVERYTHING } from './check-case';

/** Rules whose expected value is a matter of sums and dates; the others choose bounds or a source. */
const EXACT = RULE_IDS.filter((id) => id !== 'JUMP' && id !== 'COPY');

/** A finding's places, one line each, as `answers.csv` has them. */
function lines(finding: FindingRow): readonly string[] {
  const { rule, report_id, agency_id, year, other_report_id } = finding;
  return placesOf(finding).map(({ cells, expected, reported }) => {
    const of = [rule, agency_id, String(year), cells.join(' ')];
    // Which of two equal texts was copied is not in them: the pair is what is found.
    if (rule === 'COPY') return [rule, ...[report_id ?? '', other_report_id ?? ''].sort(), cells.join(' ')].join('|');
    return (rule === 'JUMP' ? of : [...of, expected, reported]).join('|');
  });
}

function answerLine(answer: CsvRow): string {
  const { rule = '', report_id = '', agency_id = '', year = '', cells = '', expected = '', reported = '' } = answer;
  if (rule === 'COPY') return [rule, ...[report_id, reported].sort(), cells].join('|');
  return (rule === 'JUMP' ? [rule, agency_id, year, cells] : [rule, agency_id, year, cells, expected, reported]).join('|');
}

describe('the errors of the simulated dataset', () => {
  const directory = mkdtempSync(join(tmpdir(), 'atlas-rules-'));
  let findings: readonly FindingRow[] = [];
  let answers: readonly CsvRow[] = [];

  beforeAll(async () => {
    await simulate({ ...DEFAULTS, errors: 0.6 }, join(directory, 'package'));
    await buildDataset(join(directory, 'package'), join(directory, 'built'));
    const engine = await openNodeEngine(join(directory, 'built', 'simulated.duckdb'));
    await runRules(engine);
    findings = await engine.run(findingsQuery(EVERYTHING));
    await engine.close();
    answers = readCsv(join(directory, 'package'), 'answers');
  }, 120_000);
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('are found, all and only they', () => {
    const table = RULE_IDS.map((rule) => {
      const found = findings.filter((one) => one.rule === rule).flatMap(lines);
      const wanted = new Set(answers.filter((one) => one['rule'] === rule).map(answerLine));
      const right = found.filter((one) => wanted.has(one)).length;
      return { rule, errors: wanted.size, found: found.length, precision: right / found.length, recall: right / wanted.size };
    });
    console.table(table);
    for (const { rule, errors, precision, recall } of table) {
      expect([rule, errors > 0]).toEqual([rule, true]);
      expect([rule, precision, recall]).toEqual([rule, 1, 1]);
    }
  });

  it('make one finding each, however many places they show in', () => {
    const byError = new Map<string, CsvRow[]>();
    for (const answer of answers) if (answer['error'] && EXACT.some((id) => id === answer['rule'])) byError.set(answer['error'], [...(byError.get(answer['error']) ?? []), answer]);
    const holder = new Map(findings.flatMap((finding) => lines(finding).map((line) => [line, finding.finding_id] as const)));
    for (const [error, places] of byError) {
      expect([error, new Set(places.map((place) => holder.get(answerLine(place)))).size]).toEqual([error, 1]);
    }
    const cancelling = new Set(answers.filter(({ kind }) => kind === 'CANCELS').map((place) => holder.get(answerLine(place))));
    expect(cancelling.size).toBeGreaterThan(3);
    for (const { finding_id, reason } of findings) if (cancelling.has(finding_id)) expect([finding_id, reason]).toEqual([finding_id, 'cancels_out']);
  });

  it('have ids that name one finding each', () => {
    expect(new Set(findings.map(({ finding_id }) => finding_id)).size).toBe(findings.length);
  });
});
