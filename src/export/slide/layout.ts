import { chartPages } from './chart-page';
import { coverPage, sectionPage } from './cover-page';
import { THEMES, type SlideTheme } from './theme';
import type { LayoutContext } from './page-parts';
import type { SlidePage } from './element';
import type { Deck } from '../deck/deck';

/** The theme a deck is set in. */
export const themeOf = (deck: Deck): SlideTheme => (deck.template === 'own' ? (deck.own ?? THEMES.plain) : THEMES[deck.template]);

/** Every page of a deck in order. Preview, presentation and file are all drawn from these. */
export function pagesOf(deck: Deck, given: Omit<LayoutContext, 'theme'>): readonly SlidePage[] {
  const context = { ...given, theme: themeOf(deck) };
  const pages: SlidePage[] = deck.cover.shown ? [coverPage(deck.cover, context)] : [];
  for (const slide of deck.slides) {
    const number = pages.length + 1;
    pages.push(...(slide.kind === 'section' ? [sectionPage(slide, number, context)] : chartPages(slide, number, context)));
  }
  return pages;
}
