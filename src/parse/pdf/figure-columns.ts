import type { Box } from './geometry';
import type { Word } from './words';

/** The space across the page that the figures of one column take, and their head. */
export interface FigureColumn {
  readonly left: number;
  readonly right: number;
  /** The words of the column's head, top to bottom, empty where there is none. */
  readonly head: readonly Word[];
}

/** Heads stand no further above the first row of figures than this, in ems, and no line of them further above the next. */
const HEAD_HEIGHT = 14;
const HEAD_GAP = 3.2;
/** In ems: lines of one head stand no further apart; what stands higher is the head over several columns. */
const LINE_GAP = 0.6;
/** In ems: what begins further left of the first column of figures is a caption over the whole table. */
const WIDEST_HEAD = 4;

/**
 * The columns that figures standing under one another form. Heads above them widen their column; one over
 * empty cells alone makes a column of its own, one over several columns none.
 * @param words what else stands on the page, heads among it
 */
export function figureColumns(figures: readonly Word[], words: readonly Word[]): FigureColumn[] {
  const columns = figures.reduce<FigureColumn[]>((sum, word) => widened(sum, word, []), []);
  const top = Math.min(...figures.map((word) => word.top));
  const size = Math.max(...figures.map(heightOf));
  const left = Math.min(...columns.map((column) => column.left));
  const above = words.filter((word) => word.bottom <= top && word.top >= top - HEAD_HEIGHT * size && word.right > left && heightOf(word) <= 1.2 * size).sort((one, other) => other.bottom - one.bottom);
  let all = columns;
  let level = top;
  for (const word of above) {
    if (level - word.bottom > HEAD_GAP * size || word.left < left - WIDEST_HEAD * size) break;
    level = Math.min(level, word.top);
    const under = all.filter((column) => overlap(column, word));
    const [column] = under;
    const last = column?.head.at(-1);
    if (under.length > 1 || (last && last.top - word.bottom > LINE_GAP * size)) continue;
    all = widened(all, word, [word]);
  }
  return all.sort((one, other) => one.left - other.left).map((column) => ({ ...column, head: [...column.head].reverse() }));
}

/** Columns of the page before that hold these, one each; null where these stand otherwise. */
export function continued(columns: readonly FigureColumn[], before: readonly FigureColumn[]): FigureColumn[] | null {
  const over = columns.map((column) => before.filter((other) => overlap(column, other)));
  const apart = over.every((found) => found.length === 1) && new Set(over.flat()).size === columns.length;
  if (!apart) return null;
  return before.map(({ left, right }, i) => {
    const own = columns[over.findIndex(([found]) => found === before[i])];
    return { left: Math.min(left, own?.left ?? left), right: Math.max(right, own?.right ?? right), head: [] };
  });
}

/** The columns with the word in the one that it stands in, or in a new one; columns that it joins become one. */
function widened(columns: readonly FigureColumn[], word: Word, head: readonly Word[]): FigureColumn[] {
  const touched = columns.filter((column) => overlap(column, word));
  const whole = touched.reduce<FigureColumn>((sum, column) => ({ left: Math.min(sum.left, column.left), right: Math.max(sum.right, column.right), head: [...column.head, ...sum.head] }), { left: word.left, right: word.right, head });
  return [...columns.filter((column) => !touched.includes(column)), whole];
}

export function overlap(one: Pick<Box, 'left' | 'right'>, other: Pick<Box, 'left' | 'right'>): boolean {
  return one.left < other.right && other.left < one.right;
}

export function heightOf(box: Box): number {
  return box.bottom - box.top;
}
