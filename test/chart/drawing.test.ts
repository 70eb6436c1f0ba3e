import { beforeAll, describe, expect, it } from 'vitest';
import { init } from '@/chart/echarts';
import { formatAxis, formatChange, formatValue } from '@/chart/format';
import { shorten } from '@/chart/kinds/common';
import { CHART_KINDS } from '@/chart/model';
import { drawingOf, prepare } from '@/chart/registry';
import { colourOf, DARK, inkOn, LIGHT, type ChartTheme } from '@/chart/theme';
import type { ChartModel, Point } from '@/chart/model';
import { countHistory, MARKUP, rateRanking, reasonTree, requestFlow } from '../support/models';

beforeAll(() => Promise.all(CHART_KINDS.map(prepare)));

function draw(model: ChartModel, theme: ChartTheme, locale: 'zh-CN' | 'en', width = 800): string {
  const style = { theme, locale, width, scale: 1 };
  const drawing = drawingOf(model);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: drawing.height(style) });
  chart.setOption(drawing.option(style));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('pictures in %s', (_, theme) => {
  it.each(['zh-CN', 'en'] as const)('of a ranking (%s) hold every value, and a dash for every gap', (locale) => {
    const svg = draw(rateRanking(locale), theme, locale);
    for (const text of ['62.0%', '50.0%', '40.0%', '0.0%']) expect(svg).toContain(`>${text}<`);
    expect(svg.match(/>—</g)).toHaveLength(4);
    expect(svg).toContain(locale === 'en' ? 'Median 45.0%' : '中位数 45.0%');
  });
  it('hold names as text, never as markup', () => {
    const svg = draw(rateRanking(), theme, 'zh-CN');
    expect(svg).not.toMatch(/<img|<script|<a |href=|url\(http/);
    expect(svg).toContain('&lt;img');
    expect(svg).toContain(shorten(MARKUP, 14).replaceAll('"', '&quot;').replaceAll('>', '&gt;').replaceAll('<', '&lt;'));
  });
  it('mark small samples hollow and unstated scopes dashed', () => {
    const svg = draw(rateRanking(), theme, 'zh-CN');
    const focus = colourOf(theme, 'focus');
    expect(svg.match(new RegExp(`stroke="${focus}"`, 'g'))?.length).toBe(2);
    expect(svg).toMatch(/stroke-dasharray/);
  });
  it.each(['lines', 'grouped_bars', 'heat_map'] as const)('of a history as %s are drawn, on a phone too', (kind) => {
    for (const width of [800, 340]) expect(draw(countHistory(kind), theme, 'zh-CN', width)).toContain('2024');
  });
  it('of a heat map begin no step above the cell that it begins with', () => {
    const heat = countHistory('heat_map');
    const series = heat.series.map((one) => ({ ...one, points: one.points.map((point): Point => (point.state === 'value' ? { ...point, value: 3119 } : point)) }));
    expect(draw({ ...heat, series }, theme, 'zh-CN')).toContain('≥ 3,110<');
  });
});

describe('pointing at a drawn flow and tree', () => {
  const style = { theme: LIGHT, locale: 'zh-CN', width: 800, scale: 1 } as const;
  it.each([
    ['flow', requestFlow, [0, 1, 2, 3, 4, 6]],
    ['tree', reasonTree, [1, 2, 3]],
  ] as const)('finds every drawn place of the %s where it says it is', (_, make, places) => {
    const drawing = drawingOf(make());
    const chart = init(null, null, { renderer: 'svg', ssr: true, width: 800, height: drawing.height(style) });
    chart.setOption(drawing.option(style));
    const found = places.map((item) => drawing.hitAt(chart, style, drawing.positionOf(chart, style, { item, series: null }))?.item);
    expect(found).toEqual(places);
    expect(drawing.hitAt(chart, style, { x: -5, y: -5 })).toBeNull();
    chart.dispose();
  });
  it('holds names as text', () => {
    for (const model of [requestFlow(), reasonTree()]) {
      const svg = draw(model, LIGHT, 'zh-CN');
      expect(svg).toContain('&lt;img');
      expect(svg).not.toMatch(/<img|<script/);
    }
  });
});

describe('lines', () => {
  it('break where a year is unknown', () => {
    const option = drawingOf(countHistory('lines')).option({ theme: LIGHT, locale: 'zh-CN', width: 800, scale: 1 }) as { series: { type: string; connectNulls: boolean; data: { value: number | null }[] }[] };
    expect(option.series[0]).toMatchObject({ connectNulls: false });
    expect(option.series.filter(({ type }) => type === 'line').map(({ data }) => data.map(({ value }) => value))).toEqual([
      [10, null, 12000],
      [0, 7, null],
    ]);
  });
});

describe('axes of values', () => {
  it.each(['ranked_bars', 'grouped_bars', 'lines'] as const)('of %s begin at zero', (kind) => {
    const model = kind === 'ranked_bars' ? rateRanking() : countHistory(kind);
    const option = drawingOf(model).option({ theme: LIGHT, locale: 'en', width: 800, scale: 1 }) as Record<string, { min?: number }>;
    expect(option[kind === 'ranked_bars' ? 'xAxis' : 'yAxis']?.min).toBe(0);
  });
});

describe('what is spoken of', () => {
  interface Option { series: { data: { value: number | null; itemStyle?: { opacity?: number } }[] }[]; xAxis: { axisLabel: { formatter?: (label: string, index: number) => string } }; yAxis: { max?: number } }
  const style = { theme: LIGHT, locale: 'zh-CN', width: 800, scale: 1 } as const;
  it('stands out by strength and by a bold label, the others step back', () => {
    const option = drawingOf({ ...countHistory('grouped_bars'), focus: 'b' }).option(style) as unknown as Option;
    expect(option.series[0]?.data.map(({ itemStyle }) => itemStyle?.opacity)).toEqual([0.45, 1, undefined]);
    expect(option.xAxis.axisLabel.formatter?.('乙区', 1)).toBe('{focus|乙区}');
    expect(option.xAxis.axisLabel.formatter?.('甲区', 0)).toBe('甲区');
  });
  it('leaves all alike where nothing is spoken of', () => {
    const option = drawingOf(countHistory('grouped_bars')).option(style) as unknown as Option;
    expect(option.series[0]?.data.map(({ itemStyle }) => itemStyle?.opacity)).toEqual([1, 1, undefined]);
    expect(option.xAxis.axisLabel.formatter).toBeUndefined();
  });
  it('is held against other pictures by an axis that ends at a round number beyond the largest of all', () => {
    const ends = [769, 12_000, 81, 1000, 3].map((reach) => (drawingOf({ ...countHistory('grouped_bars'), reach }).option(style) as unknown as Option).yAxis.max);
    expect(ends).toEqual([800, 12_000, 100, 1000, 3]);
  });
});

describe('shares that add up to more than their printed total', () => {
  it('are drawn to their end, not cut off at a hundred percent', () => {
    const part = (value: number): Point => ({ state: 'value', value, numerator: value * 21, denominator: 21, small: true, unstated: false, narrative: false });
    const model = (sum: number): ChartModel => ({ ...countHistory('grouped_bars'), kind: 'stacked_bars', unit: 'percent', categories: [{ id: '2020', label: '2020', fullLabel: '2020' }], series: [{ id: 'a', label: 'a', colour: 'focus', points: [part(sum - 0.5)] }, { id: 'b', label: 'b', colour: 'peer', points: [part(0.5)] }] });
    const end = (sum: number): unknown => (drawingOf(model(sum)).option({ theme: LIGHT, locale: 'zh-CN', width: 800, scale: 1 }) as { xAxis: { max: number } }).xAxis.max;
    expect([end(0.9), end(1), end(27 / 21)]).toEqual([1, 1, 1.285714]);
  });
});

describe('figures in words', () => {
  it('are exact in labels and short on axes', () => {
    expect(formatValue(1362 / 3050, 'percent')).toBe('44.7%');
    expect(formatValue(397 / 3050, 'per_100')).toBe('13.0');
    expect(formatValue(3119, 'requests')).toBe('3,119');
    expect([formatAxis(12000, 'requests', 'zh-CN'), formatAxis(12000, 'requests', 'en'), formatAxis(3e8, 'cases', 'zh-CN')]).toEqual(['1.2万', '12k', '3亿']);
  });
  it('change in points for shares and in percent for counts, never over zero', () => {
    expect(formatChange(0.5, 0.447, 'percent', '个百分点')).toBe('+5.3 个百分点');
    expect(formatChange(80, 100, 'requests', '')).toBe('−20.0%');
    expect(formatChange(5, 0, 'requests', '')).toBeNull();
  });
  it('shorten names by their width, whole characters only', () => {
    expect(shorten('淮安市洪泽区人民政府', 7)).toBe('淮安市洪泽区…');
    expect(shorten('洪泽区', 7)).toBe('洪泽区');
    expect(shorten('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…');
  });
});

const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

describe.each([LIGHT, DARK])('the $name theme', (theme) => {
  it('writes text at 4.5:1 or better', () => {
    for (const colour of [theme.text, theme.muted]) expect(contrast(colour, theme.background)).toBeGreaterThanOrEqual(4.5);
  });
  it('draws the marks of comparisons at 3:1 or better', () => {
    for (const colour of [...theme.ranks, theme.roles['focus'] ?? '']) expect(contrast(colour, theme.background)).toBeGreaterThanOrEqual(3);
  });
  it('writes on every mark at 4.5:1 or better', () => {
    for (const colour of [...Object.values(theme.roles), ...theme.heat]) expect(contrast(inkOn(colour), colour)).toBeGreaterThanOrEqual(4.5);
  });
});
