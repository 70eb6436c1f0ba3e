import { LineChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { use } from '../echarts';
import { base, fontSize, hollow, shorten, type OptionPart } from './common';
import { formatAxis, formatValue } from '../format';
import { niceTicks } from '../scale';
import { colourOf } from '../theme';
import type { CategoriesModel, Series } from '../model';
import type { Box, CategoriesKind, DrawingStyle } from './kind';

use([LineChart, GridComponent, TitleComponent]);

const HEAD = 26;
/** The least and the greatest height of a panel, and its share of the width between them. */
const PANEL = { least: 96, most: 220, share: 0.4 } as const;
const FOOT = 26;
const GAP = 20;
const AXIS = 40;

/** Panels beside one another: as many as the width takes, and no more than there are. */
const across = (model: CategoriesModel, style: DrawingStyle): number => Math.max(1, Math.min(compared(model).length, Math.max(2, Math.floor(style.width / (210 * style.scale)))));

const widthOf = (columns: number, style: DrawingStyle): number => (style.width - (columns - 1) * GAP) / columns - AXIS * style.scale - 8;

/** Without the scale of type, as the other parts of a row. */
const heightOf = (columns: number, style: DrawingStyle): number => Math.max(PANEL.least, Math.min(PANEL.most, (widthOf(columns, style) * PANEL.share) / style.scale));

const compared = (model: CategoriesModel): readonly Series[] => model.series.filter(({ reference }) => !reference);

/** The same course for each body in a panel of its own, all in one picture; yardsticks repeat in grey. */
export const smallMultiples: CategoriesKind = {
  categoryAxis: 'x',
  pointsAt: 'panel',
  panels,
  height: (model, style) => {
    const columns = across(model, style);
    return Math.ceil(compared(model).length / columns) * (HEAD + heightOf(columns, style) + FOOT) * style.scale + 4;
  },
  option: (model, style) => {
    const boxes = panels(model, style);
    const own = model.scale === 'own';
    const shared = highest(model.series);
    const references = model.series.filter(({ reference }) => reference);
    return {
      ...base(style),
      title: compared(model).map((series, index) => ({
        text: shorten(series.label, Math.floor((boxes[index]?.width ?? 0) / fontSize(style))),
        left: boxes[index]?.left ?? 0,
        top: (boxes[index]?.top ?? 0) - HEAD * style.scale + 2,
        padding: 0,
        textStyle: { color: style.theme.text, fontSize: fontSize(style) + 1, fontWeight: model.chosen?.includes(series.id) ? 700 : 400 },
      })),
      grid: boxes.map(({ left, top, width, height }) => ({ left, top, width, height, containLabel: false })),
      xAxis: boxes.map((_, gridIndex) => yearAxis(model, gridIndex, style)),
      yAxis: compared(model).map((series, gridIndex) => scaleAxis(model, gridIndex, own ? highest([series]) : shared, style)),
      series: compared(model).flatMap((series, index) => [...references.map((reference) => course(model, reference, index, style)), course(model, series, index, style)]),
    };
  },
};

function panels(model: CategoriesModel, style: DrawingStyle): readonly Box[] {
  const columns = across(model, style);
  const [width, height] = [widthOf(columns, style), heightOf(columns, style)];
  return compared(model).map((_, index) => ({
    left: AXIS * style.scale + (index % columns) * (width + AXIS * style.scale + 8 + GAP),
    top: HEAD * style.scale + Math.floor(index / columns) * (HEAD + height + FOOT) * style.scale,
    width,
    height: height * style.scale,
  }));
}

const highest = (series: readonly Series[]): number => Math.max(0, ...series.flatMap(({ points }) => points.flatMap((point) => (point.state === 'value' ? [point.value] : []))));

function yearAxis(model: CategoriesModel, gridIndex: number, style: DrawingStyle): OptionPart {
  const last = model.categories.length - 1;
  return {
    type: 'category',
    gridIndex,
    boundaryGap: false,
    data: model.categories.map(({ label }) => label),
    axisLine: { lineStyle: { color: style.theme.muted } },
    axisTick: { show: false },
    axisLabel: {
      color: style.theme.muted,
      fontSize: fontSize(style),
      interval: (index: number) => index === 0 || index === last,
      alignMinLabel: 'left',
      alignMaxLabel: 'right',
    },
  };
}

function scaleAxis(model: CategoriesModel, gridIndex: number, top: number, style: DrawingStyle): OptionPart {
  const ranked = model.unit === 'rank';
  const end = ranked ? Math.max(2, top) : niceTicks(top).top;
  const from = ranked ? 1 : 0;
  return {
    type: 'value',
    gridIndex,
    inverse: ranked,
    min: from,
    max: end,
    interval: end - from,
    axisLabel: { color: style.theme.muted, fontSize: fontSize(style), formatter: (value: number) => formatAxis(value, model.unit, style.locale) },
    splitLine: { lineStyle: { color: style.theme.grid } },
  };
}

function course(model: CategoriesModel, series: Series, index: number, style: DrawingStyle): OptionPart {
  const colour = colourOf(style.theme, series.reference ? 'reference' : series.colour);
  const last = series.points.findLastIndex(({ state }) => state === 'value');
  return {
    type: 'line',
    xAxisIndex: index,
    yAxisIndex: index,
    connectNulls: false,
    showAllSymbol: true,
    showSymbol: !series.reference,
    symbol: 'circle',
    symbolSize: 5 * style.scale,
    silent: true,
    z: series.reference ? 2 : 3,
    lineStyle: { width: (series.reference ? 1 : 2) * style.scale, color: colour, type: series.reference ? 'dashed' : 'solid' },
    itemStyle: { color: colour },
    data: series.points.map((point, at) => {
      if (point.state === 'missing') return { value: null };
      const border = hollow(point);
      return {
        value: point.value,
        ...(border ? { itemStyle: { color: style.theme.background, borderColor: colour, borderWidth: 1.5, borderType: border } } : {}),
        label: {
          show: at === last && !series.reference,
          position: at === 0 ? 'right' : at === series.points.length - 1 ? [-4, -18] : 'top',
          align: at === series.points.length - 1 ? 'right' : undefined,
          color: style.theme.text,
          fontSize: fontSize(style),
          formatter: () => formatValue(point.value, model.unit),
        },
      };
    }),
  };
}
