import type { ReadErrorCause, Remedy } from '../error';
import type { ConvertOptions } from '../sheet/convert';
import type { FileLook } from '../sheet/look';
import type { Prepared } from '../sheet/prepare';

/** Asks the worker to look at a file, or to make one of its sheets ready. */
export type SheetRequest =
  | { readonly ask: 'look'; readonly file: File }
  | { readonly ask: 'prepare'; readonly file: File; readonly index: number; readonly options: Omit<ConvertOptions, 'onShare'>; readonly careful: boolean };

export type SheetAnswer =
  | { readonly type: 'looked'; readonly look: FileLook | null }
  | { readonly type: 'share'; readonly share: number }
  | { readonly type: 'prepared'; readonly prepared: Prepared }
  | { readonly type: 'failed'; readonly error: ReadErrorCause; readonly remedy: Remedy };
