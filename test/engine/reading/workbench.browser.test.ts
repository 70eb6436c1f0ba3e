import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowserWorkbench } from '@/engine/reading/browser';
import type { Workbench } from '@/engine/reading/workbench';
import type { Manifest } from '@/model/manifest';
import { EXAMPLE_CASES } from '../../support/example-cases';
import { READING_CASES } from '../../support/reading-cases';

const base = '/datasets/public-reports/';

describe('a visitor’s questions, in the browser', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    const manifest = (await (await fetch(`${base}manifest.json`)).json()) as Manifest;
    workbench = await openBrowserWorkbench({ manifest, base, database: 'dataset', onProgress: () => undefined });
  }, 60_000);
  afterAll(() => workbench.close());
  it.each([...READING_CASES, ...EXAMPLE_CASES])('$name', ({ run }) => run(workbench), 60_000);

  it('reads what is joined to the published dataset, behind the same walls', async () => {
    const manifest = (await (await fetch(`${base}manifest.json`)).json()) as Manifest;
    const own = await openBrowserWorkbench({
      manifest,
      base,
      database: 'own',
      onProgress: () => undefined,
      join: async (engine) => {
        await engine.execute("ATTACH ':memory:' AS own");
        await engine.execute('CREATE TABLE own.agency AS SELECT 5 AS n');
      },
    });
    const rows: unknown[] = [];
    await own.read('FROM agency', { limit: null, onRows: (more) => rows.push(...more) });
    expect(rows).toEqual([['5']]);
    await expect(own.read("SELECT * FROM read_csv('/datasets/index.json')", { limit: 1, onRows: () => undefined })).rejects.toMatchObject({ problem: 'walled' });
    await own.close();
  }, 60_000);

  it('asks the own host for no file either', async () => {
    const before = performance.getEntriesByType('resource').length;
    await expect(workbench.read("SELECT * FROM read_csv('/datasets/index.json')", { limit: 1, onRows: () => undefined })).rejects.toMatchObject({ problem: 'walled' });
    expect(performance.getEntriesByType('resource').length).toBe(before);
  });
});
