import type { Box } from './geometry';

/** Share of the page's height, at top and bottom, in which running heads and page numbers stand. */
const MARGIN = 0.12;
const PAGE_NUMBER = /^[-—–－―·~\s]*(?:第\s*)?\d{1,4}(?:\s*[/／]\s*\d{1,4})?(?:\s*页)?(?:[，,\s]*共\s*\d{1,4}\s*页)?[-—–－―·~\s]*$/u;

/** Whether something stands in the upper or lower margin of a page of this height. */
export function inMargin({ top, bottom }: Pick<Box, 'top' | 'bottom'>, height: number): boolean {
  return top > (1 - MARGIN) * height || bottom < MARGIN * height;
}

export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text);
}
