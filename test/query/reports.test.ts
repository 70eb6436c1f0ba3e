import { afterAll, beforeAll, describe, it } from 'vitest';
import { openNodeEngine } from '@/engine/node';
import type { Engine } from '@/engine/engine';
import { fillFixture } from '../support/fixture';
import { MADE_UP_REPORTS, REAL_REPORTS } from './report-cases';

let made: Engine;
let real: Engine;
beforeAll(async () => {
  made = await openNodeEngine();
  await fillFixture(made);
  real = await openNodeEngine('public/datasets/public-reports/public-reports.duckdb');
});
afterAll(async () => {
  await made.close();
  await real.close();
});

describe('questions about one report', () => {
  it.each(MADE_UP_REPORTS)('$name', ({ run }) => run(made));
  it.each(REAL_REPORTS)('$name', ({ run }) => run(real));
});
