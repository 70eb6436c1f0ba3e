import { CustomChart } from 'echarts/charts';
import { VisualMapPiecewiseComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import { use } from '../echarts';
import { base, categoryAxis, fontSize, grid, shorten, type OptionPart } from './common';
import { inkOn } from '../theme';
import { formatAxis, formatValue, isRatio } from '../format';
import type { CategoriesModel, Point } from '../model';
import type { CategoriesKind, DrawingStyle } from './kind';

use([CustomChart, VisualMapPiecewiseComponent, CanvasRenderer]);

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
    return {
      ...base(style),
      grid: grid(8, 8, style, 44 * style.scale),
      xAxis: { ...categoryAxis(model.series.map(({ label }) => label), style), position: 'top', axisLine: { show: false } },
      yAxis: { ...categoryAxis(model.categories.map(({ label }) => shorten(label, style.width < 520 ? 6 : 14)), style), inverse: true, axisLine: { show: false } },
      visualMap: colourKey(steps, model, style),
      series: [...(steps.length > 0 ? [tiles(cells, steps, model, style)] : []), dashes(cells, style)],
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

const BY_HAND = { type: 'custom', animation: false, emphasis: { disabled: true }, encode: { x: 0, y: 1 } } as const;

/** What a drawn cell is told of where it stands. */
interface Place {
  readonly coord: (at: readonly [number, number]) => readonly [number, number];
  readonly size: (of: readonly [number, number]) => readonly [number, number];
}

/**
 * The cells with a value, each a tile and the value. Drawn by hand: what a heat map of the library keeps for every cell to
 * be pointed at, stood out and animated takes longer than drawing it.
 */
function tiles(cells: readonly Cell[], steps: readonly Step[], model: CategoriesModel, style: DrawingStyle): OptionPart {
  const known = cells.flatMap(({ column, row, point }) => (point.state === 'value' ? [{ column, row, value: point.value, small: point.small }] : []));
  const written = (style.width - 140) / Math.max(1, model.series.length) > 44;
  return {
    ...BY_HAND,
    data: known.map(({ column, row, value }) => [column, row, value]),
    renderItem: ({ dataIndex }: { readonly dataIndex: number }, place: Place) => {
      const cell = known[dataIndex];
      if (!cell) return null;
      const { column, row, value, small } = cell;
      const [x, y] = place.coord([column, row]);
      const [width, height] = place.size([1, 1]);
      const colour = steps.findLast(({ from }) => value >= from)?.color ?? steps[0]?.color ?? style.theme.background;
      // A small sample is hollow, as marks are elsewhere: its frame lies within the gap that full tiles leave.
      const [inset, fill, stroke] = small ? [2, style.theme.background, colour] : [0, colour, style.theme.background];
      const tile = { type: 'rect', shape: { x: x - width / 2 + inset, y: y - height / 2 + inset, width: width - 2 * inset, height: height - 2 * inset, r: 2 }, style: { fill, stroke, lineWidth: 2 } };
      if (!written) return tile;
      const ink = small ? style.theme.text : inkOn(colour);
      return { type: 'group', children: [tile, text(formatValue(value, model.unit), [x, y], ink, style)] };
    },
  };
}

/** A dash in every cell without a value. */
function dashes(cells: readonly Cell[], style: DrawingStyle): OptionPart {
  const missing = cells.filter(({ point }) => point.state === 'missing');
  return {
    ...BY_HAND,
    silent: true,
    data: missing.map(({ column, row }) => [column, row]),
    renderItem: ({ dataIndex }: { readonly dataIndex: number }, place: Place) => {
      const cell = missing[dataIndex];
      return cell ? text('—', place.coord([cell.column, cell.row]), style.theme.muted, style) : null;
    },
  };
}

const text = (words: string, [x, y]: readonly [number, number], fill: string, style: DrawingStyle): OptionPart => ({
  type: 'text',
  style: { x, y, text: words, fill, fontSize: fontSize(style), align: 'center', verticalAlign: 'middle' },
});

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
