import { beforeAll, describe, expect, it } from 'vitest';
import { init } from '@/chart/echarts';
import type { PlotItem, PointsModel } from '@/chart/model';
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
const model: PointsModel = {
  shape: 'points', kind: 'scatter', title: '', subtitle: '', itemHead: '', coverage: '', notes: [], source: '', simulated: false, items,
  axes: [{ ...axis, id: 'reviews', label: 'x', unit: 'cases' }, { ...axis, id: 'review_corrected_rate', label: 'y', unit: 'percent' }],
  size: { label: 'z', unit: 'requests' },
};

/** The pixels of the cloud, its marks drawn together or each as an element of its own. */
function pixels(theme: ChartTheme, together: boolean): Uint8ClampedArray {
  const element = document.createElement('div');
  document.body.append(element);
  const chart = init(element, null, { renderer: 'canvas', width: WIDTH, height: HEIGHT, devicePixelRatio: 1 });
  chart.setOption(drawingOf(model).option({ theme, locale: 'zh-CN', width: WIDTH, height: HEIGHT, scale: 1, pixels: together }));
  chart.getZr().flush();
  const series = chart.getOption()['series'] as readonly { readonly type: string }[];
  expect(series.some(({ type }) => type === 'custom')).toBe(together);
  const drawn = chart.renderToCanvas({ pixelRatio: 1, backgroundColor: theme.background }).getContext('2d')?.getImageData(0, 0, WIDTH, HEIGHT).data;
  chart.dispose();
  element.remove();
  if (!drawn) throw new Error('no canvas');
  return drawn;
}

const redAt = (data: Uint8ClampedArray): readonly number[] => Array.from({ length: WIDTH * HEIGHT }, (_, index) => data[4 * index] ?? 0);

describe('a cloud of hundreds of marks', () => {
  beforeAll(() => prepare('scatter'));

  it.each([['light', LIGHT], ['dark', DARK]] as const)('looks as if each mark was drawn by itself, denser where they lie over each other (%s)', (_, theme) => {
    const [together, apart] = [redAt(pixels(theme, true)), redAt(pixels(theme, false))];
    const ground = together[0] ?? 0;
    const coloured = apart.filter((red) => Math.abs(red - ground) > 24).length;
    expect(coloured).toBeGreaterThan(10_000);
    // Edges are smoothed a little differently.
    const other = together.filter((red, index) => Math.abs(red - (apart[index] ?? 0)) > 24).length;
    expect(other).toBeLessThan(coloured / 50);
  });
});
