import { expect, it } from 'vitest';
import { killedImport } from '../support/import-kill';
import { site } from './visit';

/** One run whose moment is always the same; `npm run bench import-kills` tries thirty others. */
const SEEDS = [2006];

it.each(SEEDS)('a tab killed amid an import loses nothing that it had confirmed, and keeps no half report: seed %i', async (seed) => {
  const { faults } = await killedImport(site(), seed, 200);
  expect(faults, `seed ${String(seed)}`).toEqual([]);
}, 240_000);
