import { raised } from '../normal';
import type { Glyph } from './content';
import { boxAround, turned } from './geometry';
import type { Box, Turn } from './geometry';

/** One line of text as it stands on the page. `box` is in page space whichever way the text runs. */
export interface TextLine {
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
}

/** Characters whose middles are nearer than this share of the smaller one's height stand on one line. */
const SAME_LINE = 0.5;
/** Gaps, in ems, that stand for a space: between letters or digits, and beside a Chinese character. */
const LATIN_GAP = 0.18;
const HAN_GAP = 0.9;
/** The same character again this near is drawn twice to look bold. */
const DOUBLE = 0.2;
/** Of the size of the figure: how small a footnote's number is at most, and how far above the figure's foot it ends at least. */
const NOTE = 0.85;
const RAISED = 0.1;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2014\u2018-\u201d]/u;

/** The lines that these characters form, top to bottom, each left to right, whatever the order of drawing. */
export function textLines(glyphs: readonly Glyph[]): TextLine[] {
  const turn = commonTurn(glyphs);
  const placed = glyphs.map((glyph) => ({ glyph, box: turned(glyph, turn) }));
  placed.sort((one, other) => middle(one.box) - middle(other.box));
  const lines: (typeof placed)[] = [];
  let level = 0;
  let height = 0;
  for (const item of placed) {
    const line = lines.at(-1);
    const own = item.box.bottom - item.box.top;
    if (line && Math.abs(middle(item.box) - level) < SAME_LINE * Math.min(own, height)) {
      line.push(item);
      level += (middle(item.box) - level) / line.length;
      height = Math.max(height, own);
    } else {
      lines.push([item]);
      level = middle(item.box);
      height = own;
    }
  }
  return lines.map((line) => {
    const kept = withoutDoubles(line.sort((one, other) => one.box.left - other.box.left));
    return {
      text: joined(kept),
      box: boxAround(kept.map(({ glyph }) => glyph)),
      size: median(kept.map(({ glyph }) => glyph.size)),
      glyphs: kept.map(({ glyph }) => glyph),
    };
  });
}

/** The way most of these characters run. */
export function commonTurn(glyphs: readonly Glyph[]): Turn {
  const counts = [0, 0, 0, 0];
  for (const { turn } of glyphs) counts[turn] = (counts[turn] ?? 0) + 1;
  const most = counts.indexOf(Math.max(...counts));
  return most === 1 || most === 2 || most === 3 ? most : 0;
}

interface Placed {
  readonly glyph: Glyph;
  readonly box: Box;
}

function withoutDoubles(line: readonly Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const item of line) {
    const near = kept.slice(-3).some(
      (other) => other.glyph.text === item.glyph.text
        && Math.abs(other.box.left - item.box.left) < DOUBLE * Math.min(item.box.right - item.box.left, item.glyph.size)
        && Math.abs(other.box.top - item.box.top) < DOUBLE * item.glyph.size,
    );
    if (!near) kept.push(item);
  }
  return kept;
}

function joined(line: readonly Placed[]): string {
  let text = '';
  let last: Placed | null = null;
  let base: Placed | null = null;
  for (const item of line) {
    if (base && isNote(item, base)) {
      text += raised(item.glyph.text);
      continue;
    }
    base = item;
    if (last) {
      const gap = item.box.left - last.box.right;
      const wide = WIDE.test(last.glyph.text) || WIDE.test(item.glyph.text);
      if (gap > (wide ? HAN_GAP : LATIN_GAP) * Math.min(last.glyph.size, item.glyph.size)) text += ' ';
    }
    text += item.glyph.text;
    last = item;
  }
  return text;
}

/** A smaller digit raised beside a figure is the number of a footnote. */
function isNote({ glyph, box }: Placed, base: Placed): boolean {
  return /\d/u.test(glyph.text) && /\d/u.test(base.glyph.text) && glyph.size < NOTE * base.glyph.size && base.box.bottom - box.bottom > RAISED * base.glyph.size;
}

function middle(box: Box): number {
  return (box.top + box.bottom) / 2;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
