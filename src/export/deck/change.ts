import type { Deck, Slide } from './deck';

/** A slide moved to another place; places beyond the ends are the ends. */
export function moved(deck: Deck, id: string, to: number): Deck {
  const from = deck.slides.findIndex((slide) => slide.id === id);
  const slide = deck.slides[from];
  if (!slide) return deck;
  const others = deck.slides.filter((each) => each.id !== id);
  const place = Math.max(0, Math.min(others.length, to));
  return { ...deck, slides: [...others.slice(0, place), slide, ...others.slice(place)] };
}

/** A slide changed; its kind and id stay. */
export function edited(deck: Deck, id: string, changes: { readonly title?: string | null; readonly note?: string }): Deck {
  return {
    ...deck,
    slides: deck.slides.map((slide): Slide => {
      if (slide.id !== id) return slide;
      return slide.kind === 'section' ? { ...slide, ...changes, title: changes.title ?? slide.title } : { ...slide, ...changes };
    }),
  };
}

/** A slide put in at a place; at the end without one. */
export function inserted(deck: Deck, slide: Slide, at = deck.slides.length): Deck {
  return { ...deck, slides: [...deck.slides.slice(0, at), slide, ...deck.slides.slice(at)] };
}

/** The deck without a slide. */
export const removed = (deck: Deck, id: string): Deck => ({ ...deck, slides: deck.slides.filter((slide) => slide.id !== id) });
