import { base, fontSize, grid, type OptionPart } from './common';
import { axisLines, markSeries, pointsAxis, spotOn, valuesOf } from './points';
import type { PointsModel } from '../model';
import type { DrawingStyle, PointsKind } from './kind';

const SMALLEST = 7;

/** The largest mark; smaller on a phone, and where many bodies share the picture. */
const largest = ({ items }: PointsModel, style: DrawingStyle): number => (style.width < 520 ? 26 : items.length > 300 ? 28 : 40) * style.scale;

/** One metric against another: the area of a mark is its volume, lines stand at the medians. */
export const scatter: PointsKind = {
  renderer: 'canvas',
  height: (_model, style) => (style.width < 520 ? 420 : 520) * Math.sqrt(style.scale),
  spots,
  option: (model, style) => {
    const [x, y] = model.axes;
    if (!x || !y) return base(style);
    const widest = Math.max(1, ...model.items.map(({ size }) => size ?? 0));
    return {
      ...base(style),
      grid: { ...grid(58, 20, style, 34 * style.scale) },
      xAxis: { ...pointsAxis(x, x.label, valuesOf(model, 0), style), nameLocation: 'middle', nameGap: 30 * style.scale },
      yAxis: { ...pointsAxis(y, y.label, valuesOf(model, 1), style), nameLocation: 'end', nameGap: 32 * style.scale, nameTextStyle: { align: 'left', color: style.theme.muted, fontSize: fontSize(style) } },
      series: [
        ...markSeries(model.items, spots(model), ({ size }) => Math.max(SMALLEST * style.scale, Math.sqrt((size ?? 0) / widest) * largest(model, style)), style),
        {
          type: 'scatter',
          data: [],
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: style.theme.reference, type: 'dashed', width: 1 },
            data: [
              ...axisLines(x, style, 'xAxis').map((line) => ({ ...line, label: { ...(line['label'] as OptionPart), position: 'end', distance: 4 } })),
              ...axisLines(y, style, 'yAxis').map((line) => ({ ...line, label: { ...(line['label'] as OptionPart), position: 'insideEndTop' } })),
            ],
          },
        },
      ],
    };
  },
};

function spots(model: PointsModel): readonly (readonly [number, number] | null)[] {
  return model.items.map((item) => {
    const [across, up] = [spotOn(model, item, 0), spotOn(model, item, 1)];
    return across === null || up === null ? null : [across, up];
  });
}
