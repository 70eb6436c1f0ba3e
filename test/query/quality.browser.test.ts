import { afterAll, beforeAll, describe, it } from 'vitest';
import { chooseBundle } from '@/engine/browser/bundle';
import { browserEngine } from '@/engine/browser/engine';
import { startEngine } from '@/engine/browser/start';
import type { Engine } from '@/engine/engine';
import { layQuality, QUALITY_CASES } from '../support/quality-cases';

describe('questions about quality over reports written by hand, in the browser', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await browserEngine(await startEngine(await chooseBundle(), () => undefined), () => undefined);
    await layQuality(engine);
  }, 60_000);
  afterAll(() => engine.close());
  it.each(QUALITY_CASES)('$name', ({ run }) => run(engine));
});
