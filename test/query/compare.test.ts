import { afterAll, beforeAll, describe, it } from 'vitest';
import { openNodeEngine } from '@/engine/node';
import type { Engine } from '@/engine/engine';
import { COMPARE_CASES, fillCompared } from '../support/compare-cases';

describe('questions of the comparison', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openNodeEngine();
    await fillCompared(engine);
  });
  afterAll(() => engine.close());
  it.each(COMPARE_CASES)('$name', ({ run }) => run(engine));
});
