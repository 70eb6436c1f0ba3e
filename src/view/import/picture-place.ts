import type { Place } from '@/model/place';
import type { PageSize } from '@/parse/pdf/pictures';

/** A box on a picture in shares of its width and height, whatever size it is shown in. */
export interface PicturePlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a box of a page lies on its picture: both are seen as the page is shown, turned and cropped. */
export function onPicture([x, y, width, height]: NonNullable<Place['box']>, page: PageSize): PicturePlace {
  return { left: x / page.width, top: y / page.height, width: width / page.width, height: height / page.height };
}

/** The same as a style, in percent. */
export function pictureStyle(place: PicturePlace): Readonly<Record<keyof PicturePlace, string>> {
  const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;
  return { left: percent(place.left), top: percent(place.top), width: percent(place.width), height: percent(place.height) };
}
