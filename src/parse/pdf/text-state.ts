import { UNKNOWN_FONT } from './font';
import type { PdfFont, ShownGlyph } from './font';
import type { Glyph } from './content';
import { apply, multiply } from './geometry';
import type { Matrix, Turn } from './geometry';

/** The text parameters of the graphics state (ISO 32000-1, 9.3). */
export interface TextState {
  font: PdfFont;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  /** 1 = 100 %. */
  stretch: number;
  leading: number;
  rise: number;
  /** 3 and 7 draw nothing. */
  renderingMode: number;
}

export const INITIAL_TEXT_STATE: TextState = {
  font: UNKNOWN_FONT, size: 0, characterSpacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0, renderingMode: 0,
};

/** Share of the font height above and below the baseline that a character is taken to fill. */
const ASCENT = 0.86;
const DESCENT = 0.14;
/** A gap wider than this share of the em ends a run of characters. */
const RUN_GAP = 0.3;
/** Text that runs more aslant than this (sine of the angle) is a watermark, not a word of the page. */
const ASLANT = 0.09;

/** Where shown text goes. */
export interface Sink {
  readonly add: (glyph: Glyph) => void;
  readonly nextRun: () => number;
}

/**
 * Places what one show operator shows, from the text matrix `start`, and gives the text matrix after it.
 * `toPage` maps user space to points from the page's top left.
 */
export function placeText(shown: readonly (ShownGlyph | number)[], state: TextState, start: Matrix, toPage: Matrix, sink: Sink): Matrix {
  const { font, size, stretch } = state;
  const frame = multiply(toPage, start);
  const turn = turnOf(frame, size, font.vertical);
  const height = Math.abs(size) * Math.hypot(frame[2], frame[3]);
  let along = 0;
  let run = sink.nextRun();
  for (const item of shown) {
    if (typeof item === 'number') {
      const shift = (-item / 1000) * size * (font.vertical ? 1 : stretch);
      if (Math.abs(shift) > RUN_GAP * Math.abs(size)) run = sink.nextRun();
      along += shift;
      continue;
    }
    const advance = advanceOf(item, state);
    const text = font.textOf(item);
    if (text.trim() === '') run = sink.nextRun();
    else if (turn !== null) sink.add({ text, size: height, turn, run, ...boxOf(item, state, frame, along) });
    along += advance;
  }
  return multiply(start, font.vertical ? [1, 0, 0, 1, 0, along] : [1, 0, 0, 1, along, 0]);
}

function advanceOf(glyph: ShownGlyph, { font, size, characterSpacing, wordSpacing, stretch }: TextState): number {
  const spacing = characterSpacing + (glyph.isSpace ? wordSpacing : 0);
  if (!font.vertical) return (glyph.width * font.scale * size + spacing) * stretch;
  const down = glyph.vmetric ? glyph.vmetric[0] : -1 / font.scale;
  return down * font.scale * size - spacing;
}

function boxOf(glyph: ShownGlyph, { font, size, stretch, rise }: TextState, frame: Matrix, along: number) {
  const width = glyph.width * font.scale * size * stretch;
  const [x, y] = font.vertical
    ? [-(glyph.vmetric ? glyph.vmetric[1] * font.scale * size : width / 2), along - (glyph.vmetric?.[2] ?? 0.88 / font.scale) * font.scale * size]
    : [along, rise];
  const [x0, y0] = apply(frame, x, y - DESCENT * size);
  const [x1, y1] = apply(frame, x + width, y + ASCENT * size);
  return { left: Math.min(x0, x1), right: Math.max(x0, x1), top: Math.min(y0, y1), bottom: Math.max(y0, y1) };
}

/** Which way the text runs, in page space where y grows downwards; null where it runs aslant. */
function turnOf(frame: Matrix, size: number, vertical: boolean): Turn | null {
  const sign = Math.sign(size) || 1;
  const [x, y] = vertical ? [-frame[2] * sign, -frame[3] * sign] : [frame[0] * sign, frame[1] * sign];
  const [along, across] = [Math.max(Math.abs(x), Math.abs(y)), Math.min(Math.abs(x), Math.abs(y))];
  if (across > ASLANT * along) return null;
  if (Math.abs(x) === along) return x >= 0 ? 0 : 2;
  return y > 0 ? 1 : 3;
}
