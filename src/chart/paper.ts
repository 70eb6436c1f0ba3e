import { onScopeDispose } from 'vue';

/** What charts may take of an A4 page between margins of 15 mm, in CSS pixels. */
export const PAPER_WIDTH = 680;

/**
 * Tells when the page goes to paper and when it is back. Drawing must happen within the call: the browser takes the
 * page as it then stands.
 */
export function usePaper(redraw: (onPaper: boolean) => void): void {
  const before = (): void => {
    redraw(true);
  };
  const after = (): void => {
    redraw(false);
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  onScopeDispose(() => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  });
}
