import { CustomChart } from 'echarts/charts';
import { graphic } from 'echarts/core';
import { use } from '../echarts';
import type { OptionPart } from './common';

use([CustomChart]);

/** A mark of a cloud: its place on the axes and its diameter in pixels. */
export type CloudMark = readonly [x: number, y: number, diameter: number];

/** The same in pixels. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** What each element is drawn on. */
const canvases = new WeakMap<object, CanvasRenderingContext2D>();

/**
 * Many marks as one element. Each is filled and outlined by itself, after the element has set the colours and drawn
 * nothing: as one outline marks that lie over each other would be one mark, and the cloud no denser where there are more.
 */
const Cloud = graphic.extendShape({
  type: 'cloud',
  shape: { spots: [] },
  buildPath(outline) {
    const canvas = 'getContext' in outline ? outline.getContext() : null;
    if (canvas) canvases.set(this, canvas);
  },
  afterBrush() {
    const canvas = canvases.get(this);
    if (!canvas) return;
    for (const { x, y, radius } of (this.shape?.['spots'] ?? []) as readonly Spot[]) {
      canvas.beginPath();
      canvas.arc(x, y, radius, 0, Math.PI * 2);
      canvas.fill();
      canvas.stroke();
    }
  },
});
graphic.registerShape('cloud', Cloud);

/** Marks of one look, drawn as one: as an element each they cost three times as much. On a canvas only. */
export function cloudSeries(marks: readonly CloudMark[], { color, opacity, borderColor, borderWidth }: OptionPart, z: number): OptionPart {
  return {
    type: 'custom',
    silent: true,
    animation: false,
    emphasis: { disabled: true },
    z,
    encode: { x: 0, y: 1 },
    data: [[0, 0]],
    renderItem: (_item: unknown, place: { readonly coord: (at: readonly [number, number]) => readonly [number, number] }) => ({
      type: 'cloud',
      shape: {
        spots: marks.map(([across, up, diameter]): Spot => {
          const [x, y] = place.coord([across, up]);
          return { x, y, radius: diameter / 2 };
        }),
      },
      style: { fill: color, opacity, stroke: borderColor, lineWidth: borderWidth },
    }),
  };
}
