import type { BodyRow } from '@/query/bodies';
import { useBodies } from './bodies';

/** What of a body can be searched, lower-cased once. */
interface Entry<T> {
  readonly item: T;
  readonly names: readonly string[];
  readonly latin: readonly string[];
  readonly code: string;
}

type Searchable = Pick<BodyRow, 'agency_id' | 'name' | 'short_name' | 'aliases' | 'pinyin' | 'initials' | 'region_code'>;

/** An index of bodies by name, alias, pinyin, initials and code. */
export interface BodyIndex<T> {
  /** Bodies that match all words of a text, best first: whole name, beginning, anywhere; shorter names first. */
  readonly find: (text: string) => readonly T[];
}

/** Builds the index; a hundred thousand bodies take some tens of milliseconds, a search a few. */
export function indexBodies<T extends Searchable>(bodies: readonly T[]): BodyIndex<T> {
  const entries = bodies.map((item): Entry<T> => ({
    item,
    names: [item.short_name, item.name, ...(item.aliases ?? '').split(/[;；|]/)].map(normal).filter((name) => name !== ''),
    latin: [normal(item.pinyin ?? ''), normal(item.initials ?? '')].filter((name) => name !== ''),
    code: item.region_code ?? '',
  }));
  return {
    find(text) {
      const words = text.split(/\s+/).map(normal).filter((word) => word !== '');
      if (words.length === 0) return [];
      return entries
        .flatMap((entry) => {
          const score = words.reduce((total, word) => total + scoreOf(entry, word), 0);
          return Number.isFinite(score) ? [{ entry, score }] : [];
        })
        .sort((a, b) => a.score - b.score || (a.entry.names[0]?.length ?? 0) - (b.entry.names[0]?.length ?? 0))
        .map(({ entry }) => entry.item);
    },
  };
}

const indexes = new WeakMap<readonly BodyRow[], BodyIndex<BodyRow>>();

/** Finds bodies of the current dataset; whoever searches first has the index made. */
export function findBodies(text: string): readonly BodyRow[] {
  const { bodies } = useBodies();
  const index = indexes.get(bodies) ?? indexBodies(bodies);
  indexes.set(bodies, index);
  return index.find(text);
}

const normal = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s'’]/g, '');

/** Lower is better; Infinity is no match. */
function scoreOf<T>({ names, latin, code }: Entry<T>, word: string): number {
  if (/^\d+$/.test(word)) return code.startsWith(word) ? 0 : Infinity;
  const texts = /^[a-z]+$/.test(word) ? [...latin, ...names] : names;
  return Math.min(...texts.map((text) => placeOf(text, word)), Infinity);
}

function placeOf(text: string, word: string): number {
  if (text === word) return 0;
  const at = text.indexOf(word);
  return at === 0 ? 1 : at > 0 ? 2 : Infinity;
}
