import { isFigure, targetOf, TARGETS, type TargetId } from '@/model/sheet/target';
import { officialNames, otherNames } from '@/model/sheet/titles';
import { headParts, isSectionHead, plainHead } from './heading';

/** What the head of a column means: one thing, one of several, or nothing known. */
export type HeadMatch =
  | { readonly kind: 'sure'; readonly target: TargetId }
  | { readonly kind: 'ambiguous'; readonly targets: readonly TargetId[] }
  | { readonly kind: 'unknown' };

/** A cell of the head; `filled` where it stands over the column only because the cell to its left is taken to reach so far. */
export interface HeadCell {
  readonly text: string;
  readonly filled?: true;
}

const MOST_PARTS = 6;
const UNKNOWN: HeadMatch = { kind: 'unknown' };
/** Made once: official names go before others of the same text. */
let dictionary: ReadonlyMap<string, readonly TargetId[]> | null = null;

/**
 * Finds what a column stands for by its head, from the top row of the head down. Words over it that only name a section of
 * the report may be missing; nothing else is passed over, so that a head which says more than a label is not taken for it.
 */
export function matchHead(cells: readonly HeadCell[]): HeadMatch {
  const parts = cells.flatMap(({ text, filled }) => headParts(text).map((part) => ({ part, filled: filled === true })));
  if (parts.length === 0 || parts.length > MOST_PARTS) return UNKNOWN;
  const whole = found(parts.map(({ part }) => part).join(''));
  if (whole.kind !== 'unknown') return whole;
  const last = parts.length - 1;
  for (const dropped of subsets(parts.flatMap(({ part }, at) => (at < last && isSectionHead(part) ? [at] : [])))) {
    const match = found(parts.filter((_, at) => !dropped.includes(at)).map(({ part }) => part).join(''));
    if (match.kind !== 'unknown') return match;
  }
  return matchFact(parts);
}

/** A column that is no figure, to the right of a head that was taken to reach over it. */
function matchFact(parts: readonly { readonly part: string; readonly filled: boolean }[]): HeadMatch {
  const own = parts.filter(({ filled }) => !filled);
  if (own.length === parts.length) return UNKNOWN;
  const match = found(own.map(({ part }) => part).join(''));
  return match.kind === 'sure' && !isFigure(targetOf(match.target)) ? match : UNKNOWN;
}

/** The name of an item in a column that names items, read as a head is. */
export const matchItem = (text: string): HeadMatch => matchHead([{ text }]);

function found(name: string): HeadMatch {
  const targets = names().get(name) ?? [];
  const [only] = targets;
  if (only === undefined) return UNKNOWN;
  return targets.length === 1 ? { kind: 'sure', target: only } : { kind: 'ambiguous', targets };
}

function names(): ReadonlyMap<string, readonly TargetId[]> {
  if (dictionary) return dictionary;
  dictionary = new Map([...namedBy(otherNames), ...namedBy(officialNames)]);
  return dictionary;
}

function namedBy(namesOf: (id: TargetId) => readonly string[]): ReadonlyMap<string, readonly TargetId[]> {
  const made = new Map<string, TargetId[]>();
  for (const id of TARGETS.keys()) {
    for (const name of new Set(namesOf(id).flatMap((text) => [plainHead(text), headParts(text).join('')]))) {
      if (name !== '') made.set(name, [...(made.get(name) ?? []), id]);
    }
  }
  return made;
}

/** Every choice of at least one of the items, the smaller first. */
function subsets(items: readonly number[]): readonly (readonly number[])[] {
  const all = items.reduce<number[][]>((some, item) => [...some, ...some.map((one) => [...one, item])], [[]]);
  return all.filter((one) => one.length > 0).sort((one, other) => one.length - other.length);
}
