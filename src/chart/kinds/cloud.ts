import { byHand } from './by-hand';
import type { OptionPart } from './common';

/** A mark of a cloud: its place on the axes and its diameter in pixels. */
export type CloudMark = readonly [x: number, y: number, diameter: number];

/**
 * Marks of one look, drawn as one. Each is filled and outlined by itself: as one outline marks that lie over each other
 * would be one mark, and the cloud no denser where there are more.
 */
export function cloudSeries(marks: readonly CloudMark[], { color, opacity, borderColor, borderWidth }: OptionPart, z: number): OptionPart {
  return byHand(
    ({ coord }) => {
      const spots = marks.map(([across, up, diameter]) => [...coord([across, up]), diameter / 2] as const);
      return (canvas) => {
        for (const [x, y, radius] of spots) {
          canvas.beginPath();
          canvas.arc(x, y, radius, 0, Math.PI * 2);
          canvas.fill();
          canvas.stroke();
        }
      };
    },
    { fill: color, opacity, stroke: borderColor, lineWidth: borderWidth },
    z,
  );
}
