import { afterAll, beforeAll, describe, it } from 'vitest';
import { chooseBundle } from '@/engine/browser/bundle';
import { browserEngine } from '@/engine/browser/engine';
import { openBrowserEngine } from '@/engine/browser/open';
import { startEngine } from '@/engine/browser/start';
import type { Engine } from '@/engine/engine';
import type { Manifest } from '@/model/manifest';
import { fillFixture } from '../support/fixture';
import { MADE_UP_REPORTS, REAL_REPORTS } from './report-cases';

const base = '/datasets/public-reports/';
let made: Engine;
let real: Engine;
beforeAll(async () => {
  made = await browserEngine(await startEngine(await chooseBundle(), () => undefined), () => undefined);
  await fillFixture(made);
  const manifest = (await (await fetch(`${base}manifest.json`)).json()) as Manifest;
  real = await openBrowserEngine({ manifest, base, onProgress: () => undefined, onFatal: () => undefined });
}, 60_000);
afterAll(async () => {
  await made.close();
  await real.close();
});

describe('questions about one report, in the browser', () => {
  it.each(MADE_UP_REPORTS)('$name', ({ run }) => run(made));
  it.each(REAL_REPORTS)('$name', ({ run }) => run(real));
});
