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
  readonly draw: (element: HTMLElement, renderer: Drawing['renderer'], size: Size, option: EChartsCoreOption) => void;
  readonly dispose: () => void;
}

/** What every browser paints, phones' too: a canvas beyond it stays blank. */
const MOST_PIXELS = 16_000_000;
const LONGEST_SIDE = 8_192;

/** Whether a picture can be drawn as pixels at all. @param size in CSS pixels */
export const fitsCanvas = ({ width, height }: Size, ratio: number): boolean => width * height * ratio ** 2 <= MOST_PIXELS && Math.max(width, height) * ratio <= LONGEST_SIDE;

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
      // Draws once: the chart's own `resize` would first draw what it showed before, in its new size.
      if (chart.getWidth() !== size.width || chart.getHeight() !== size.height) chart.getZr().resize(size);
      chart.setOption(option, { notMerge: true });
    },
    dispose: () => current?.chart.dispose(),
  };
}
