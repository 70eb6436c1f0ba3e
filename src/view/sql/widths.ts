import type { FreeTable } from '@/chart/build/free';

const LOOKED_AT = 200;
const NARROWEST = 6;
const WIDEST = 44;

/** Width of a text in characters; a Chinese one counts as two. */
const widthOf = (text: string): number => [...text.slice(0, WIDEST)].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);

/** Widths of a table's columns by what their first rows hold: rows further down must not move them while one scrolls. */
export function columnWidths({ columns, rows }: FreeTable): readonly number[] {
  const sample = rows.slice(0, LOOKED_AT);
  return columns.map(({ name }, index) => {
    const widest = Math.max(widthOf(name), ...sample.map((row) => widthOf(row[index] ?? '')));
    return Math.min(WIDEST, Math.max(NARROWEST, widest + 1));
  });
}
