import { defineStore } from 'pinia';
import { get, set } from 'idb-keyval';
import { computed, shallowRef } from 'vue';
import { edited, inserted, moved, removed } from '@/export/deck/change';
import { EMPTY_DECK, type Cover, type Deck, type Slide } from '@/export/deck/deck';
import { checkDeck } from '@/export/deck/read-deck';

const KEY = 'atlas:deck';
const CHANNEL = 'atlas:deck';

/** Whether the deck outlives the page: kept, not allowed by the browser, or what was kept could not be read. */
export type Keeping = 'kept' | 'refused' | 'unreadable';

/** The deck of this browser. Every change is kept at once, and seen by the site's other tabs. */
export const useDeck = defineStore('deck', () => {
  const deck = shallowRef<Deck>(EMPTY_DECK);
  const keeping = shallowRef<Keeping>('kept');
  /** The slide taken out last, to be put back. */
  const taken = shallowRef<{ readonly slide: Slide; readonly at: number } | null>(null);
  const count = computed(() => deck.value.slides.length);
  const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
  let line: Promise<unknown> = read();

  others?.addEventListener('message', () => {
    line = line.then(read);
  });

  async function read(): Promise<void> {
    let stored: unknown;
    try {
      stored = await get(KEY);
    } catch {
      keeping.value = 'refused';
      return;
    }
    if (stored === undefined) return;
    try {
      deck.value = checkDeck(stored);
      keeping.value = 'kept';
    } catch {
      // Perhaps a newer version of the site wrote it: it stays under another key.
      await set(`${KEY}:unreadable`, stored);
      keeping.value = 'unreadable';
    }
  }

  /** Changes one after another, each from what the tabs have kept by then, so that two tabs do not undo one another. */
  function change(make: (now: Deck) => Deck): Promise<void> {
    const done = line.then(async () => {
      if (keeping.value === 'kept') await read();
      deck.value = make(deck.value);
      try {
        await set(KEY, structuredClone(deck.value));
        keeping.value = 'kept';
        others?.postMessage('changed');
      } catch {
        keeping.value = 'refused';
      }
    });
    line = done;
    return done;
  }

  /** Resolves when what was kept has been read. */
  const loaded = async (): Promise<void> => {
    await line;
  };

  const add = (slide: Slide, at?: number): Promise<void> => change((now) => inserted(now, slide, at));
  const move = (id: string, to: number): Promise<void> => change((now) => moved(now, id, to));
  const edit = (id: string, changes: { readonly title?: string | null; readonly note?: string }): Promise<void> => change((now) => edited(now, id, changes));
  const setCover = (changes: Partial<Cover>): Promise<void> => change((now) => ({ ...now, cover: { ...now.cover, ...changes } }));
  const replace = (next: Deck): Promise<void> => change(() => next);
  const update = (changes: Partial<Pick<Deck, 'template' | 'own' | 'slides'>>): Promise<void> => change((now) => ({ ...now, ...changes }));

  function remove(id: string): Promise<void> {
    return change((now) => {
      const at = now.slides.findIndex((slide) => slide.id === id);
      const slide = now.slides[at];
      taken.value = slide ? { slide, at } : null;
      return removed(now, id);
    });
  }

  /** Puts back what was taken out last. */
  function putBack(): Promise<void> {
    const last = taken.value;
    taken.value = null;
    return last ? add(last.slide, last.at) : Promise.resolve();
  }

  return { deck, keeping, taken, count, loaded, add, move, edit, setCover, replace, update, remove, putBack };
});

/** An id that no other slide has. */
export const newSlideId = (): string => crypto.getRandomValues(new Uint32Array(2)).join('-');
