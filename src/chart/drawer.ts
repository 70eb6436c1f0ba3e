import { init, type EChartsCoreOption, type EChartsType } from './echarts';
import type { Drawing } from './registry';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What one element is drawn on with. */
export interface Drawer {
  /** Null before the first drawing. */
  readonly chart: () => EChartsType | null;
  readonly draw: (element: HTMLElement, renderer: Drawing['renderer'], size: Size, option: (pixels: boolean) => EChartsCoreOption) => void;
  readonly dispose: () => void;
}

/** What every browser paints, phones' too: a canvas beyond it stays blank. */
const MOST_PIXELS = 16_000_000;
const LONGEST_SIDE = 8_192;

/** Whether a picture can be drawn as pixels at all. @param size in CSS pixels */
export const fitsCanvas = ({ width, height }: Size, ratio: number): boolean => width * height * ratio ** 2 <= MOST_PIXELS && Math.max(width, height) * ratio <= LONGEST_SIDE;

/** Gives a chart another size without drawing what it showed before once more, as its own `resize` and that of its canvas do. */
function resize(chart: EChartsType, size: Size): void {
  const before = chart.getZr().storage.getRoots().filter(({ ignore }) => !ignore);
  for (const root of before) root.ignore = true;
  chart.getZr().resize(size);
  for (const root of before) root.ignore = false;
}

/** Draws with one chart, and with another where that draws in another way, or for a screen of other pixels. @param listen is told of each new chart */
export function drawer(listen: (chart: EChartsType) => void): Drawer {
  let current: { readonly chart: EChartsType; readonly renderer: Drawing['renderer']; readonly ratio: number } | null = null;

  function chartFor(element: HTMLElement, wanted: Drawing['renderer'], size: Size): EChartsType {
    const renderer = wanted === 'canvas' && fitsCanvas(size, window.devicePixelRatio) ? 'canvas' : 'svg';
    const ratio = renderer === 'canvas' ? window.devicePixelRatio : 1;
    if (current?.renderer === renderer && current.ratio === ratio) return current.chart;
    current?.chart.dispose();
    const chart = init(element, null, { renderer, ...size });
    current = { chart, renderer, ratio };
    listen(chart);
    return chart;
  }

  return {
    chart: () => current?.chart ?? null,
    draw(element, renderer, size, option) {
      const chart = chartFor(element, renderer, size);
      if (chart.getWidth() !== size.width || chart.getHeight() !== size.height) resize(chart, size);
      chart.setOption(option(current?.renderer === 'canvas'), { notMerge: true });
    },
    dispose: () => current?.chart.dispose(),
  };
}
