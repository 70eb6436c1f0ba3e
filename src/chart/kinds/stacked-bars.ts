import { base, blankCategories, categoryAxis, focusLabel, fontSize, grid, legend, missingDashes, shorten, strength, valueAxis, type OptionPart } from './common';
import { colourOf, inkOn } from '../theme';
import { formatValue } from '../format';
import type { CategoriesModel, Point, Series } from '../model';
import type { CategoriesKind, DrawingStyle } from './kind';

/** Parts of a whole, one bar a category. Shares fill the bar; a gap at its end is what the report leaves unsaid. */
export const stackedBars: CategoriesKind = {
  categoryAxis: 'y',
  pointsAt: 'all',
  height: (model, style) => (76 + model.categories.length * 34) * style.scale,
  option: (model, style) => ({
    ...base(style),
    legend: legend(model, style, true),
    grid: grid(62, 28, style),
    xAxis: { ...valueAxis(model, style), position: 'top', ...(model.unit === 'percent' ? shareAxis(model, style) : {}) },
    yAxis: { ...categoryAxis(model.categories.map(({ label }) => shorten(label, style.width < 520 ? 6 : 12)), style, focusLabel(model, style)), inverse: true, axisLine: { show: false } },
    series: [
      ...model.series.map((series) => stack(model, series, style)),
      ...missingDashes(blankCategories(model).map((index) => [0, index] as const), style, 'right'),
    ],
  }),
};

function stack(model: CategoriesModel, series: Series, style: DrawingStyle): OptionPart {
  const colour = colourOf(style.theme, series.colour);
  const widest = model.unit === 'percent' ? 1 : Math.max(...model.categories.map((_, index) => sumAt(model, index)), 1);
  return {
    type: 'bar',
    stack: 'whole',
    name: series.label,
    barMaxWidth: 24 * style.scale,
    itemStyle: { color: colour, borderColor: style.theme.background, borderWidth: 1, ...hatching(series, style) },
    label: { show: true, position: 'inside', color: inkOn(colour), fontSize: fontSize(style) },
    data: series.points.map((point, index) => {
      if (point.state === 'missing') return { value: null };
      const roomy = (point.value / widest) * (style.width - 120) > 42 * style.scale;
      const opacity = strength(model, index);
      return { value: point.value, itemStyle: { opacity }, label: { show: roomy && opacity === 1, formatter: () => formatValue(point.value, model.unit) } };
    }),
  };
}

/** A hundred percent, or as far as parts go that add up to more: what is printed is not cut off, nor given room it does not fill. */
function shareAxis(model: CategoriesModel, style: DrawingStyle): OptionPart {
  const whole = Math.max(1, ...model.categories.map((_, index) => Number(sumAt(model, index).toFixed(6))));
  const label = valueAxis(model, style)['axisLabel'] as OptionPart;
  return { max: whole, interval: 0.25, axisLabel: { ...label, showMaxLabel: whole % 0.25 === 0 } };
}

const valueOf = (point: Point | undefined): number => (point?.state === 'value' ? point.value : 0);

const sumAt = (model: CategoriesModel, index: number): number => model.series.reduce((sum, { points }) => sum + valueOf(points[index]), 0);

/** Hatching for what is not decided yet, so that it reads without colour. */
function hatching(series: Series, style: DrawingStyle): OptionPart {
  if (series.colour !== 'appeal-pending') return {};
  return { decal: { symbol: 'rect', rotation: Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [2, 5], color: style.theme.muted } };
}
