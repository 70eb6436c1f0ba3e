import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellId } from '@/model/cell';
import { readFile } from '@/parse/read-file';
import { makeDress } from '../support/dress';
import { judge } from '../support/judge';
import type { Verdict } from '../support/judge';
import { Random } from '../support/random';
import { drawSheets } from '../support/sheets';
import { makeTruth } from '../support/truth';
import { drawDocx, drawXlsx } from './support/draw-office';
import { drawPages, makePaper } from './support/draw-pdf';
import { writePdf } from './support/pdf-writer';
import { loadCMap } from './support/read-blocks';
import { SEED } from '../../support/seed';

const SHAPES = ['pdf', 'docx', 'xlsx', 'xlsx_apart'] as const;
/** Paper on which this share of the borders was never drawn. */
const LOST = { pdf_few_borders_lost: 0.2, pdf_half_the_borders: 0.5, pdf_scraps_of_borders: 0.8, pdf_without_borders: 1 } as const;
type Shape = (typeof SHAPES)[number] | keyof typeof LOST;

async function roundTrip(seed: number, shape: Shape): Promise<Verdict & { readonly zero: string; readonly cells: number }> {
  const random = new Random(seed);
  const truth = makeTruth(random);
  const dress = makeDress(random);
  const sheets = drawSheets(truth, dress);
  const title = `${truth.name}${String(truth.year)}年政府信息公开工作年度报告`;
  const bytes = shape.startsWith('pdf') ? writePdf(drawPages(title, sheets, { ...makePaper(random), lost: shape in LOST ? LOST[shape as keyof typeof LOST] : 0 }, random)) : shape === 'docx' ? drawDocx(title, sheets) : drawXlsx(title, sheets, shape === 'xlsx_apart');
  for await (const { outcome } of readFile(bytes, 'x', { loadCMap })) {
    if (outcome.status !== 'read') throw new Error(JSON.stringify(outcome));
    const shown = new Map<CellId, number[]>([...truth.values].map(([id, value]) => [id, [value, asExcelShows(value)]]));
    return { ...judge(outcome.reports[0], shown), zero: dress.zero, cells: truth.values.size };
  }
  throw new Error('nothing was read');
}

/** Fifteen digits: made-up money carries the noise of binary fractions. */
function asExcelShows(value: number): number {
  return Number(value.toPrecision(15));
}

describe('a report written to a file and read back', () => {
  it.each(SHAPES)('%s: every cell equal, in doubt or unknown; with printed zeros every cell known', async (shape) => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async (seed) => {
      const { silent, known, cells, zero } = await roundTrip(seed, shape);
      expect(silent).toEqual([]);
      if (zero === '0') expect(known).toBe(cells);
    }), { seed: SEED, numRuns: 40 });
  }, 120_000);

  it.each(Object.keys(LOST) as (keyof typeof LOST)[])('%s: every cell equal, in doubt or unknown', async (shape) => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async (seed) => {
      expect((await roundTrip(seed, shape)).silent).toEqual([]);
    }), { seed: SEED, numRuns: 40 });
  }, 120_000);
});
