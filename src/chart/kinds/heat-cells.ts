import { byHand, PLAIN, type Axes, type Painter } from './by-hand';
import { fontSize, type OptionPart } from './common';
import { inkOn } from '../theme';
import { formatValue } from '../format';
import type { CategoriesModel, Point, ValueUnit } from '../model';
import type { DrawingStyle } from './kind';

/** A cell of a heat map, by its place on the axes. */
export interface Cell {
  readonly column: number;
  readonly row: number;
  readonly point: Point;
}

/** The colour of all values from one on. */
export interface Step {
  readonly from: number;
  readonly color: string;
}

/** A cell with a value, as it is drawn: a tile, and the value where there is room for it. */
interface Tile {
  readonly at: readonly [column: number, row: number];
  readonly look: TileLook;
  readonly text: string;
}

interface TileLook {
  readonly fill: string;
  readonly stroke: string;
  readonly ink: string;
  /** Pixels within the bounds of the cell. */
  readonly inset: number;
}

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const FRAME = 2;
const CORNER = 2;

/**
 * The cells of a heat map. On a canvas all are one element, as vectors each is its own; what a heat map of the library keeps
 * for every cell takes longer than drawing it.
 */
export function cellSeries(cells: readonly Cell[], steps: readonly Step[], model: CategoriesModel, style: DrawingStyle): readonly OptionPart[] {
  const tiles = cells.flatMap((cell) => tileOf(cell, steps, model.unit, style));
  const missing = cells.flatMap(({ column, row, point }) => (point.state === 'missing' ? [[column, row] as const] : []));
  const written = (style.width - 140) / Math.max(1, model.series.length) > 44;
  if (style.pixels) return [byHand((axes) => painter(tiles, missing, written, axes, style), { fill: style.theme.text })];
  return [...(tiles.length > 0 ? [tileElements(tiles, written, style)] : []), dashElements(missing, style)];
}

function tileOf({ column, row, point }: Cell, steps: readonly Step[], unit: ValueUnit, style: DrawingStyle): readonly Tile[] {
  if (point.state !== 'value') return [];
  const colour = steps.findLast(({ from }) => point.value >= from)?.color ?? steps[0]?.color ?? style.theme.background;
  const { background, text } = style.theme;
  // A small sample is hollow, as marks are elsewhere: its frame lies within the gap that full tiles leave.
  const look = point.small ? { fill: background, stroke: colour, ink: text, inset: FRAME } : { fill: colour, stroke: background, ink: inkOn(colour), inset: 0 };
  return [{ at: [column, row], look, text: formatValue(point.value, unit) }];
}

function boundsOf({ at, look: { inset } }: Tile, { coord, size }: Axes): Bounds {
  const [x, y] = coord(at);
  const [width, height] = size([1, 1]);
  return { x: x - width / 2 + inset, y: y - height / 2 + inset, width: width - 2 * inset, height: height - 2 * inset };
}

function tileElements(tiles: readonly Tile[], written: boolean, style: DrawingStyle): OptionPart {
  return {
    ...PLAIN,
    data: tiles.map(({ at }) => [...at]),
    renderItem: ({ dataIndex }: { readonly dataIndex: number }, axes: Axes) => {
      const tile = tiles[dataIndex];
      if (!tile) return null;
      const { fill, stroke, ink } = tile.look;
      const drawn = { type: 'rect', shape: { ...boundsOf(tile, axes), r: CORNER }, style: { fill, stroke, lineWidth: FRAME } };
      return written ? { type: 'group', children: [drawn, textElement(tile.text, axes.coord(tile.at), ink, style)] } : drawn;
    },
  };
}

/** A dash in every cell without a value. */
function dashElements(missing: readonly (readonly [number, number])[], style: DrawingStyle): OptionPart {
  return {
    ...PLAIN,
    silent: true,
    data: missing.map((at) => [...at]),
    renderItem: ({ dataIndex }: { readonly dataIndex: number }, { coord }: Axes) => {
      const at = missing[dataIndex];
      return at ? textElement(DASH, coord(at), style.theme.muted, style) : null;
    },
  };
}

const DASH = '—';

const textElement = (words: string, [x, y]: readonly [number, number], fill: string, style: DrawingStyle): OptionPart => ({
  type: 'text',
  style: { x, y, text: words, fill, fontSize: fontSize(style), fontFamily: style.theme.fontFamily, align: 'center', verticalAlign: 'middle' },
});

/** Draws what `tileElements` and `dashElements` do; tiles of one look at once, and words of one ink. */
function painter(tiles: readonly Tile[], missing: readonly (readonly [number, number])[], written: boolean, axes: Axes, style: DrawingStyle): Painter {
  const words = [...(written ? tiles.map(({ at, look, text }) => ({ at, ink: look.ink, text })) : []), ...missing.map((at) => ({ at, ink: style.theme.muted, text: DASH }))];
  return (canvas) => {
    canvas.lineWidth = FRAME;
    for (const [look, alike] of grouped(tiles, ({ look: { fill, stroke } }) => `${fill} ${stroke}`)) {
      const [fill = '', stroke = ''] = look.split(' ');
      canvas.beginPath();
      for (const tile of alike) outline(canvas, boundsOf(tile, axes));
      canvas.fillStyle = fill;
      canvas.fill();
      canvas.strokeStyle = stroke;
      canvas.stroke();
    }
    canvas.font = `${String(fontSize(style))}px ${style.theme.fontFamily}`;
    canvas.textAlign = 'center';
    canvas.textBaseline = 'middle';
    for (const [ink, alike] of grouped(words, (word) => word.ink)) {
      canvas.fillStyle = ink;
      for (const { at, text } of alike) canvas.fillText(text, ...axes.coord(at));
    }
  };
}

function grouped<T>(all: readonly T[], by: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(by(each));
    if (group) group.push(each);
    else groups.set(by(each), [each]);
  }
  return groups;
}

/** Adds a rectangle with round corners to the path; not every browser knows how to by itself. */
function outline(canvas: CanvasRenderingContext2D, { x, y, width, height }: Bounds): void {
  const radius = Math.min(CORNER, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  canvas.moveTo(x + radius, y);
  canvas.arcTo(right, y, right, bottom, radius);
  canvas.arcTo(right, bottom, x, bottom, radius);
  canvas.arcTo(x, bottom, x, y, radius);
  canvas.arcTo(x, y, right, y, radius);
  canvas.closePath();
}
