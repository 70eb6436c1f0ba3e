import { LineChart } from 'echarts/charts';
import { use } from '../echarts';
import { base, categoryAxis, fontSize, hollow, shorten, type OptionPart } from './common';
import { formatValue } from '../format';
import { dodge } from '../layout';
import { colourOf } from '../theme';
import type { CategoriesModel, Point, Series } from '../model';
import type { CategoriesKind, DrawingStyle } from './kind';

use([LineChart]);

const TOP = 34;
const BOTTOM = 16;

const rowHeight = (style: DrawingStyle): number => fontSize(style) + 4;

const plotHeight = (model: CategoriesModel, style: DrawingStyle): number =>
  style.height === undefined ? Math.max(280 * style.scale, model.series.length * rowHeight(style) * 1.1) : style.height - TOP * style.scale - BOTTOM;

/** Two years side by side, a line a body, named at both ends. What one of the years lacks stands alone. */
export const slope: CategoriesKind = {
  categoryAxis: 'x',
  pointsAt: 'nearest',
  height: (model, style) => TOP * style.scale + plotHeight(model, style) + BOTTOM,
  option: (model, style) => {
    const ranked = model.unit === 'rank';
    const { bottom, top } = extentOf(model);
    const pixel = (value: number): number => ((ranked ? value - bottom : top - value) / (top - bottom)) * plotHeight(model, style);
    const offsets = model.categories.map((_, column) => labelOffsets(model, column, pixel, style));
    const side = (style.width < 520 ? 96 : 190) * style.scale;
    return {
      ...base(style),
      grid: { top: TOP * style.scale, left: side, right: side, height: plotHeight(model, style), containLabel: false },
      xAxis: {
        ...categoryAxis(model.categories.map(({ label }) => label), style, { fontWeight: 600, margin: 12 }),
        position: 'top',
        boundaryGap: false,
        axisLine: { show: false },
        splitLine: { show: true, lineStyle: { color: style.theme.grid, width: 1 } },
      },
      yAxis: { type: 'value', min: bottom, max: top, inverse: ranked, show: false },
      series: model.series.map((series, row) => line(model, series, offsets.map((column) => column[row] ?? 0), style)),
    };
  },
};

/** From the lowest to the highest value: the picture is of changes and has no axis that could begin at zero. */
function extentOf(model: CategoriesModel): { readonly bottom: number; readonly top: number } {
  const values = model.series.flatMap(({ points }) => points.flatMap((point) => (point.state === 'value' ? [point.value] : [])));
  const [lowest, highest] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
  return highest > lowest ? { bottom: lowest, top: highest } : { bottom: lowest - 1, top: highest + 1 };
}

/** How far each series' label of a year moves so that none covers another. */
function labelOffsets(model: CategoriesModel, column: number, pixel: (value: number) => number, style: DrawingStyle): readonly number[] {
  const rows = model.series.flatMap(({ points }, row) => {
    const point = points[column];
    return point?.state === 'value' ? [{ row, at: pixel(point.value) }] : [];
  });
  const moved = dodge(rows.map(({ at }) => at), rowHeight(style), 0, plotHeight(model, style));
  const result = new Array<number>(model.series.length).fill(0);
  rows.forEach(({ row, at }, index) => {
    result[row] = (moved[index] ?? at) - at;
  });
  return result;
}

function line(model: CategoriesModel, series: Series, offsets: readonly number[], style: DrawingStyle): OptionPart {
  const colour = colourOf(style.theme, series.colour);
  const quiet = series.colour === 'peer';
  return {
    type: 'line',
    name: series.label,
    connectNulls: false,
    symbol: 'circle',
    symbolSize: 7 * style.scale,
    z: quiet ? 2 : 3,
    lineStyle: { width: (quiet ? 1.5 : 2) * style.scale, color: colour, type: series.reference ? 'dashed' : 'solid' },
    itemStyle: { color: colour },
    emphasis: { focus: 'series' },
    data: series.points.map((point, column) => datum(model, series, point, { column, offset: offsets[column] ?? 0, colour }, style)),
  };
}

interface LabelPlace {
  readonly column: number;
  readonly offset: number;
  readonly colour: string;
}

function datum(model: CategoriesModel, series: Series, point: Point, { column, offset, colour }: LabelPlace, style: DrawingStyle): OptionPart {
  if (point.state === 'missing') return { value: null };
  const border = hollow(point);
  const left = column === 0;
  const value = formatValue(point.value, model.unit);
  const name = shorten(series.label, style.width < 520 ? 4 : 10);
  return {
    value: point.value,
    ...(border ? { itemStyle: { color: style.theme.background, borderColor: colour, borderWidth: 2, borderType: border } } : {}),
    label: {
      show: true,
      position: left ? 'left' : 'right',
      distance: 8,
      offset: [0, offset],
      color: series.colour === 'peer' ? style.theme.muted : style.theme.text,
      fontSize: fontSize(style),
      formatter: () => (left ? `${name} ${value}` : `${value} ${name}`),
    },
  };
}
