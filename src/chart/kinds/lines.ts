import { LineChart } from 'echarts/charts';
import { LabelLayout } from 'echarts/features';
import { use } from '../echarts';
import { base, blankCategories, categoryAxis, focusLabel, fontSize, grid, hollow, legend, missingDashes, referenceLines, shorten, valueAxis, type OptionPart } from './common';
import { colourOf } from '../theme';
import { formatValue } from '../format';
import type { Band, CategoriesModel, Series } from '../model';
import type { CategoriesKind, DrawingStyle } from './kind';

use([LineChart, LabelLayout]);

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
      legend: legend(model, style, !direct && model.series.length > 1),
      grid: grid(direct ? 20 : 44, direct ? 150 : 24, style),
      xAxis: { ...categoryAxis(model.categories.map(({ label }) => label), style, focusLabel(model, style)), boundaryGap: false },
      yAxis: valueAxis(model, style),
      series: [
        ...(model.bands ?? []).flatMap((band) => bandSeries(band, style)),
        ...model.series.map((series, index) => ({
          ...line(model, series, style, direct),
          ...(index === 0 ? { markLine: referenceLines(model, style, 'yAxis') } : {}),
        })),
        ...missingDashes(blankCategories(model).map((index) => [index, model.unit === 'rank' ? 1 : 0] as const), style, 'top'),
      ],
    };
  },
};

/** A band as a transparent line to its low end with the filled rest stacked on it. */
function bandSeries({ id, label, ranges }: Band, style: DrawingStyle): readonly OptionPart[] {
  const part = (data: readonly (number | null)[], fill: OptionPart): OptionPart => ({
    type: 'line', name: label, stack: `band ${id}`, silent: true, symbol: 'none', z: 1, lineStyle: { opacity: 0 }, connectNulls: false, data: [...data], ...fill,
  });
  return [
    part(ranges.map((range) => range?.low ?? null), {}),
    part(ranges.map((range) => (range ? range.high - range.low : null)), { areaStyle: { color: style.theme.muted, opacity: 0.16 } }),
  ];
}

function line(model: CategoriesModel, series: Series, style: DrawingStyle, direct: boolean): OptionPart {
  const colour = colourOf(style.theme, series.colour);
  return {
    type: 'line',
    name: series.label,
    connectNulls: false,
    showAllSymbol: true,
    symbol: 'circle',
    symbolSize: 7 * style.scale,
    showSymbol: !series.reference,
    z: series.colour === 'peer' ? 2 : 3,
    lineStyle: { width: (series.colour === 'peer' || series.reference ? 1.5 : 2) * style.scale, color: colour, type: series.reference ? 'dashed' : 'solid' },
    itemStyle: { color: colour },
    emphasis: { focus: 'series' },
    data: series.points.map((point) => {
      if (point.state === 'missing') return { value: null };
      const border = hollow(point);
      return { value: point.value, ...(border ? { itemStyle: { color: style.theme.background, borderColor: colour, borderWidth: 2, borderType: border } } : {}) };
    }),
    endLabel: { show: direct, color: series.reference ? style.theme.text : colour, fontSize: fontSize(style), formatter: () => `${shorten(series.label, 8)} ${lastValue(series, model)}` },
    labelLayout: { moveOverlap: 'shiftY' },
  };
}

function lastValue(series: Series, model: CategoriesModel): string {
  const last = series.points.findLast((point) => point.state === 'value');
  return last?.state === 'value' ? formatValue(last.value, model.unit) : '';
}
