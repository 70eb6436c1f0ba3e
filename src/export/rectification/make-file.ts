import { plainTexts, type PlainTexts } from '@/locale/plain';
import type { LetterWords } from './letters';
import type { Rectification } from './list';

/** What a file is made of. */
export type FileOrder =
  | { readonly kind: 'xlsx'; readonly list: Rectification }
  | { readonly kind: 'docx'; readonly list: Rectification; readonly words: LetterWords };

/** An order with the texts that it is to be written in. */
export interface FileRequest {
  readonly order: FileOrder;
  readonly texts: PlainTexts;
}

export type FileAnswer = { readonly file: Blob } | { readonly failure: string };

/**
 * Makes a file in a worker of its own, so that a list about a thousand bodies does not hold the page up.
 * @throws Error where it cannot be made; the signal's reason where it is aborted.
 */
export function makeFile(order: FileOrder, signal: AbortSignal): Promise<Blob> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Blob>((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    });
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(message));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<FileAnswer>) => {
      if ('file' in data) resolve(data.file);
      else reject(new Error(data.failure));
    });
    const request: FileRequest = { order, texts: plainTexts('rectification', 'list') };
    worker.postMessage(request);
  }).finally(() => {
    worker.terminate();
  });
}
