import { afterAll, beforeAll, describe, it } from 'vitest';
import { openNodeEngine } from '@/engine/node';
import type { Engine } from '@/engine/engine';
import { OUTCOME_SETS, REAL_OUTCOME_CASES } from '../support/outcome-cases';

describe.each(OUTCOME_SETS)('$name, over small tables made by hand', ({ cases, fill }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openNodeEngine();
    await fill(engine);
  });
  afterAll(() => engine.close());
  it.each(cases)('$name', ({ run }) => run(engine));
});

describe('outcomes and appeals over the published figures', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openNodeEngine('public/datasets/public-reports/public-reports.duckdb');
  });
  afterAll(() => engine.close());
  it.each(REAL_OUTCOME_CASES)('$name', ({ run }) => run(engine));
});
