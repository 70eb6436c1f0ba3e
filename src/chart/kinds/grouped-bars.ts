import { barDatum, base, blankCategories, categoryAxis, focusLabel, fontSize, grid, legend, missingDashes, referenceLines, shorten, textWidth, valueAxis } from './common';
import { colourOf } from '../theme';
import type { CategoriesModel } from '../model';
import type { CategoriesKind, DrawingStyle } from './kind';

/** Labels on bars only where they do not collide. */
const roomForLabels = (model: CategoriesModel, width: number): boolean => width / Math.max(1, model.categories.length * model.series.length) > 44;

/** Whether labels side by side would touch. */
function crowded({ categories }: CategoriesModel, style: DrawingStyle): boolean {
  const widest = Math.max(0, ...categories.map(({ label }) => textWidth(shorten(label, 8))));
  return categories.length * (widest * fontSize(style) + 8) > style.width - 48;
}

/** Several values a category, side by side. */
export const groupedBars: CategoriesKind = {
  categoryAxis: 'x',
  pointsAt: 'all',
  height: (_model, style) => 340 * Math.sqrt(style.scale),
  option: (model, style) => ({
    ...base(style),
    legend: legend(model, style),
    grid: grid(model.series.length > 1 ? 44 : 20, 16, style),
    xAxis: categoryAxis(model.categories.map(({ label }) => shorten(label, 8)), style, {
      rotate: crowded(model, style) ? 40 : 0,
      ...focusLabel(model, style),
    }),
    yAxis: valueAxis(model, style),
    series: [
      ...model.series.map((series, index) => ({
        type: 'bar',
        name: series.label,
        barMaxWidth: 32 * style.scale,
        barGap: '8%',
        data: series.points.map((_, at) => barDatum(series, at, model, style)),
        itemStyle: { color: colourOf(style.theme, series.colour) },
        label: { show: roomForLabels(model, style.width), position: 'top', color: style.theme.text, fontSize: fontSize(style) },
        ...(index === 0 ? { markLine: referenceLines(model, style, 'yAxis') } : {}),
      })),
      ...missingDashes(blankCategories(model).map((index) => [index, 0] as const), style, 'top'),
    ],
  }),
};
