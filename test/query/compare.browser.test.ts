import { afterAll, beforeAll, describe, it } from 'vitest';
import { chooseBundle } from '@/engine/browser/bundle';
import { browserEngine } from '@/engine/browser/engine';
import { startEngine } from '@/engine/browser/start';
import type { Engine } from '@/engine/engine';
import { COMPARE_CASES, fillCompared } from '../support/compare-cases';

describe('questions of the comparison, in the browser', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await browserEngine(await startEngine(await chooseBundle(), () => undefined), () => undefined);
    await fillCompared(engine);
  }, 60_000);
  afterAll(() => engine.close());
  it.each(COMPARE_CASES)('$name', ({ run }) => run(engine));
});
