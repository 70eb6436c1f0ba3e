import { HeatmapChart } from 'echarts/charts';
import { VisualMapPiecewiseComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import { use } from '../echarts';
import { base, categoryAxis, fontSize, grid, missingDashes, shorten, type OptionPart } from './common';
import { inkOn } from '../theme';
import { formatAxis, formatValue, isRatio } from '../format';
import type { CategoriesModel, Point } from '../model';
import type { CategoriesKind, DrawingStyle } from './kind';

use([HeatmapChart, VisualMapPiecewiseComponent, CanvasRenderer]);

interface Cell {
  readonly column: number;
  readonly row: number;
  readonly point: Point;
}

/** Bodies down, years across, stronger for more. A cell without a value holds a dash, never the colour of zero. */
export const heatMap: CategoriesKind = {
  renderer: 'canvas',
  categoryAxis: 'y',
  pointsAt: 'column',
  height: (model, style) => (88 + model.categories.length * 26) * style.scale,
  option: (model, style) => {
    const cells = model.series.flatMap(({ points }, column) => points.map((point, row): Cell => ({ column, row, point })));
    const steps = stepsOf(cells, style);
    const written = inks(cells, steps);
    return {
      ...base(style),
      grid: grid(8, 8, style, 44 * style.scale),
      xAxis: { ...categoryAxis(model.series.map(({ label }) => label), style), position: 'top', axisLine: { show: false } },
      yAxis: { ...categoryAxis(model.categories.map(({ label }) => shorten(label, style.width < 520 ? 6 : 14)), style), inverse: true, axisLine: { show: false } },
      visualMap: colourKey(steps, written.map((_, index) => index), model, style),
      series: [
        ...written.map(({ ink, data }) => ({
          type: 'heatmap',
          itemStyle: { borderColor: style.theme.background, borderWidth: 2, borderRadius: 2 },
          label: {
            show: (style.width - 140) / Math.max(1, model.series.length) > 44,
            color: ink,
            fontSize: fontSize(style),
            formatter: ({ value }: { readonly value: readonly number[] }) => formatValue(value[2] ?? NaN, model.unit),
          },
          data,
        })),
        ...missingDashes(
          cells.flatMap(({ column, row, point }) => (point.state === 'missing' ? [[column, row] as const] : [])),
          style,
          'inside',
        ),
      ],
    };
  },
};

interface Step {
  readonly from: number;
  readonly color: string;
}

/** Steps that hold about equally many cells: counts are heavy-tailed, and even steps would leave all but one body pale. */
function stepsOf(cells: readonly Cell[], style: DrawingStyle): readonly Step[] {
  const values = cells.flatMap(({ point }) => (point.state === 'value' ? [point.value] : [])).sort((a, b) => a - b);
  const { heat } = style.theme;
  const steps = heat.map((color, index) => ({ from: values[Math.floor((values.length * index) / heat.length)] ?? NaN, color }));
  return steps.filter(({ from }, index) => !Number.isNaN(from) && from !== steps[index + 1]?.from);
}

/**
 * The cells by the colour their values are written in, a series each: what is said of single cells costs each of them more
 * than drawing it. Their own colours are the key's business.
 */
function inks(cells: readonly Cell[], steps: readonly Step[]): readonly { readonly ink: string; readonly data: readonly (readonly [number, number, number])[] }[] {
  const byInk = new Map<string, [number, number, number][]>();
  for (const { column, row, point } of cells) {
    if (point.state === 'missing') continue;
    const ink = inkOn(steps.findLast(({ from }) => point.value >= from)?.color ?? steps[0]?.color ?? '#ffffff');
    const data = byInk.get(ink) ?? [];
    byInk.set(ink, data);
    data.push([column, row, point.value]);
  }
  return [...byInk].map(([ink, data]) => ({ ink, data }));
}

/** To three figures and never upwards: a step must not begin above its own first cell. */
function roundDown(value: number): number {
  if (value <= 0) return value;
  const unit = 10 ** (Math.floor(Math.log10(value)) - 2);
  return Number((Math.floor(value / unit + 1e-9) * unit).toPrecision(3));
}

function colourKey(steps: readonly Step[], keyed: readonly number[], model: CategoriesModel, style: DrawingStyle): OptionPart {
  // The key does not wrap: on a phone each step says only where it begins.
  const narrow = style.width < 520;
  const beginning = (from: number): string =>
    narrow || !isRatio(model.unit) ? formatAxis(roundDown(from), model.unit, style.locale) : formatValue(roundDown(from), model.unit);
  return {
    type: 'piecewise',
    show: steps.length > 0,
    orient: 'horizontal',
    left: 8,
    bottom: 0,
    itemWidth: narrow ? 10 : 26,
    itemHeight: 10,
    itemGap: narrow ? 5 : 10,
    textGap: narrow ? 4 : 10,
    hoverLink: false,
    selectedMode: false,
    // Both inks; the dashes of missing cells, behind them, have no colour.
    seriesIndex: keyed,
    textStyle: { color: style.theme.muted, fontSize: fontSize(style) },
    pieces: steps.map(({ from, color }, index) => {
      const next = steps[index + 1];
      return { gte: from, ...(next ? { lt: next.from } : {}), color, label: `${narrow ? '' : '≥ '}${beginning(from)}` };
    }),
  };
}
