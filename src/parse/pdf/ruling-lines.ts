import type { Ruling } from './content';

/** Lines nearer than this are one line, drawn twice or in pieces. */
const SAME_LINE = 1.6;
const GAP = 3;
const SHORTEST = 4;
/** Lines that end this near each other touch. */
const TOUCH = 3;
/** More joined lines than this are a drawing, not a table. */
const MOST_LINES = 3000;

/** Lines that touch each other, directly or by way of others: the borders of one table. */
export interface RulingGroup {
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}

/** Joins the pieces of broken and doubled lines and gathers the lines that touch. */
export function rulingGroups(rulings: readonly Ruling[]): RulingGroup[] {
  const horizontal = joinPieces(rulings, 'horizontal');
  const vertical = joinPieces(rulings, 'vertical');
  if (horizontal.length + vertical.length > MOST_LINES) return [];
  const groupOf = new Map<Ruling, Ruling[]>();
  for (const line of [...horizontal, ...vertical]) groupOf.set(line, [line]);
  for (const across of horizontal) {
    for (const down of vertical) {
      const [one, other] = [groupOf.get(across), groupOf.get(down)];
      if (!one || !other || one === other || !touch(across, down)) continue;
      for (const line of other) {
        one.push(line);
        groupOf.set(line, one);
      }
    }
  }
  return [...new Set(groupOf.values())].map((lines) => ({
    horizontal: lines.filter(({ direction }) => direction === 'horizontal'),
    vertical: lines.filter(({ direction }) => direction === 'vertical'),
  }));
}

function touch(across: Ruling, down: Ruling): boolean {
  return down.left >= across.left - TOUCH && down.left <= across.right + TOUCH && across.top >= down.top - TOUCH && across.top <= down.bottom + TOUCH;
}

function joinPieces(rulings: readonly Ruling[], direction: Ruling['direction']): Ruling[] {
  const isAcross = direction === 'horizontal';
  const level = (line: Ruling) => (isAcross ? line.top : line.left);
  const start = (line: Ruling) => (isAcross ? line.left : line.top);
  const end = (line: Ruling) => (isAcross ? line.right : line.bottom);
  const sorted = rulings.filter((line) => line.direction === direction).sort((one, other) => level(one) - level(other));
  const joined: Ruling[] = [];
  for (const group of split(sorted, (line, last) => level(line) - level(last) > SAME_LINE)) {
    const at = group.reduce((sum, line) => sum + level(line), 0) / group.length;
    let piece: [number, number] | null = null;
    const flush = () => {
      if (piece && piece[1] - piece[0] >= SHORTEST) joined.push(lineAt(direction, at, piece));
    };
    for (const line of group.sort((one, other) => start(one) - start(other))) {
      if (piece && start(line) <= piece[1] + GAP) piece[1] = Math.max(piece[1], end(line));
      else {
        flush();
        piece = [start(line), end(line)];
      }
    }
    flush();
  }
  return joined;
}

function lineAt(direction: Ruling['direction'], at: number, [start, end]: readonly [number, number]): Ruling {
  return direction === 'horizontal' ? { direction, top: at, bottom: at, left: start, right: end } : { direction, left: at, right: at, top: start, bottom: end };
}

function split<T>(sorted: readonly T[], isNew: (item: T, last: T) => boolean): T[][] {
  const groups: T[][] = [];
  for (const item of sorted) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (!group || last === undefined || isNew(item, last)) groups.push([item]);
    else group.push(item);
  }
  return groups;
}
