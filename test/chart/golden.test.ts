/**
 * Pictures of every chart kind, server-rendered, against those in `golden/` that someone has looked at.
 * After a change that is meant: `npx vitest run --project node test/chart/golden.test.ts -u`, then look at every
 * picture that changed (any browser opens them) before committing it.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { CHART_KINDS } from '@/chart/model';
import { prepare } from '@/chart/registry';
import { DARK, LIGHT, type ChartTheme } from '@/chart/theme';
import { drawn } from '../support/drawn';
import { GOLDEN, type Corner } from '../support/golden-models';

beforeAll(() => Promise.all(CHART_KINDS.map(prepare)));

/** Every kind by day in Chinese from reports, by night in English from simulated data on a phone. */
const CORNERS: readonly (Corner & { readonly name: string; readonly theme: ChartTheme; readonly width: number })[] = [
  { name: 'light-zh', theme: LIGHT, locale: 'zh-CN', figures: 'reports', width: 720 },
  { name: 'dark-en-phone', theme: DARK, locale: 'en', figures: 'simulated', width: 358 },
];

describe.each(CORNERS)('$name', ({ name, theme, locale, figures, width }) => {
  it.each(CHART_KINDS)('%s looks as it did when it was looked at', async (kind) => {
    await expect(drawn(GOLDEN[kind]({ locale, figures }), theme, locale, width)).toMatchFileSnapshot(`golden/${kind}.${name}.svg`);
  });
});

describe('the pictures', () => {
  it('are the same twice', () => {
    const once = (): string => drawn(GOLDEN.scatter({ locale: 'zh-CN', figures: 'reports' }), LIGHT, 'zh-CN', 720);
    expect(once()).toBe(once());
  });
});
