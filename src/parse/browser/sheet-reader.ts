import { ReadError } from '../error';
import type { ConvertOptions } from '../sheet/convert';
import type { FileLook } from '../sheet/look';
import type { Prepared } from '../sheet/prepare';
import type { SheetAnswer, SheetRequest } from './sheet-messages';

/** Looks at a file of sheets in a worker of its own; null where it is none. @throws ReadError; the signal's reason where it is aborted */
export async function lookAtFile(file: File, signal?: AbortSignal): Promise<FileLook | null> {
  const answer = await ask({ ask: 'look', file }, () => undefined, signal);
  return answer.type === 'looked' ? answer.look : null;
}

export interface PrepareRequest {
  readonly file: File;
  readonly index: number;
  readonly options: Omit<ConvertOptions, 'onShare'>;
  readonly careful: boolean;
}

/** Makes one sheet of a file ready for a database, in a worker of its own. @throws ReadError; the signal's reason where it is aborted */
export async function prepareInWorker(request: PrepareRequest, onShare: (share: number) => void, signal?: AbortSignal): Promise<Prepared> {
  const answer = await ask({ ask: 'prepare', ...request }, onShare, signal);
  if (answer.type !== 'prepared') throw new ReadError({ code: 'damaged', kind: 'binary', detail: request.file.name });
  return answer.prepared;
}

/** A worker for one question: what it took goes with it. */
function ask(request: SheetRequest, onShare: (share: number) => void, signal: AbortSignal | undefined): Promise<Exclude<SheetAnswer, { type: 'share' | 'failed' }>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module' });
    const over = (settle: () => void): void => {
      worker.terminate();
      signal?.removeEventListener('abort', aborted);
      settle();
    };
    const aborted = (): void => over(() => reject(signal?.reason as Error));
    if (signal?.aborted) return aborted();
    signal?.addEventListener('abort', aborted);
    worker.addEventListener('error', (event) => over(() => reject(new ReadError({ code: 'damaged', kind: 'binary', detail: event.message }))));
    worker.addEventListener('message', ({ data }: MessageEvent<SheetAnswer>) => {
      if (data.type === 'share') onShare(data.share);
      else if (data.type === 'failed') over(() => reject(new ReadError(data.error)));
      else over(() => resolve(data));
    });
    worker.postMessage(request);
  });
}
