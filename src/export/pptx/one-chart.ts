import { EMPTY_DECK } from '../deck/deck';
import { deckFile } from './deck-file';
import type { ExportInput } from '../export-input';

/** One chart as a slide of its own, without a title slide. */
export function oneChartPptx({ model, pin, locale, t, site }: ExportInput): Promise<Blob> {
  const cover = { ...EMPTY_DECK.cover, shown: false, title: model.title };
  const deck = { ...EMPTY_DECK, cover, slides: [{ kind: 'chart', id: 'chart', title: null, note: '', model, pin } as const] };
  return deckFile({ deck, locale, t, site });
}
