import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { CellId } from '@/model/cell';
import { readReport } from '@/parse/read-report';
import { makeDress } from './support/dress';
import { judge, type Verdict } from './support/judge';
import { Random } from './support/random';
import { DRAWN, LOOSE, render, type Shape } from './support/render';
import { drawSheets } from './support/sheets';
import { makeTruth } from './support/truth';
import { SEED } from '../support/seed';

function roundTrip(seed: number, shape: Shape): Verdict & { readonly zero: string; readonly cells: number } {
  const random = new Random(seed);
  const truth = makeTruth(random);
  const dress = makeDress(random);
  const sheets = drawSheets(truth, dress);
  if (shape === 'grid_pages') for (const sheet of sheets) for (const row of sheet.rows) if (row.row !== undefined && random.chance(0.15)) row.breakBefore = true;
  const result = readReport(render(truth, sheets, shape, random).document);
  if (result.kind !== 'reports') throw new Error(`refused: ${result.refusal.cause}`);
  const shown = new Map<CellId, number[]>([...truth.values].map(([id, value]) => [id, [value]]));
  return { ...judge(result.reports[0], shown), zero: dress.zero, cells: truth.values.size };
}

describe('a report written out and read back', { timeout: 60_000 }, () => {
  it.each([...DRAWN, ...LOOSE])('%s: every cell equal, in doubt or unknown', (shape) => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
      expect(roundTrip(seed, shape).silent).toEqual([]);
    }), { seed: SEED, numRuns: 25 });
  });

  it.each(DRAWN)('%s: with borders and printed zeros nothing is left in doubt', (shape) => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
      const { zero, known, cells } = roundTrip(seed, shape);
      fc.pre(zero === '0');
      expect(known).toBe(cells);
    }), { seed: SEED, numRuns: 25 });
  });

  it.each(LOOSE.filter((shape) => shape !== 'glued' && shape !== 'label_below'))('%s: text with printed zeros is read whole', (shape) => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
      const { zero, known, cells } = roundTrip(seed, shape);
      fc.pre(zero === '0');
      expect(known).toBe(cells);
    }), { seed: SEED, numRuns: 25 });
  });
});
