import { afterAll, beforeAll, describe, it } from 'vitest';
import { chooseBundle } from '@/engine/browser/bundle';
import { browserEngine } from '@/engine/browser/engine';
import { openBrowserEngine } from '@/engine/browser/open';
import { startEngine } from '@/engine/browser/start';
import type { Engine } from '@/engine/engine';
import type { Manifest } from '@/model/manifest';
import { FIXTURE_BODY_CASES, REAL_BODY_CASES } from '../support/body-cases';
import { fillFixture } from '../support/fixture';

describe('questions about one body over a small made-up dataset, in the browser', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await browserEngine(await startEngine(await chooseBundle(), () => undefined), () => undefined);
    await fillFixture(engine);
  }, 60_000);
  afterAll(() => engine.close());
  it.each(FIXTURE_BODY_CASES)('$name', ({ run }) => run(engine));
});

describe('questions about one body over the published figures, in the browser', () => {
  let engine: Engine;
  beforeAll(async () => {
    const base = '/datasets/public-reports/';
    const manifest = (await (await fetch(`${base}manifest.json`)).json()) as Manifest;
    engine = await openBrowserEngine({ manifest, base, onProgress: () => undefined, onFatal: () => undefined });
  }, 60_000);
  afterAll(() => engine.close());
  it.each(REAL_BODY_CASES)('$name', ({ run }) => run(engine));
});
