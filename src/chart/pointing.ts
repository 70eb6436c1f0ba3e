import { CHARTS } from './registry';
import type { EChartsType } from './echarts';
import type { ChartModel } from './model';

/** A place of a chart: a category and, where one is meant, a series. */
export interface Hit {
  readonly category: number;
  readonly series: number | null;
}

/** The place nearest to a point of the picture, in CSS pixels; null outside the plot. */
export function hitAt(chart: EChartsType, model: ChartModel, x: number, y: number): Hit | null {
  const down = CHARTS[model.kind].categoryAxis === 'y';
  const along = down ? chart.convertFromPixel({ yAxisIndex: 0 }, y) : chart.convertFromPixel({ xAxisIndex: 0 }, x);
  const category = Math.round(Number(along));
  if (!(category >= 0 && category < model.categories.length)) return null;
  if (y < 0 || x < 0 || x > chart.getWidth() || y > chart.getHeight()) return null;
  return { category, series: seriesNear(chart, model, category, x, y) };
}

function seriesNear(chart: EChartsType, model: ChartModel, category: number, x: number, y: number): number | null {
  if (model.kind === 'heat_map') {
    const column = Math.round(Number(chart.convertFromPixel({ xAxisIndex: 0 }, x)));
    return column >= 0 && column < model.series.length ? column : null;
  }
  if (model.kind !== 'lines') return null;
  let nearest: number | null = null;
  let least = Infinity;
  model.series.forEach(({ points }, index) => {
    const point = points[category];
    if (point?.state !== 'value') return;
    const distance = Math.abs(Number(chart.convertToPixel({ yAxisIndex: 0 }, point.value)) - y);
    if (distance < least) [nearest, least] = [index, distance];
  });
  return nearest;
}

/** Where a place lies in the picture, for the tip of the keyboard's focus. */
export function positionOf(chart: EChartsType, model: ChartModel, hit: Hit): { x: number; y: number } {
  const down = CHARTS[model.kind].categoryAxis === 'y';
  if (down) {
    const y = Number(chart.convertToPixel({ yAxisIndex: 0 }, hit.category));
    const x = model.kind === 'heat_map' ? Number(chart.convertToPixel({ xAxisIndex: 0 }, hit.series ?? 0)) : chart.getWidth() / 2;
    return { x, y };
  }
  return { x: Number(chart.convertToPixel({ xAxisIndex: 0 }, hit.category)), y: chart.getHeight() / 3 };
}

const STEPS: Readonly<Record<string, readonly [axis: 'x' | 'y', by: number]>> = {
  ArrowLeft: ['x', -1],
  ArrowRight: ['x', 1],
  ArrowUp: ['y', -1],
  ArrowDown: ['y', 1],
};

/** The place one step away by an arrow key, or at an end by Home and End; null for other keys. */
export function step(model: ChartModel, from: Hit | null, key: string): Hit | null {
  const last = model.categories.length - 1;
  const start = from ?? { category: 0, series: model.kind === 'heat_map' ? 0 : null };
  if (key === 'Home') return { ...start, category: 0 };
  if (key === 'End') return { ...start, category: last };
  const move = STEPS[key];
  if (!move) return null;
  const [axis, by] = move;
  if (!from) return start;
  if (axis === CHARTS[model.kind].categoryAxis) return { ...start, category: clamp(start.category + by, last) };
  if (model.series.length < 2) return start;
  return { ...start, series: start.series === null ? 0 : clamp(start.series + by, model.series.length - 1) };
}

const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value));
