import type { FileReading } from '../read-file';
import type { PageSize } from '../pdf/pictures';
import type { SourceDocument } from '../source';
import type { Aside } from '../zip/aside';

/** Asks the worker to read one file, but for what is aside in it; with `source`, for the document of that path as it stands. */
export interface ReadRequest {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly source?: string;
  readonly aside?: Aside;
}

/** What the worker answers: readings as they come, or the document, then the end. */
export type ReadAnswer = { readonly type: 'reading'; readonly reading: FileReading } | { readonly type: 'source'; readonly document: SourceDocument | null } | { readonly type: 'end' };

/** Asks the worker to open a PDF, by itself or in a zip; then for pictures of its pages. */
export type PictureRequest =
  | { readonly picture: 'open'; readonly name: string; readonly bytes: Uint8Array; readonly path: string }
  | { readonly picture: 'draw'; readonly page: number; readonly width: number };

/** What the worker answers to one request for pictures. */
export type PictureAnswer =
  | { readonly type: 'opened'; readonly sizes: readonly PageSize[] }
  | { readonly type: 'drawn'; readonly bitmap: ImageBitmap }
  | { readonly type: 'not_drawn'; readonly detail: string }
  | { readonly type: 'not_opened'; readonly why: NotOpened };

/** Why a PDF shows no pages. */
export type NotOpened = 'encrypted' | 'damaged' | 'absent';
