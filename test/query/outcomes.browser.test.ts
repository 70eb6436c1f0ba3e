import { afterAll, beforeAll, describe, it } from 'vitest';
import { chooseBundle } from '@/engine/browser/bundle';
import { browserEngine } from '@/engine/browser/engine';
import { openBrowserEngine } from '@/engine/browser/open';
import { startEngine } from '@/engine/browser/start';
import type { Engine } from '@/engine/engine';
import type { Manifest } from '@/model/manifest';
import { OUTCOME_SETS, REAL_OUTCOME_CASES } from '../support/outcome-cases';

describe.each(OUTCOME_SETS)('$name, over small tables made by hand, in the browser', ({ cases, fill }) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await browserEngine(await startEngine(await chooseBundle(), () => undefined), () => undefined);
    await fill(engine);
  }, 60_000);
  afterAll(() => engine.close());
  it.each(cases)('$name', ({ run }) => run(engine));
});

describe('outcomes and appeals over the published figures, in the browser', () => {
  let engine: Engine;
  beforeAll(async () => {
    const base = '/datasets/public-reports/';
    const manifest = (await (await fetch(`${base}manifest.json`)).json()) as Manifest;
    engine = await openBrowserEngine({ manifest, base, onProgress: () => undefined, onFatal: () => undefined });
  }, 60_000);
  afterAll(() => engine.close());
  it.each(REAL_OUTCOME_CASES)('$name', ({ run }) => run(engine));
});
