import type { CellId, Sum } from '@/model/cell';

/** What a reading makes of a sum: it holds, it fails, or a part of it is not known. */
export type Verdict = 'holds' | 'fails' | 'undecided';

export type Values = ReadonlyMap<CellId, number>;

/** Adds the cells, null where one is unknown. */
export function total(cells: readonly CellId[], values: Values): number | null {
  let sum = 0;
  for (const cell of cells) {
    const value = values.get(cell);
    if (value === undefined) return null;
    sum += value;
  }
  return sum;
}

/** Weighs one sum against the values read. Tolerance is zero. */
export function weigh(sum: Sum, values: Values): Verdict {
  const left = total(sum.left, values);
  const right = total(sum.right, values);
  if (left === null || right === null) return 'undecided';
  return left === right ? 'holds' : 'fails';
}

/** For each cell, the sums in which it takes part. */
export type SumIndex = ReadonlyMap<CellId, readonly Sum[]>;

const indices = new WeakMap<readonly Sum[], SumIndex>();

export function indexSums(sums: readonly Sum[]): SumIndex {
  const before = indices.get(sums);
  if (before !== undefined) return before;
  const index = new Map<CellId, Sum[]>();
  for (const sum of sums) {
    for (const cell of [...sum.left, ...sum.right]) {
      const known = index.get(cell);
      if (known) known.push(sum);
      else index.set(cell, [sum]);
    }
  }
  indices.set(sums, index);
  return index;
}

/** The sums in which any of the cells takes part, each once. */
export function sumsOf(cells: readonly CellId[], index: SumIndex): Sum[] {
  return [...new Set(cells.flatMap((cell) => index.get(cell) ?? []))];
}
