import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDataset } from '@/cli/dataset/build';
import { keptVersions } from '@/cli/dataset/kept';
import { pruneDatasets, standingVersions } from '@/cli/dataset/shipped';
import { openNodeEngine } from '@/engine/node';
import type { DatasetIndex, Manifest } from '@/model/manifest';
import { writeSmallPackage } from '../../support/small-package';

const directory = mkdtempSync(join(tmpdir(), 'atlas-kept-'));
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

async function receivedIn(folder: string): Promise<number | null | undefined> {
  const engine = await openNodeEngine(join(folder, 'our-city.duckdb'));
  try {
    return (await engine.run({ name: 'test', sql: `SELECT received FROM request WHERE report_id = 'a'`, params: [], shape: { received: 'number?' } }))[0]?.received;
  } finally {
    await engine.close();
  }
}

it('an earlier version stands beside the current one, until its data are current again', async () => {
  const out = join(directory, 'built');
  const build = async (received: number, day: string): Promise<string> => {
    writeSmallPackage(join(directory, 'package'), received);
    return (await buildDataset(join(directory, 'package'), join(out, 'our-city'), day)).version;
  };
  const first = await build(21, '2026-01-05');
  const second = await build(22, '2026-02-05');
  expect(readdirSync(out)).toEqual(['our-city', `our-city@${first}`]);
  expect([await receivedIn(join(out, `our-city@${first}`)), await receivedIn(join(out, 'our-city'))]).toEqual([21, 22]);
  expect(manifestOf(join(out, `our-city@${first}`))).toMatchObject({ id: 'our-city', version: first, built_on: '2026-01-05' });
  expect(await build(21, '2026-03-05')).toBe(first);
  expect(readdirSync(out)).toEqual(['our-city', `our-city@${second}`]);
  expect(manifestOf(join(out, 'our-city')).built_on).toBe('2026-01-05');
});

describe('kept versions', () => {
  const out = join(directory, 'many');
  const built = join(directory, 'once');
  beforeAll(async () => {
    writeSmallPackage(join(directory, 'package'), 21);
    await buildDataset(join(directory, 'package'), built, '2026-06-01');
  });

  /** The built dataset under another version and day. */
  function stand(version: string, built_on: string, folder = `our-city@${version}`): string {
    const path = join(out, folder);
    mkdirSync(out, { recursive: true });
    cpSync(built, path, { recursive: true });
    writeFileSync(join(path, 'manifest.json'), JSON.stringify({ ...manifestOf(built), version, built_on }));
    return path;
  }

  it('are named only where they are whole, what they say they are, and have the tables that are asked for', async () => {
    stand('now', '2026-06-01', 'our-city');
    truncateSync(join(stand('cut', '2026-01-01'), 'our-city.duckdb'), 4096);
    await dropColumn(stand('older', '2026-01-02'));
    stand('other', '2026-01-03', 'our-city@renamed');
    stand('b', '2026-02-02');
    stand('c', '2026-02-03');
    stand('a', '2026-02-01');
    expect((await keptVersions(out, 'our-city')).map(({ manifest }) => manifest.version)).toEqual(['c', 'b', 'a']);
    expect((await standingVersions(out)).map(({ current, manifest }) => [manifest.version, current])).toEqual([['now', true], ['c', false], ['b', false], ['a', false]]);
  });

  it('are pruned to as many as wanted, the oldest first, and with them what cannot be read; the index follows', async () => {
    const listed = () => (JSON.parse(readFileSync(join(out, 'index.json'), 'utf8')) as DatasetIndex).datasets;
    expect([...(await pruneDatasets(out, 2))].sort()).toEqual(['our-city@a', 'our-city@cut', 'our-city@older', 'our-city@renamed']);
    expect(listed()).toMatchObject([{ id: 'our-city', kept: ['c', 'b'] }]);
    await pruneDatasets(out, 0);
    expect(readdirSync(out)).toEqual(['index.json', 'our-city']);
    expect(listed()[0]).not.toHaveProperty('kept');
  });
});

/** As an older program left it: a column that is asked for today is not there. */
async function dropColumn(folder: string): Promise<void> {
  const path = join(folder, 'our-city.duckdb');
  const instance = await DuckDBInstance.create(path);
  const connection = await instance.connect();
  await connection.run('ALTER TABLE report DROP COLUMN basis');
  await connection.run('CHECKPOINT');
  connection.closeSync();
  instance.closeSync();
  const manifest = manifestOf(folder);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, database: { ...manifest.database, bytes: readFileSync(path).length } }));
}
