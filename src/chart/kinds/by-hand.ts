import { CustomChart } from 'echarts/charts';
import { graphic } from 'echarts/core';
import { use } from '../echarts';
import type { OptionPart } from './common';

use([CustomChart]);

/** Where places of the axes are, in pixels, and how large a part of them is. */
export interface Axes {
  readonly coord: (at: readonly [x: number, y: number]) => readonly [number, number];
  readonly size: (of: readonly [x: number, y: number]) => readonly [number, number];
}

/** Draws marks on a canvas, which has the colours of the element and takes back what it is set to. */
export type Painter = (canvas: CanvasRenderingContext2D) => void;

/** What each element is drawn on. */
const canvases = new WeakMap<object, CanvasRenderingContext2D>();

/** An element that has set its colours and drawn nothing, and then draws by itself. */
const ByHand = graphic.extendShape({
  type: 'by_hand',
  // A list of objects is kept as it is; a function, which has a length, would be taken for a list and copied.
  shape: { painters: [] },
  buildPath(outline) {
    const canvas = 'getContext' in outline ? outline.getContext() : null;
    if (canvas) canvases.set(this, canvas);
  },
  afterBrush() {
    const canvas = canvases.get(this);
    if (!canvas) return;
    canvas.save();
    for (const { paint } of (this.shape?.['painters'] ?? []) as readonly { readonly paint: Painter }[]) paint(canvas);
    canvas.restore();
  },
});
graphic.registerShape('by_hand', ByHand);

/** What a custom series is that keeps nothing of its marks to be pointed at, stood out and animated: all that costs more than drawing them. */
export const PLAIN = { type: 'custom', animation: false, emphasis: { disabled: true }, encode: { x: 0, y: 1 } } as const;

/** Hundreds of marks as one element: as an element each they cost three times as much. On a canvas only. @param style the colours to begin with. */
export function byHand(painter: (axes: Axes) => Painter, style: OptionPart, z = 2): OptionPart {
  return { ...PLAIN, silent: true, z, data: [[0, 0]], renderItem: (_item: unknown, axes: Axes) => ({ type: 'by_hand', shape: { painters: [{ paint: painter(axes) }] }, style }) };
}
