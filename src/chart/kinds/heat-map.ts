import { VisualMapPiecewiseComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import { use } from '../echarts';
import { base, categoryAxis, fontSize, grid, shorten, type OptionPart } from './common';
import { cellSeries, type Cell, type Step } from './heat-cells';
import { formatAxis, formatValue, isRatio } from '../format';
import type { CategoriesModel } from '../model';
import type { CategoriesKind, DrawingStyle } from './kind';

use([VisualMapPiecewiseComponent, CanvasRenderer]);

/** Bodies down, years across, stronger for more. A cell without a value holds a dash, never the colour of zero. */
export const heatMap: CategoriesKind = {
  renderer: 'canvas',
  categoryAxis: 'y',
  pointsAt: 'column',
  height: (model, style) => (88 + model.categories.length * 26) * style.scale,
  option: (model, style) => {
    const cells = model.series.flatMap(({ points }, column) => points.map((point, row): Cell => ({ column, row, point })));
    const steps = stepsOf(cells, style);
    return {
      ...base(style),
      grid: grid(8, 8, style, 44 * style.scale),
      xAxis: { ...categoryAxis(model.series.map(({ label }) => label), style), position: 'top', axisLine: { show: false } },
      yAxis: { ...categoryAxis(model.categories.map(({ label }) => shorten(label, style.width < 520 ? 6 : 14)), style), inverse: true, axisLine: { show: false } },
      visualMap: colourKey(steps, model, style),
      series: cellSeries(cells, steps, model, style),
    };
  },
};

/** Steps that hold about equally many cells: counts are heavy-tailed, and even steps would leave all but one body pale. */
function stepsOf(cells: readonly Cell[], style: DrawingStyle): readonly Step[] {
  const values = cells.flatMap(({ point }) => (point.state === 'value' ? [point.value] : [])).sort((a, b) => a - b);
  const { heat } = style.theme;
  const steps = heat.map((color, index) => ({ from: values[Math.floor((values.length * index) / heat.length)] ?? NaN, color }));
  return steps.filter(({ from }, index) => !Number.isNaN(from) && from !== steps[index + 1]?.from);
}

/** To three figures and never upwards: a step must not begin above its own first cell. */
function roundDown(value: number): number {
  if (value <= 0) return value;
  const unit = 10 ** (Math.floor(Math.log10(value)) - 2);
  return Number((Math.floor(value / unit + 1e-9) * unit).toPrecision(3));
}

function colourKey(steps: readonly Step[], model: CategoriesModel, style: DrawingStyle): OptionPart {
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
    // The cells bring their colours, and the dashes of missing ones have none.
    seriesIndex: [],
    textStyle: { color: style.theme.muted, fontSize: fontSize(style) },
    pieces: steps.map(({ from, color }, index) => {
      const next = steps[index + 1];
      return { gte: from, ...(next ? { lt: next.from } : {}), color, label: `${narrow ? '' : '≥ '}${beginning(from)}` };
    }),
  };
}
