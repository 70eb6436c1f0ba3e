import type { CellId } from '@/model/cell';
import type { CellMark } from '@/model/official/cells';
import type { Place } from '@/model/place';
import { samePlace } from './place-words';

/** A cell of the report with the place in the source that it was read from. */
export interface LinkedCell {
  readonly id: CellId;
  readonly place: Place;
  /** What it is, and what was read. */
  readonly name: string;
  readonly marks: readonly CellMark[];
}

/** Finds the cell that was read at a place, of several on one line the first; null where none was. */
export function linkTo(cells: readonly LinkedCell[]): (place: Place) => LinkedCell | null {
  const byPath = new Map(cells.flatMap((cell) => (cell.place.path === undefined ? [] : [[cell.place.path, cell] as const])));
  const byLine = new Map([...cells].reverse().flatMap((cell) => (cell.place.line === undefined ? [] : [[cell.place.line, cell] as const])));
  const pages = byPage(cells);
  return (place) => {
    if (place.path !== undefined) return byPath.get(place.path) ?? null;
    if (place.line !== undefined) return byLine.get(place.line) ?? null;
    return (place.box && pages.get(place.page)?.find((cell) => samePlace(cell.place, place))) ?? null;
  };
}

/** The cells by the page that they stand on. */
export function byPage(cells: readonly LinkedCell[]): ReadonlyMap<number | undefined, readonly LinkedCell[]> {
  const pages = new Map<number | undefined, LinkedCell[]>();
  for (const cell of cells) {
    const page = pages.get(cell.place.page);
    if (page) page.push(cell);
    else pages.set(cell.place.page, [cell]);
  }
  return pages;
}
