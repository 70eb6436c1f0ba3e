import { diffArrays } from 'diff';
import { align } from './align';
import { sentencesOf, tidy, wordsOf } from './segments';
import { likeness, likenessOf, pairsOf } from './similarity';

/** A stretch of the two texts: in both, only in the first (taken out) or only in the second (put in). */
export interface Piece {
  readonly kind: 'same' | 'out' | 'in';
  readonly text: string;
}

/** How many sentences stand in both, were reworded, were taken out and were put in. */
export interface SentenceCounts {
  readonly same: number;
  readonly changed: number;
  readonly out: number;
  readonly in: number;
}

export interface TextComparison {
  readonly pieces: readonly Piece[];
  readonly sentences: SentenceCounts;
  /** See `likeness`; null where a text is too short to tell. */
  readonly likeness: number | null;
}

/** Keeps the changes before it apart from those after it: words of a sentence from whole sentences. */
const BREAK: Piece = { kind: 'same', text: '' };
/** Sentences less alike than this are two sentences, not one reworded. */
const REWORDED = 0.45;
/** A stretch in common this short between two changes only disturbs reading, figures excepted. */
const CRUMB = 1;

/**
 * What became of a text: sentence by sentence, and within sentences that were reworded word by word. The pieces that are
 * `same` or `out` make up the first text, those that are `same` or `in` the second, both tidied.
 */
export function compareTexts(first: string, second: string): TextComparison {
  const [before, after] = [tidy(first), tidy(second)];
  const pieces: Piece[] = [];
  const counts = { same: 0, changed: 0, out: 0, in: 0 };
  const counted = (sentences: readonly string[]): number => sentences.filter((sentence) => sentence.trim() !== '').length;

  const changes = diffArrays([...sentencesOf(before)], [...sentencesOf(after)]);
  for (let at = 0; at < changes.length; at += 1) {
    const { value = [], added = false, removed = false } = changes[at] ?? {};
    const next = changes[at + 1];
    if (!added && !removed) {
      counts.same += counted(value);
      pieces.push({ kind: 'same', text: value.join('') });
    } else if (removed && next?.added) {
      at += 1;
      for (const { left, right } of align(value.map(pairsOf), next.value.map(pairsOf), (a, b) => likenessOf(a, b) ?? 0, REWORDED)) {
        const [out = '', put = ''] = [left === null ? '' : value[left], right === null ? '' : next.value[right]];
        const both = left !== null && right !== null;
        counts[both ? 'changed' : left === null ? 'in' : 'out'] += counted([both || left !== null ? out : put]);
        pieces.push(...(both ? [BREAK, ...reworded(out, put), BREAK] : [{ kind: left === null ? 'in' : 'out', text: out + put } as const]));
      }
    } else {
      counts[added ? 'in' : 'out'] += counted(value);
      pieces.push({ kind: added ? 'in' : 'out', text: value.join('') });
    }
  }
  return { pieces: joined(pieces), sentences: counts, likeness: likeness(before, after) };
}

function reworded(out: string, put: string): readonly Piece[] {
  const pieces = diffArrays([...wordsOf(out)], [...wordsOf(put)]).map(({ value, added, removed }): Piece => ({ kind: added ? 'in' : removed ? 'out' : 'same', text: value.join('') }));
  return pieces.flatMap((piece, index): readonly Piece[] => {
    const crumb = piece.kind === 'same' && [...piece.text].length <= CRUMB && !/[\d。！？；\n]/.test(piece.text) && index > 0 && index < pieces.length - 1;
    return crumb ? [{ kind: 'out', text: piece.text }, { kind: 'in', text: piece.text }] : [piece];
  });
}

/** Neighbours of one kind made one, and within a change what is out before what is in. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  let change = { out: '', in: '' };
  const close = (): void => {
    if (change.out !== '') result.push({ kind: 'out', text: change.out });
    if (change.in !== '') result.push({ kind: 'in', text: change.in });
    change = { out: '', in: '' };
  };
  for (const piece of pieces) {
    if (piece.kind !== 'same') {
      change[piece.kind] += piece.text;
      continue;
    }
    close();
    const last = result.at(-1);
    if (last?.kind === 'same') result[result.length - 1] = { kind: 'same', text: last.text + piece.text };
    else if (piece.text !== '') result.push(piece);
  }
  close();
  return result;
}
