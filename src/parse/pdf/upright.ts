import type { PageContent } from './content';
import { boxAround, turned } from './geometry';
import type { Box, Turn } from './geometry';
import { commonTurn } from './text-lines';

/** Share of the characters that must run another way for the page to be read turned. */
const MOST = 0.6;

/** The page turned so that most of its text runs to the right, and the way back for boxes found on it. */
export function upright(content: PageContent): { content: PageContent; restore: (box: Box) => Box } {
  const turn = commonTurn(content.glyphs);
  const running = content.glyphs.filter((glyph) => glyph.turn === turn).length;
  if (turn === 0 || running < MOST * content.glyphs.length) return { content, restore: (box) => box };
  const page = turned({ left: 0, top: 0, right: content.width, bottom: content.height }, turn);
  const shift = (box: Box, x: number, y: number): Box => ({ left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y });
  const straight = (box: Box) => shift(turned(box, turn), -page.left, -page.top);
  return {
    content: {
      width: page.right - page.left,
      height: page.bottom - page.top,
      invisible: content.invisible,
      glyphs: content.glyphs.map((glyph) => ({ ...glyph, ...straight(glyph), turn: rotate(glyph.turn, turn) })),
      rulings: content.rulings.map((ruling) => ({
        ...boxAround([straight(ruling)]),
        direction: turn === 2 ? ruling.direction : ruling.direction === 'horizontal' ? 'vertical' : 'horizontal',
      })),
    },
    restore: (box) => turned(shift(box, page.left, page.top), rotate(0, turn)),
  };
}

/** The turn of text that ran `turn`, on a page turned so that `straight` runs to the right. */
function rotate(turn: Turn, straight: Turn): Turn {
  const turns: readonly Turn[] = [0, 1, 2, 3];
  return turns[(turn - straight + 4) % 4] ?? 0;
}
