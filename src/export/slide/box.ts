/** A place on a slide, in inches from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The size of a slide in inches: 16:9 as office programs make it. */
export const SLIDE = { w: 13.333, h: 7.5 } as const;

/** CSS pixels an inch: a slide is 1280 × 720 of them. */
export const PIXELS = 96;

/** CSS pixels a point. */
export const POINT = 96 / 72;
