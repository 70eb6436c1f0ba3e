import { LineChart } from 'echarts/charts';
import { use } from '../echarts';
import { base, categoryAxis, focusLabel, fontSize, grid, hollow, legend, referenceLines, shorten, valueAxis, type OptionPart } from './common';
import { colourOf } from '../theme';
import { formatValue } from '../format';
import type { CategoriesModel, Series } from '../model';
import type { CategoriesKind, DrawingStyle } from './kind';

use([LineChart]);

/** Up to this many series are named at the ends of their lines; more get a legend. */
const DIRECT = 8;

const isDirect = (model: CategoriesModel, style: DrawingStyle): boolean => model.series.length <= DIRECT && style.width >= 520;

/** Values over years. Unknown years break the line; small samples are hollow. */
export const lines: CategoriesKind = {
  categoryAxis: 'x',
  pointsAt: 'nearest',
  height: (model, style) => Math.max(320, Math.min(520, 220 + model.series.length * 20)) * Math.sqrt(style.scale),
  option: (model, style) => {
    const direct = isDirect(model, style);
    return {
      ...base(style),
      legend: { ...legend(model, style), show: !direct && model.series.length > 1 },
      grid: grid(direct ? 20 : 44, direct ? 150 : 24, style),
      xAxis: { ...categoryAxis(model.categories.map(({ label }) => label), style, focusLabel(model, style)), boundaryGap: false },
      yAxis: valueAxis(model, style),
      series: model.series.map((series, index) => ({
        ...line(model, series, style, direct),
        ...(index === 0 ? { markLine: referenceLines(model, style, 'yAxis') } : {}),
      })),
    };
  },
};

function line(model: CategoriesModel, series: Series, style: DrawingStyle, direct: boolean): OptionPart {
  const colour = colourOf(style.theme, series.colour);
  return {
    type: 'line',
    name: series.label,
    connectNulls: false,
    showAllSymbol: true,
    symbol: 'circle',
    symbolSize: 7 * style.scale,
    lineStyle: { width: 2 * style.scale, color: colour },
    itemStyle: { color: colour },
    emphasis: { focus: 'series' },
    data: series.points.map((point) => {
      if (point.state === 'missing') return { value: null };
      const border = hollow(point);
      return { value: point.value, ...(border ? { itemStyle: { color: style.theme.background, borderColor: colour, borderWidth: 2, borderType: border } } : {}) };
    }),
    endLabel: { show: direct, color: colour, fontSize: fontSize(style), formatter: () => `${shorten(series.label, 8)} ${lastValue(series, model)}` },
    labelLayout: { moveOverlap: 'shiftY' },
  };
}

function lastValue(series: Series, model: CategoriesModel): string {
  const last = series.points.findLast((point) => point.state === 'value');
  return last?.state === 'value' ? formatValue(last.value, model.unit) : '';
}
