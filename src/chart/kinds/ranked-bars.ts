import { barDatum, base, categoryAxis, fontSize, grid, missingDashes, referenceLines, shorten, valueAxis } from './common';
import { whiskers } from './whiskers';
import { colourOf } from '../theme';
import type { CategoriesModel } from '../model';
import type { CategoriesKind, DrawingStyle } from './kind';

const ROW = 26;

/** Room for body names, in full-width characters. */
const nameRoom = (style: DrawingStyle): number => (style.width < 520 ? 7 : 14);

const footRoom = (model: CategoriesModel, style: DrawingStyle): number => 8 + model.references.length * (fontSize(style) + 5);

/** One value a body, in order, written at the bar's end. */
export const rankedBars: CategoriesKind = {
  categoryAxis: 'y',
  pointsAt: 'all',
  height: (model, style) => (36 + model.categories.length * ROW) * style.scale + footRoom(model, style),
  option: (model, style) => ({
    ...base(style),
    grid: grid(24, 60, style, footRoom(model, style)),
    xAxis: { ...valueAxis(model, style), position: 'top' },
    yAxis: { ...categoryAxis(model.categories.map(({ label }) => shorten(label, nameRoom(style))), style), inverse: true, axisLine: { show: false } },
    series: model.series.slice(0, 1).flatMap((series) => [
      {
        type: 'bar',
        name: series.label,
        barMaxWidth: 18 * style.scale,
        data: series.points.map((_, index) => barDatum(series, index, model, style)),
        itemStyle: { color: colourOf(style.theme, series.colour) },
        label: { show: !model.whiskers, position: 'right', color: style.theme.text, fontSize: fontSize(style) },
        markLine: referenceLines(model, style, 'xAxis'),
      },
      ...missingDashes(
        series.points.flatMap((point, index) => (point.state === 'missing' ? [[0, index] as const] : [])),
        style,
        'right',
      ),
      ...(model.whiskers ? [whiskers(series, model.unit, style)] : []),
    ]),
  }),
};
