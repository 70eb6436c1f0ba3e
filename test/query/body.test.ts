import { afterAll, beforeAll, describe, it } from 'vitest';
import { openNodeEngine } from '@/engine/node';
import type { Engine } from '@/engine/engine';
import { FIXTURE_BODY_CASES, REAL_BODY_CASES } from '../support/body-cases';
import { fillFixture } from '../support/fixture';

describe('questions about one body over a small made-up dataset', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openNodeEngine();
    await fillFixture(engine);
  });
  afterAll(() => engine.close());
  it.each(FIXTURE_BODY_CASES)('$name', ({ run }) => run(engine));
});

describe('questions about one body over the published figures', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openNodeEngine('public/datasets/public-reports/public-reports.duckdb');
  });
  afterAll(() => engine.close());
  it.each(REAL_BODY_CASES)('$name', ({ run }) => run(engine));
});
