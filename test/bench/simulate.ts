/** Time, size and peak memory of making a simulated dataset: `npx tsx test/bench/simulate.ts [bodies] [years] [build]`. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildDataset } from '../../src/cli/dataset/build';
import { DEFAULTS, simulate } from '../../src/cli/simulate/simulate';

const [bodies = '20000', years = '8', build] = process.argv.slice(2);
const directory = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const peak = (): string => megabytes(process.resourceUsage().maxRSS * 1024);

try {
  const packageDirectory = join(directory, 'package');
  const started = performance.now();
  const { reports } = await simulate({ ...DEFAULTS, bodies: Number(bodies), years: Number(years) }, packageDirectory);
  const written = readdirSync(packageDirectory).reduce((sum, file) => sum + statSync(join(packageDirectory, file)).size, 0);
  console.log(`simulate ${bodies} bodies, ${years} years: ${String(reports)} reports, ${((performance.now() - started) / 1000).toFixed(1)} s, ${megabytes(written)} of CSV, peak ${peak()}`);
  if (build === 'build') {
    const building = performance.now();
    const { database } = await buildDataset(packageDirectory, join(directory, 'built'));
    console.log(`build: ${((performance.now() - building) / 1000).toFixed(1)} s, ${megabytes(database.bytes)} database, peak ${peak()}`);
  }
} finally {
  rmSync(directory, { recursive: true, force: true });
}
