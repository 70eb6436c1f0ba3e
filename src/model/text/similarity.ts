const UNCOUNTED = /[\s\p{P}\p{S}]+/gu;

/** How often each pair of neighbouring characters stands in a text, and how many there are. */
export interface Pairs {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** The pairs of neighbouring characters of a text, marks and spaces left out. */
export function pairsOf(text: string): Pairs {
  const characters = [...text.replace(UNCOUNTED, '')];
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < characters.length; at += 1) {
    const pair = `${characters[at] ?? ''}${characters[at + 1] ?? ''}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, size: Math.max(characters.length - 1, 0) };
}

/**
 * How alike two texts are, from 0 to 1: Sørensen–Dice over pairs of neighbouring characters, each as often as it
 * stands: twice the pairs in common over the pairs of both. Null where a text has fewer than two characters.
 */
export const likeness = (one: string, other: string): number | null => likenessOf(pairsOf(one), pairsOf(other));

/** The same of pairs that are known already. */
export function likenessOf(one: Pairs, other: Pairs): number | null {
  if (one.size === 0 || other.size === 0) return null;
  let common = 0;
  for (const [pair, count] of one.counts) common += Math.min(count, other.counts.get(pair) ?? 0);
  return (2 * common) / (one.size + other.size);
}
