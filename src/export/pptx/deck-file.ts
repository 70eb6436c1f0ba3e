import { prepare } from '@/chart/registry';
import { PIXELS } from '../slide/box';
import { slideStyle } from '../slide/chart-page';
import { pagesOf, themeOf } from '../slide/layout';
import { writePptx } from './write';
import type { FigureLocale } from '@/chart/format';
import type { Translate } from '@/chart/model';
import type { Deck } from '../deck/deck';
import type { ChartElement } from '../slide/element';

export interface DeckFileInput {
  readonly deck: Deck;
  readonly locale: FigureLocale;
  readonly t: Translate;
  readonly site: string;
  readonly onProgress?: (done: number, all: number) => void;
}

export const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** A deck as .pptx, made in the browser. */
export async function deckFile({ deck, locale, t, site, onProgress }: DeckFileInput): Promise<Blob> {
  await Promise.all(deck.slides.map((slide) => (slide.kind === 'chart' ? prepare(slide.model.kind) : null)));
  const theme = themeOf(deck);
  const picture = async (element: ChartElement): Promise<string> => {
    const { chartPng } = await import('../picture');
    return dataAddress(await chartPng(element.model, slideStyle({ theme, locale }, element.box.w, element.size), Math.round(element.box.h * PIXELS)));
  };
  const content = await writePptx({
    pages: pagesOf(deck, { locale, t, site }),
    theme,
    title: deck.cover.title,
    author: deck.cover.office,
    locale,
    t,
    picture,
    ...(onProgress ? { onProgress } : {}),
  });
  return new Blob([content as Uint8Array<ArrayBuffer>], { type: PPTX_TYPE });
}

function dataAddress(content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(String(reader.result));
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('FileReader'));
    };
    reader.readAsDataURL(content);
  });
}
