import type { Box, Turn } from './geometry';

/** A character where it stands on the page. */
export interface Glyph extends Box {
  readonly text: string;
  /** Height of the font as shown. */
  readonly size: number;
  readonly turn: Turn;
  /** Characters shown by one operator without a gap share a run: they belong to one cell. */
  readonly run: number;
}

/** A drawn line, horizontal (top = bottom) or vertical (left = right). */
export interface Ruling extends Box {
  readonly direction: 'horizontal' | 'vertical';
}

/** What a page shows, in points from its top left, spaces left out. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rulings: readonly Ruling[];
  /** Characters drawn invisibly, as under a scan. */
  readonly invisible: number;
}
