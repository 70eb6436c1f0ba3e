import type { ReadErrorCause, Remedy } from '../error';
import type { ConvertOptions } from '../sheet/convert';
import type { FileLook } from '../sheet/look';
import type { Prepared, RestOfRows } from '../sheet/prepare';
import type { ZipTables } from '../zip-tables';

/** Asks the worker to look at a file, to make one of its sheets ready, or to take out of a zip what may hold tables, or one file. */
export type SheetRequest =
  | { readonly ask: 'tables'; readonly file: File }
  | { readonly ask: 'entry'; readonly file: File; readonly path: string }
  | { readonly ask: 'look'; readonly file: File }
  | { readonly ask: 'prepare'; readonly file: File; readonly index: number; readonly options: Omit<ConvertOptions, 'onShare'>; readonly careful: boolean };

export type SheetAnswer =
  | { readonly type: 'tables'; readonly found: ZipTables }
  | { readonly type: 'entry'; readonly bytes: Uint8Array | null }
  | { readonly type: 'looked'; readonly look: FileLook | null }
  | { readonly type: 'share'; readonly share: number }
  /** `more` where the rest of the rows is still to be looked at, of which `rest` tells. */
  | { readonly type: 'prepared'; readonly prepared: Omit<Prepared, 'rest'>; readonly more: boolean }
  | { readonly type: 'rest'; readonly rest: RestOfRows }
  | { readonly type: 'failed'; readonly error: ReadErrorCause; readonly remedy: Remedy };
