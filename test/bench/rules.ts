/** Time of every rule over simulated reports, one thread: `npx tsx test/bench/rules.ts [bodies] [years]`; 25,000 bodies over 8 years make 200,000 reports. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDataset } from '../../src/cli/dataset/build';
import { DEFAULTS, simulate } from '../../src/cli/simulate/simulate';
import { openNodeEngine } from '../../src/engine/node';
import { findingsQuery } from '../../src/query/findings';
import { matrixQuery } from '../../src/query/rule-matrix';
import { reportChecksQuery } from '../../src/query/report-checks';
import { runRules } from '../../src/query/rule-run';

const [bodies = '25000', years = '8'] = process.argv.slice(2);
const directory = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
const cpu = (): number => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;
const everyone = { selection: { kind: 'rule', under: '9901', levels: [] }, firstYear: 2025, lastYear: 2025 } as const;

try {
  const { reports } = await simulate({ ...DEFAULTS, bodies: Number(bodies), years: Number(years) }, join(directory, 'package'));
  await buildDataset(join(directory, 'package'), join(directory, 'built'));
  const engine = await openNodeEngine(join(directory, 'built', 'simulated.duckdb'));
  await engine.execute('SET threads = 1');
  const started = { wall: performance.now(), cpu: cpu() };
  let last: { rule: string; wall: number; cpu: number } | null = null;
  await runRules(engine, {
    onProgress(_done, _of, next) {
      if (last) console.log(`${last.rule.padEnd(14)} ${seconds(performance.now() - last.wall)}, processor ${seconds(cpu() - last.cpu)}`);
      last = next === null ? null : { rule: next, wall: performance.now(), cpu: cpu() };
    },
  });
  console.log(`all rules over ${String(reports)} reports: ${seconds(performance.now() - started.wall)}, processor ${seconds(cpu() - started.cpu)}, peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);

  const [first] = await engine.run(findingsQuery({ ...everyone, selection: { kind: 'rule', under: null, levels: [] }, rules: [], severities: [], causes: [], limit: 1, offset: 0 }));
  for (const [name, ask] of [
    ['findings, a hundred', () => engine.run(findingsQuery({ ...everyone, selection: { kind: 'rule', under: null, levels: [] }, rules: [], severities: [], causes: [], limit: 100, offset: 0 }))],
    ['matrix of a city', () => engine.run(matrixQuery({ ...everyone, selection: { kind: 'rule', under: '990100', levels: [] } }))],
    ['checks of one report', () => engine.run(reportChecksQuery([first?.report_id ?? '']))],
  ] as const) {
    const at = performance.now();
    const rows = await ask();
    console.log(`${name}: ${String(rows.length)} rows, ${seconds(performance.now() - at)}`);
  }
  await engine.close();
} finally {
  rmSync(directory, { recursive: true, force: true });
}
