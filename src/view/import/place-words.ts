import type { Place } from '@/model/place';
import type { Translate } from '@/chart/model';

/** Where something stands in its source, in words: 第 3 页, 第 12 行. Element paths say nothing to a person. */
export function placeWords({ page, line, path }: Place, t: Translate): string {
  if (page !== undefined) return t('import.place.page', { page });
  if (line !== undefined) return t('import.place.line', { line });
  return path !== undefined && !path.includes('/') ? t('import.place.cell', { cell: path }) : '';
}

/** Whether two places are the same spot of one document. */
export const samePlace = (one: Place | null, other: Place): boolean =>
  one !== null && (one.path !== undefined ? one.path === other.path : one.line !== undefined ? one.line === other.line : one.page === other.page && one.box !== undefined && other.box !== undefined && touches(one.box, other.box));

/**
 * Boxes of cells and of words in them lie over each other for the most part of the smaller. Neighbours whose rounded
 * edges overlap do not.
 */
function touches([x, y, w, h]: readonly [number, number, number, number], [a, b, c, d]: readonly [number, number, number, number]): boolean {
  const [across, down] = [Math.min(x + w, a + c) - Math.max(x, a), Math.min(y + h, b + d) - Math.max(y, b)];
  return across > 0 && down > 0 && across * down > Math.min(w * h, c * d) / 2;
}
