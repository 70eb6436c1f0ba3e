import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseBundle } from '@/engine/browser/bundle';
import { browserEngine } from '@/engine/browser/engine';
import { openBrowserEngine } from '@/engine/browser/open';
import { startEngine } from '@/engine/browser/start';
import type { Engine } from '@/engine/engine';
import type { Manifest } from '@/model/manifest';
import { fillFixture } from '../support/fixture';
import { PLACE_SUM_CASES } from '../support/place-sum-cases';
import { RANKED_FIGURES_CASES } from '../support/ranked-figures-cases';
import { RANKED_HISTORY_CASES } from '../support/ranked-history-cases';
import { FIXTURE_CASES, REAL_CASES } from '../support/query-cases';

const base = '/datasets/public-reports/';
const manifestOf = async (): Promise<Manifest> => (await fetch(`${base}manifest.json`)).json() as Promise<Manifest>;
const open = (manifest: Manifest, folder = base): Promise<Engine> =>
  openBrowserEngine({ manifest, base: folder, onProgress: () => undefined, onFatal: () => undefined });

describe('questions over a small made-up dataset, in the browser', () => {
  let engine: Engine;
  beforeAll(async () => {
    const started = await startEngine(await chooseBundle(), () => undefined);
    engine = await browserEngine(started, () => undefined);
    await fillFixture(engine);
  }, 60_000);
  afterAll(() => engine.close());

  it.each([...FIXTURE_CASES, ...PLACE_SUM_CASES, ...RANKED_FIGURES_CASES, ...RANKED_HISTORY_CASES])('$name', ({ run }) => run(engine));

  it('refuses to fetch an extension instead of asking another host', async () => {
    await expect(engine.execute("SELECT * FROM read_parquet('x.parquet')")).rejects.toMatchObject({ code: 'query_failed' });
  });

  it('drops a statement that nobody waits for any more', async () => {
    const leaving = new AbortController();
    const slow = engine.run({ name: 'slow', sql: 'SELECT count(*)::DOUBLE AS n FROM range(40000000)', params: [], shape: { n: 'number' } });
    const waiting = engine.run({ name: 'late', sql: 'SELECT 1::DOUBLE AS n', params: [], shape: { n: 'number' } }, leaving.signal);
    leaving.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    expect(await slow).toEqual([{ n: 40_000_000 }]);
  });

  it('says which column forgot its cast', async () => {
    const forgetful = engine.run({ name: 'forgetful', sql: 'SELECT 1::BIGINT AS n', params: [], shape: { n: 'number' } });
    await expect(forgetful).rejects.toMatchObject({ code: 'result_shape', detail: expect.stringContaining('column n is bigint') as string });
  });
});

describe('the published dataset, in the browser', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open(await manifestOf());
  }, 60_000);
  afterAll(() => engine.close());

  it.each([...REAL_CASES, ...PLACE_SUM_CASES, ...RANKED_FIGURES_CASES])('$name', ({ run }) => run(engine));

  it('cannot be written to', async () => {
    await expect(engine.execute("UPDATE agency SET name = 'x'")).rejects.toMatchObject({ code: 'query_failed' });
  });
});

describe('datasets that are not what they say', () => {
  it('are refused when the checksum differs', async () => {
    const manifest = await manifestOf();
    const altered = { ...manifest, database: { ...manifest.database, sha256: '0'.repeat(64) } };
    await expect(open(altered)).rejects.toMatchObject({ code: 'dataset_checksum' });
  });

  it('are refused when they were built for other tables', async () => {
    const manifest = await manifestOf();
    await expect(open({ ...manifest, schema_version: 999 })).rejects.toMatchObject({ code: 'dataset_schema' });
  });

  it('are refused when they are no database', async () => {
    const manifest = await manifestOf();
    const index = new Uint8Array(await (await fetch(`${base}first-view.json`)).arrayBuffer());
    const digest = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', index)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const other = { ...manifest, database: { path: 'first-view.json', bytes: index.length, sha256: digest } };
    await expect(open(other)).rejects.toMatchObject({ code: 'dataset_unreadable' });
  });

  it('are reported missing when the server has no such file', async () => {
    const manifest = await manifestOf();
    await expect(open({ ...manifest, database: { ...manifest.database, path: 'nothing-here.duckdb' } })).rejects.toMatchObject({ code: expect.stringMatching(/dataset_(missing|checksum)/) as string });
  });
});

describe('an engine whose files are missing', () => {
  it('fails within ten seconds instead of waiting for ever', async () => {
    const bundle = await chooseBundle();
    const started = performance.now();
    await expect(startEngine({ ...bundle, module: '/missing/engine.wasm' }, () => undefined)).rejects.toMatchObject({ code: 'engine_file_missing' });
    await expect(startEngine({ ...bundle, worker: '/missing/worker.js' }, () => undefined)).rejects.toMatchObject({ code: 'engine_file_missing' });
    expect(performance.now() - started).toBeLessThan(10_000);
  }, 30_000);
});
