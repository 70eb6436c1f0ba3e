import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildPackage, buildShipped } from '@/cli/dataset/shipped';
import { DEFAULTS, simulate } from '@/cli/simulate/simulate';

const directory = mkdtempSync(join(tmpdir(), 'atlas-shipped-'));
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

async function build(): Promise<readonly string[]> {
  const lines: string[] = [];
  await buildShipped(join(directory, 'datasets'), (line) => lines.push(line), join(directory, 'cache'), ['package.json']);
  return lines.map((line) => line.replace(/ [0-9a-f]{16}/, '').replace(/ in .*/, ''));
}

it('builds the real and the simulated dataset once, and again only what is damaged', async () => {
  expect(await build()).toEqual(['public-reports built', 'simulated built']);
  expect(await build()).toEqual(['public-reports is up to date', 'simulated is up to date']);
  const index = JSON.parse(readFileSync(join(directory, 'datasets', 'index.json'), 'utf8')) as unknown;
  expect(index).toMatchObject({
    default: 'public-reports',
    datasets: [
      { id: 'public-reports', simulated: false },
      { id: 'simulated', simulated: true },
    ],
  });
  truncateSync(join(directory, 'datasets', 'public-reports', 'public-reports.duckdb'), 4096);
  expect(await build()).toEqual(['public-reports built', 'simulated is up to date']);
}, 60_000);

it('builds another package beside them under its own name, never over a shipped one', async () => {
  const [out, package_] = [join(directory, 'datasets'), join(directory, 'package')];
  const say = (): void => undefined;
  await simulate({ ...DEFAULTS, bodies: 5, years: 2 }, package_);
  await expect(buildPackage(package_, out, say)).rejects.toThrow('"simulated": descriptor_invalid');
  const descriptor = join(package_, 'datapackage.json');
  writeFileSync(descriptor, readFileSync(descriptor, 'utf8').replace('"simulated"', '"our-city"'));
  await buildPackage(package_, out, say);
  const { datasets } = JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')) as { datasets: { id: string }[] };
  expect(datasets.map(({ id }) => id)).toEqual(['public-reports', 'simulated', 'our-city']);
  await build();
  expect(readFileSync(join(out, 'index.json'), 'utf8')).toContain('our-city');
}, 60_000);
