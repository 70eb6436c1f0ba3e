import { beforeAll, describe, expect, it } from 'vitest';
import { init } from '@/chart/echarts';
import type { CategoriesModel, ChartModel, PlotItem, Point, PointsModel } from '@/chart/model';
import { drawingOf, prepare } from '@/chart/registry';
import { DARK, LIGHT, type ChartTheme } from '@/chart/theme';
import { known } from '../support/models';

const [WIDTH, HEIGHT] = [640, 480];

/** Three hundred bodies, most of them near the corner, where their marks lie over each other. */
const items = Array.from({ length: 300 }, (_, index): PlotItem => {
  const along = ((index * 37) % 101) / 100;
  return {
    id: `b${String(index)}`, label: '某局', fullLabel: '某局', colour: 'peer', labelled: index < 3, size: 1 + ((index * 13) % 50),
    values: [known(Math.round(900 * along ** 3) + 1), known(((index * 53) % 97) / 100)],
  };
});
const axis = { references: [], bands: [], scale: 'linear' } as const;
const cloud: PointsModel = {
  shape: 'points', kind: 'scatter', title: '', subtitle: '', itemHead: '', coverage: '', notes: [], source: '', simulated: false, items,
  axes: [{ ...axis, id: 'reviews', label: 'x', unit: 'cases' }, { ...axis, id: 'review_corrected_rate', label: 'y', unit: 'percent' }],
  size: { label: 'z', unit: 'requests' },
};

/** Fourteen bodies over eight years, some of them without a value, some with a small sample. */
const pointOf = (row: number, column: number): Point => {
  const number = row * 8 + column;
  if (number % 11 === 0) return { state: 'missing', reason: 'no_report', denominator: null };
  return { state: 'value', value: ((number * 37) % 97) / 100, numerator: null, denominator: null, small: number % 5 === 0, unstated: false, narrative: false };
};
const cells: CategoriesModel = {
  shape: 'categories', kind: 'heat_map', title: '', subtitle: '', unit: 'percent', categoryHead: '', definition: '', coverage: '', notes: [], source: '', simulated: false, references: [],
  categories: Array.from({ length: 14 }, (_, row) => ({ id: `b${String(row)}`, label: `某局${String(row)}`, fullLabel: '某局' })),
  series: Array.from({ length: 8 }, (_, column) => ({
    id: String(2018 + column), label: String(2018 + column), colour: 'focus' as const, points: Array.from({ length: 14 }, (__, row) => pointOf(row, column)),
  })),
};

/** The pixels of a picture, its marks drawn together or each as an element of its own. */
function pixels(model: ChartModel, theme: ChartTheme, together: boolean): Uint8ClampedArray {
  const element = document.createElement('div');
  document.body.append(element);
  const chart = init(element, null, { renderer: 'canvas', width: WIDTH, height: HEIGHT, devicePixelRatio: 1 });
  chart.setOption(drawingOf(model).option({ theme, locale: 'zh-CN', width: WIDTH, height: HEIGHT, scale: 1, pixels: together }));
  chart.getZr().flush();
  const series = chart.getOption()['series'] as readonly { readonly type: string; readonly data: readonly unknown[] }[];
  expect(series.some(({ type, data }) => type === 'custom' && data.length === 1)).toBe(together);
  const drawn = chart.renderToCanvas({ pixelRatio: 1, backgroundColor: theme.background }).getContext('2d')?.getImageData(0, 0, WIDTH, HEIGHT).data;
  chart.dispose();
  element.remove();
  if (!drawn) throw new Error('no canvas');
  return drawn;
}

const redAt = (data: Uint8ClampedArray): readonly number[] => Array.from({ length: WIDTH * HEIGHT }, (_, index) => data[4 * index] ?? 0);

/** Both ways of drawing, and what they differ in by more than the smoothing of an edge. */
function compared(model: ChartModel, theme: ChartTheme): { readonly coloured: number; readonly other: number } {
  const [together, apart] = [redAt(pixels(model, theme, true)), redAt(pixels(model, theme, false))];
  const ground = together[0] ?? 0;
  return { coloured: apart.filter((red) => Math.abs(red - ground) > 24).length, other: together.filter((red, index) => Math.abs(red - (apart[index] ?? 0)) > 24).length };
}

const THEMES = [['light', LIGHT], ['dark', DARK]] as const;

describe('a picture of hundreds of marks', () => {
  beforeAll(() => Promise.all([prepare('scatter'), prepare('distribution'), prepare('heat_map')]));

  it.each(THEMES)('of a cloud looks as if each mark was drawn by itself, denser where they lie over each other (%s)', (_, theme) => {
    const { coloured, other } = compared(cloud, theme);
    expect(coloured).toBeGreaterThan(10_000);
    expect(other).toBeLessThan(coloured / 50);
  });

  it.each(THEMES)('of a distribution looks as if each mark was drawn by itself (%s)', (_, theme) => {
    const along: PointsModel = { ...cloud, kind: 'distribution', size: null, axes: [cloud.axes[1] ?? { ...axis, id: 'y', label: 'y', unit: 'percent' }], items: items.map((item) => ({ ...item, values: item.values.slice(1) })) };
    const { coloured, other } = compared(along, theme);
    expect(coloured).toBeGreaterThan(10_000);
    expect(other).toBeLessThan(coloured / 50);
  });

  it.each(THEMES)('of a heat map looks as if each cell was drawn by itself: full, hollow or a dash, with its value (%s)', (_, theme) => {
    const { coloured, other } = compared(cells, theme);
    expect(coloured).toBeGreaterThan(40_000);
    expect(other).toBeLessThan(coloured / 50);
  });

  it.each(THEMES)('of a heat map without any value has all its dashes (%s)', (_, theme) => {
    const blank: CategoriesModel = { ...cells, series: cells.series.map((series) => ({ ...series, points: series.points.map(() => pointOf(0, 0)) })) };
    const { coloured, other } = compared(blank, theme);
    expect(coloured).toBeGreaterThan(1_000);
    expect(other).toBeLessThan(coloured / 50);
  });
});
