import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDataset } from '@/cli/dataset/build';
import { DEFAULTS, simulate } from '@/cli/simulate/simulate';

describe('the answers that are shipped beside a large dataset', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'atlas-'));
    await simulate({ ...DEFAULTS, bodies: 5_400, years: 1 }, join(directory, 'package'));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('leave the list of bodies to the engine, and stay small', async () => {
    await buildDataset(join(directory, 'package'), join(directory, 'built'));
    expect((await stat(join(directory, 'built', 'first-view.json'))).size).toBeLessThan(100_000);
  });
});
