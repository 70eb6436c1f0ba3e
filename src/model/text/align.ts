/** A pair of places, or a place that only one side has. */
export type Step = { readonly left: number; readonly right: number } | { readonly left: number; readonly right: null } | { readonly left: null; readonly right: number };

/** More pairs than this are not weighed: what was rewritten so widely is shown as taken out and put in. */
const LARGEST = 40_000;

/**
 * Brings two lists into line: pairs whose likeness is at least `least`, in the order of both, with the greatest sum of
 * likeness; all else stands alone.
 */
export function align<T>(left: readonly T[], right: readonly T[], likenessOf: (a: T, b: T) => number, least: number): readonly Step[] {
  if (left.length * right.length > LARGEST) return [...left.map((_, at) => ({ left: at, right: null })), ...right.map((_, at) => ({ left: null, right: at }))];
  const likes = left.map((a) => right.map((b) => likenessOf(a, b)));
  const best = Array.from({ length: left.length + 1 }, () => new Float64Array(right.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const paired = (i: number, j: number): number => {
    const like = likes[i]?.[j] ?? 0;
    return like >= least ? like + at(i + 1, j + 1) : -1;
  };
  for (let i = left.length - 1; i >= 0; i -= 1) {
    const row = best[i];
    if (row) for (let j = right.length - 1; j >= 0; j -= 1) row[j] = Math.max(at(i + 1, j), at(i, j + 1), paired(i, j));
  }
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && paired(i, j) >= Math.max(at(i + 1, j), at(i, j + 1))) steps.push({ left: i++, right: j++ });
    else if (i < left.length && (j >= right.length || at(i + 1, j) >= at(i, j + 1))) steps.push({ left: i++, right: null });
    else steps.push({ left: null, right: j++ });
  }
  return steps;
}
