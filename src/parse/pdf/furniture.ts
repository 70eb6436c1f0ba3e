import type { Box } from './geometry';
import { bottomOf, topOf } from './page-layout';
import type { PageItem } from './page-layout';
import { inMargin, isPageNumber } from './page-margin';

/** The items of a page with the page's height and number. */
export interface LaidOutPage {
  readonly number: number;
  readonly height: number;
  readonly items: readonly PageItem[];
  /** From the page as laid out back to the page as it lies. */
  readonly restore: (box: Box) => Box;
}

/** A running head or foot stands on at least this many pages, and on this share of them. */
const LEAST_PAGES = 2;
const LEAST_SHARE = 0.6;

/** The pages without page numbers and without the lines that are repeated in the margins of most pages. */
export function withoutFurniture(pages: readonly LaidOutPage[]): LaidOutPage[] {
  const seen = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const item of page.items) {
      if (item.type === 'line' && stands(item, page)) seen.set(masked(item.text), (seen.get(masked(item.text)) ?? new Set()).add(page.number));
    }
  }
  const isRunning = (text: string) => {
    const on = seen.get(masked(text))?.size ?? 0;
    return on >= LEAST_PAGES && on >= LEAST_SHARE * pages.length;
  };
  return pages.map((page) => ({
    ...page,
    items: page.items.filter((item) => item.type === 'table' || !stands(item, page) || !(isPageNumber(item.text) || isRunning(item.text))),
  }));
}

function stands(item: PageItem, { height }: LaidOutPage): boolean {
  return inMargin({ top: topOf(item), bottom: bottomOf(item) }, height);
}

function masked(text: string): string {
  return text.replace(/\d+/gu, '#').replace(/\s+/gu, '');
}
