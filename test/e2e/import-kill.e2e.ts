import { expect, it } from 'vitest';
import { killedImport } from '../support/import-kill';
import { site } from './visit';

const SEEDS = [Date.now() % 1_000_000, (Date.now() % 1_000_000) + 1];

it.each(SEEDS)('a tab killed amid an import loses nothing that it had confirmed, and keeps no half report: seed %i', async (seed) => {
  const { faults } = await killedImport(site(), seed, 200);
  expect(faults, `seed ${String(seed)}`).toEqual([]);
}, 240_000);
