import type { Glyph } from './content';
import type { LatticeCell } from './lattice';
import { textLines } from './text-lines';
import type { TextLine } from './text-lines';

const NUMBER_PIECE = /^(?:[\d０-９.,，．]+[件条份宗起项个]?|[件条份宗起项个])$/u;
/** The usual padding of a cell, both sides together: what is left decides whether a line had to break. */
const PADDING = 12;
/** In ems: lines of one number stand close; lines further apart are rows whose border was lost. */
const CLOSE = 1.65;

/** The text of a cell: its lines joined by "\n", a number broken for want of room put together again. */
export function cellText(glyphs: readonly Glyph[], cell: LatticeCell): string {
  const lines = textLines(glyphs);
  if (lines.length > 1 && cell.rowSpan === 1 && brokenForRoom(lines, cell.right - cell.left - PADDING)) {
    return lines.map(({ text }) => text).join('');
  }
  return lines.map(({ text }) => text).join('\n');
}

/**
 * Whether the lines are pieces of one number, each but the last so full that the next line's first character had
 * no room on it. A cell that other cells of its rows divide is not one value, whatever stands in it.
 */
export function brokenForRoom(lines: readonly TextLine[], room: number): boolean {
  return lines.every(({ text }) => NUMBER_PIECE.test(text)) && lines.slice(0, -1).every((line, index) => {
    const next = lines[index + 1];
    const first = next?.glyphs[0];
    if (!next || !first || next.box.top - line.box.top > CLOSE * line.size) return false;
    return line.box.right - line.box.left + (first.right - first.left) > room;
  });
}
