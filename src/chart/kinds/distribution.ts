import { base, fontSize, type OptionPart } from './common';
import { axisLines, extentOf, mark, pointsAxis, spotOn, valuesOf } from './points';
import { beeswarm } from '../layout';
import { onScale } from '../scale';
import type { PointsModel } from '../model';
import type { DrawingStyle, PointsKind } from './kind';

const SIDE = 28;
const HEAD = 64;
const FOOT = 52;

/** Marks from large to small, and the height that a pile of them may take. */
const DIAMETERS = [13, 10, 7, 5, 3.5] as const;
const TALLEST = 360;

/** The largest marks whose pile still has room. */
function pileOf(model: PointsModel, style: DrawingStyle): { readonly diameter: number; readonly off: readonly number[] } {
  const piles = DIAMETERS.map((size) => ({ diameter: size * style.scale, off: piled(model, size * style.scale, style) }));
  const fits = ({ off }: (typeof piles)[number]): boolean => 2 * Math.max(0, ...off.map(Math.abs)) <= TALLEST * style.scale;
  return piles.find(fits) ?? piles.at(-1) ?? { diameter: DIAMETERS[0], off: [] };
}

/** Every body as a mark along one axis, piled up where values are alike; bands where most lie. */
export const distribution: PointsKind = {
  height: (model, style) => (HEAD + FOOT) * style.scale + room(model, style),
  spots,
  option: (model, style) => {
    const [axis] = model.axes;
    if (!axis) return base(style);
    const places = spots(model, style);
    const { diameter } = pileOf(model, style);
    const half = room(model, style) / 2;
    return {
      ...base(style),
      grid: { top: HEAD * style.scale, left: SIDE, right: SIDE, height: 2 * half, containLabel: false },
      xAxis: { ...pointsAxis(axis, axis.label, valuesOf(model, 0), style), nameLocation: 'middle', nameGap: 28 * style.scale },
      yAxis: { type: 'value', min: -half, max: half, show: false },
      series: [
        {
          type: 'scatter',
          data: model.items.flatMap((item, index): OptionPart[] => {
            const spot = places[index];
            return spot ? [mark(item, spot, diameter - 1, style)] : [];
          }),
          labelLayout: { hideOverlap: true },
          markArea: {
            silent: true,
            data: axis.bands.map(({ label, range }, index) => [
              {
                xAxis: onScale(range.low, axis.scale),
                itemStyle: { color: style.theme.text, opacity: 0.05 + 0.03 * index },
                label: { show: true, formatter: () => label, position: index === 0 ? 'insideTopLeft' : 'insideBottomLeft', color: style.theme.muted, fontSize: fontSize(style) },
              },
              { xAxis: onScale(range.high, axis.scale) },
            ]),
          },
          markLine: {
            silent: true,
            symbol: 'none',
            lineStyle: { color: style.theme.reference, type: 'dashed', width: 1 },
            data: axisLines(axis, style, 'xAxis').map((line, index) => ({ ...line, label: { ...(line['label'] as OptionPart), position: 'end', distance: 4 + index * (fontSize(style) + 5) } })),
          },
        },
      ],
    };
  },
};

/** Height of the plot: the pile and some air, never flat. */
function room(model: PointsModel, style: DrawingStyle): number {
  const { diameter, off } = pileOf(model, style);
  return Math.max(140 * style.scale, 2 * Math.max(0, ...off.map(Math.abs)) + 2 * diameter + 60 * style.scale);
}

const known = (model: PointsModel): readonly number[] =>
  model.items.flatMap((item) => {
    const spot = spotOn(model, item, 0);
    return spot === null ? [] : [spot];
  });

function piled(model: PointsModel, diameter: number, style: DrawingStyle): readonly number[] {
  const [axis] = model.axes;
  if (!axis) return [];
  const { top } = extentOf(axis, valuesOf(model, 0));
  const width = style.width - 2 * SIDE;
  return beeswarm(known(model).map((spot) => (spot / top) * width), diameter);
}

function spots(model: PointsModel, style: DrawingStyle): readonly (readonly [number, number] | null)[] {
  const { off } = pileOf(model, style);
  let next = 0;
  return model.items.map((item) => {
    const spot = spotOn(model, item, 0);
    return spot === null ? null : [spot, off[next++] ?? 0];
  });
}
