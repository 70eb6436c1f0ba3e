import { APPEAL_KINDS, APPEAL_RESULTS } from '@/model/appeals';
import { hanOnly } from '../normal';
import type { LineBlock } from '../source';
import { looksLikeValue } from '../value';
import { inCycles, matchKind, matchResult } from './heads';

interface Placed {
  readonly text: string;
  /** Middle of the word, in columns from the left edge. */
  readonly at: number;
}

const FORM = APPEAL_KINDS.length * APPEAL_RESULTS.length;
/** Programs that keep a page's layout in text count a Chinese character as one column or as two. */
const WIDTHS = [1, 2] as const;

/**
 * Whether the heads over a line of fifteen figures, broken over several lines as they may be, stand above them as
 * the form has it: every figure has the whole head of its place over it.
 */
export function headsStandOver(heads: readonly LineBlock[], figures: LineBlock): boolean {
  return WIDTHS.some((width) => {
    const columns = wordsOf(figures.text, width).filter(({ text }) => looksLikeValue(text));
    if (columns.length !== FORM) return false;
    const over = columns.map(() => '');
    for (const { text, at } of heads.flatMap((line) => wordsOf(line.text, width))) {
      if (matchKind(text) !== null || hanOnly(text) === '行政诉讼') continue;
      const nearest = columns.reduce((best, column, i) => (Math.abs(column.at - at) < Math.abs((columns[best]?.at ?? Infinity) - at) ? i : best), 0);
      over[nearest] = `${over[nearest] ?? ''}${text}`;
    }
    return inCycles(over.map(matchResult));
  });
}

function wordsOf(text: string, width: number): Placed[] {
  let x = 0;
  return text.split(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/u).flatMap((part) => {
    const from = x;
    for (const character of part) x += character.charCodeAt(0) > 0x2e80 ? width : 1;
    return part.trim() === '' ? [] : [{ text: part, at: (from + x) / 2 }];
  });
}
