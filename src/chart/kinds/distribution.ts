import { base, fontSize, type OptionPart } from './common';
import { axisLines, extentOf, markSeries, pointsAxis, spotOn, valuesOf } from './points';
import { beeswarm, crowded, heaped } from '../layout';
import { onScale } from '../scale';
import type { PointsModel } from '../model';
import type { DrawingStyle, PointsKind } from './kind';

const SIDE = 28;
const HEAD = 64;
const FOOT = 52;

/** Marks from large to small, and the height that a pile of them may take. */
const SMALLEST = 3.5;
const DIAMETERS = [13, 10, 7, 5, SMALLEST] as const;
const TALLEST = 360;
/** Above and below the pile, together. */
const AIR = 60;

interface Pile {
  readonly diameter: number;
  /** No mark lies over another. */
  readonly apart: boolean;
  /** How far each known item stands off the axis. */
  readonly off: readonly number[];
}

/** Piles by model: drawing, pointing and the height of the picture ask for the same one again and again. */
const piles = new WeakMap<PointsModel, { readonly width: number; readonly tallest: number; readonly scale: number; readonly pile: Pile }>();

function pileOf(model: PointsModel, style: DrawingStyle): Pile {
  const { width, scale } = style;
  const tallest = Math.min(TALLEST * scale, given(style) - AIR * scale);
  const known = piles.get(model);
  if (known?.width === width && known.scale === scale && known.tallest === tallest) return known.pile;
  const pile = piled(model, width, scale, tallest);
  piles.set(model, { width, scale, tallest, pile });
  return pile;
}

/** What a picture of a given height leaves for the plot. */
const given = ({ height, scale }: DrawingStyle): number => (height === undefined ? Infinity : height - (HEAD + FOOT) * scale);

/** The largest marks whose pile still has room; where not even the smallest have, they overlap. */
function piled(model: PointsModel, width: number, scale: number, tallest: number): Pile {
  const along = placesAlong(model, width);
  for (const size of DIAMETERS) {
    const diameter = size * scale;
    if (crowded(along, diameter, tallest)) continue;
    const off = beeswarm(along, diameter);
    if (2 * Math.max(0, ...off.map(Math.abs)) <= tallest) return { diameter, apart: true, off };
  }
  const diameter = SMALLEST * scale;
  return { diameter, apart: false, off: heaped(along, diameter, tallest) };
}

/** Every body as a mark along one axis, piled up where values are alike; bands where most lie. */
export const distribution: PointsKind = {
  renderer: 'canvas',
  height: (model, style) => (HEAD + FOOT) * style.scale + room(model, style),
  spots,
  option: (model, style) => {
    const [axis] = model.axes;
    if (!axis) return base(style);
    const { diameter, apart } = pileOf(model, style);
    const half = room(model, style) / 2;
    return {
      ...base(style),
      grid: { top: HEAD * style.scale, left: SIDE, right: SIDE, height: 2 * half, containLabel: false },
      xAxis: { ...pointsAxis(axis, axis.label, valuesOf(model, 0), style), nameLocation: 'middle', nameGap: 28 * style.scale },
      yAxis: { type: 'value', min: -half, max: half, show: false },
      series: [
        ...markSeries(model.items, spots(model, style), () => diameter - 1, style, apart ? diameter - 1 : null),
        {
          type: 'scatter',
          data: [],
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

/** Height of the plot: the pile and some air, never flat; what there is where the height is given. */
function room(model: PointsModel, style: DrawingStyle): number {
  if (style.height !== undefined) return given(style);
  const { diameter, off } = pileOf(model, style);
  return Math.max(140 * style.scale, 2 * Math.max(0, ...off.map(Math.abs)) + 2 * diameter + AIR * style.scale);
}

/** Where the known items stand along the axis, in pixels. */
function placesAlong(model: PointsModel, width: number): readonly number[] {
  const [axis] = model.axes;
  if (!axis) return [];
  const { top } = extentOf(axis, valuesOf(model, 0));
  return model.items.flatMap((item) => {
    const spot = spotOn(model, item, 0);
    return spot === null ? [] : [(spot / top) * (width - 2 * SIDE)];
  });
}

function spots(model: PointsModel, style: DrawingStyle): readonly (readonly [number, number] | null)[] {
  const { off } = pileOf(model, style);
  let next = 0;
  return model.items.map((item) => {
    const spot = spotOn(model, item, 0);
    return spot === null ? null : [spot, off[next++] ?? 0];
  });
}
