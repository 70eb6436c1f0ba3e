import type { Glyph } from './content';
import { boxAround, turned } from './geometry';
import type { Box } from './geometry';

/** Characters drawn one after another without a gap. A word stands in one cell even where it runs over its border. */
export interface Word extends Box {
  readonly glyphs: readonly Glyph[];
}

/** Share of the em that characters of one word may stand apart or overlap. */
const APART = 0.1;
const LEVEL = 0.3;

/** The words of a page, in the order of drawing. */
export function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Glyph[][] = [];
  for (const glyph of glyphs) {
    const word = words.at(-1);
    const last = word?.at(-1);
    if (word && last && follows(last, glyph)) word.push(glyph);
    else words.push([glyph]);
  }
  return words.map((word) => ({ glyphs: word, ...boxAround(word) }));
}

function follows(last: Glyph, glyph: Glyph): boolean {
  if (last.turn !== glyph.turn) return false;
  const [from, to] = [turned(last, last.turn), turned(glyph, glyph.turn)];
  const em = Math.min(last.size, glyph.size);
  return Math.abs(to.left - from.right) < APART * em && Math.abs((to.top + to.bottom) / 2 - (from.top + from.bottom) / 2) < LEVEL * em;
}
