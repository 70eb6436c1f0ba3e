/**
 * Pictures of every chart kind, server-rendered, against those in `golden/` that someone has looked at.
 * After a change that is meant: `npx vitest run --project node test/chart/golden.test.ts -u`, then look at every
 * picture that changed (any browser opens them) before committing it.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { init } from '@/chart/echarts';
import { CHART_KINDS, type ChartModel } from '@/chart/model';
import { drawingOf, prepare } from '@/chart/registry';
import { DARK, LIGHT, type ChartTheme } from '@/chart/theme';
import { GOLDEN, type Corner } from '../support/golden-models';

beforeAll(() => Promise.all(CHART_KINDS.map(prepare)));

/** Every kind by day in Chinese from reports, by night in English from simulated data on a phone. */
const CORNERS: readonly (Corner & { readonly name: string; readonly theme: ChartTheme; readonly width: number })[] = [
  { name: 'light-zh', theme: LIGHT, locale: 'zh-CN', simulated: false, width: 720 },
  { name: 'dark-en-phone', theme: DARK, locale: 'en', simulated: true, width: 358 },
];

/** The picture as lines that can be compared: one element a line, ids by order of appearance, numbers to four digits. */
function drawn(model: ChartModel, theme: ChartTheme, locale: Corner['locale'], width: number): string {
  const drawing = drawingOf(model);
  // ECharts writes the quotation marks of font names unescaped: one without any keeps the file well-formed.
  const style = { theme: { ...theme, fontFamily: 'sans-serif' }, locale, width, scale: 1 };
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: drawing.height(style) });
  chart.setOption({ ...drawing.option(style), backgroundColor: theme.background });
  const svg = chart.renderToSVGString();
  chart.dispose();
  const ids = new Map<string, string>();
  const ordinal = (id: string): string => ids.get(id) ?? (ids.set(id, `i${String(ids.size)}`), `i${String(ids.size - 1)}`);
  return `${svg
    .replace(/zr\d+-[\w-]+/g, ordinal)
    .replace(/<[^>]*>/g, (tag) => tag.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(4)))))
    .replace(/></g, '>\n<')}\n`;
}

describe.each(CORNERS)('$name', ({ name, theme, locale, simulated, width }) => {
  it.each(CHART_KINDS)('%s looks as it did when it was looked at', async (kind) => {
    await expect(drawn(GOLDEN[kind]({ locale, simulated }), theme, locale, width)).toMatchFileSnapshot(`golden/${kind}.${name}.svg`);
  });
});

describe('the pictures', () => {
  it('are the same twice', () => {
    const once = (): string => drawn(GOLDEN.scatter({ locale: 'zh-CN', simulated: false }), LIGHT, 'zh-CN', 720);
    expect(once()).toBe(once());
  });
});
