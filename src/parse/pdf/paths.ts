import { apply } from './geometry';
import type { Matrix } from './geometry';
import type { Ruling } from './content';

/** How a path is shown, as far as rulings care. */
export interface Paint {
  readonly strokes: boolean;
  readonly fills: boolean;
}

/** Path commands in the buffers of pdf.js: move x y, line x y, curve 6, quadratic 4, close. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;
/** A filled rectangle as thin as this is a line drawn by filling. */
const THICKEST = 3;
const SKEW = 1;

type Point = readonly [number, number];

/** The horizontal and vertical lines that a painted path shows: strokes, edges of stroked boxes, thin filled boxes. */
export function rulingsOf(path: ArrayLike<number>, matrix: Matrix, paint: Paint): Ruling[] {
  const rulings: Ruling[] = [];
  for (const outline of outlines(path, matrix)) {
    if (paint.strokes) for (const [from, to] of pairs(outline)) push(rulings, ruling(from, to));
    if (paint.fills) push(rulings, thinBox(outline));
  }
  return rulings;
}

function outlines(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const all: Point[][] = [];
  let current: Point[] = [];
  for (let at = 0; at < path.length;) {
    const command = path[at] ?? CLOSE;
    const point = (offset: number): Point => apply(matrix, path[at + offset] ?? 0, path[at + offset + 1] ?? 0);
    if (command === MOVE) {
      current = [point(1)];
      all.push(current);
      at += 3;
    } else if (command === LINE) {
      current.push(point(1));
      at += 3;
    } else if (command === CLOSE) {
      const [first] = current;
      if (first) current.push(first);
      at += 1;
    } else {
      current = command === CURVE ? [point(5)] : [point(3)];
      all.push(current);
      at += command === QUADRATIC ? 5 : 7;
    }
  }
  return all;
}

function ruling([x0, y0]: Point, [x1, y1]: Point): Ruling | null {
  if (Math.abs(y0 - y1) <= SKEW && Math.abs(x0 - x1) > SKEW) {
    const y = (y0 + y1) / 2;
    return { direction: 'horizontal', left: Math.min(x0, x1), right: Math.max(x0, x1), top: y, bottom: y };
  }
  if (Math.abs(x0 - x1) <= SKEW && Math.abs(y0 - y1) > SKEW) {
    const x = (x0 + x1) / 2;
    return { direction: 'vertical', left: x, right: x, top: Math.min(y0, y1), bottom: Math.max(y0, y1) };
  }
  return null;
}

function thinBox(outline: readonly Point[]): Ruling | null {
  if (outline.length < 4 || outline.length > 6) return null;
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (Math.min(width, height) > THICKEST || Math.max(width, height) < 2 * Math.min(width, height)) return null;
  return width > height ? ruling([left, (top + bottom) / 2], [right, (top + bottom) / 2]) : ruling([(left + right) / 2, top], [(left + right) / 2, bottom]);
}

function pairs(points: readonly Point[]): [Point, Point][] {
  const all: [Point, Point][] = [];
  for (let index = 1; index < points.length; index += 1) {
    const [from, to] = [points[index - 1], points[index]];
    if (from && to) all.push([from, to]);
  }
  return all;
}

function push(into: Ruling[], found: Ruling | null): void {
  if (found) into.push(found);
}
