import { ReadError } from '../error';
import type { ConvertOptions } from '../sheet/convert';
import type { FileLook } from '../sheet/look';
import type { Prepared, RestOfRows } from '../sheet/prepare';
import type { ZipTables } from '../zip-tables';
import { entryTitle } from '../zip/aside';
import type { SheetAnswer, SheetRequest } from './sheet-messages';

/** Looks at a file of sheets in a worker of its own; null where it is none. @throws ReadError; the signal's reason where it is aborted */
export async function lookAtFile(file: File, signal?: AbortSignal): Promise<FileLook | null> {
  const answer = await ask({ ask: 'look', file }, undefined, signal).answer;
  return answer.type === 'looked' ? answer.look : null;
}

/** The tables of a zip. @throws ReadError */
export async function tablesOfZip(file: File): Promise<ZipTables> {
  const answer = await ask({ ask: 'tables', file }).answer;
  return answer.type === 'tables' ? answer.found : { tables: [], packages: [], others: true };
}

/** One file of a zip; null where the zip holds no such file. @param path as a reading names it @throws ReadError */
export async function fileOfZip(file: File, path: string): Promise<File | null> {
  const answer = await ask({ ask: 'entry', file, path }).answer;
  return answer.type === 'entry' && answer.bytes ? entryFile(file, path, answer.bytes) : null;
}

/** A file out of a zip, called by both their names. */
export const entryFile = (zip: File, path: string, bytes: Uint8Array): File => new File([bytes.slice()], entryTitle(zip.name, path));

export interface PrepareRequest {
  readonly file: File;
  readonly index: number;
  readonly options: Omit<ConvertOptions, 'onShare'>;
  readonly careful: boolean;
}

/** Makes one sheet of a file ready for a database, in a worker of its own. @throws ReadError; the signal's reason where it is aborted */
export async function prepareInWorker(request: PrepareRequest, onShare: (share: number) => void, signal?: AbortSignal): Promise<Prepared> {
  const asked = ask({ ask: 'prepare', ...request }, onShare, signal);
  const answer = await asked.answer;
  if (answer.type !== 'prepared') throw new ReadError({ code: 'damaged', kind: 'binary', detail: request.file.name });
  return answer.more ? { ...answer.prepared, rest: () => asked.rest } : answer.prepared;
}

type FirstAnswer = Exclude<SheetAnswer, { type: 'share' | 'rest' | 'failed' }>;

interface Asked {
  readonly answer: Promise<FirstAnswer>;
  /** Settles where the answer says that there is more. */
  readonly rest: Promise<RestOfRows>;
}

/** A worker for one question: what it took goes with it. */
function ask(request: SheetRequest, onShare?: (share: number) => void, signal?: AbortSignal): Asked {
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module' });
  const failures: ((error: unknown) => void)[] = [];
  const end = (): void => {
    worker.terminate();
    signal?.removeEventListener('abort', aborted);
  };
  const fail = (error: unknown): void => {
    end();
    for (const reject of failures) reject(error);
  };
  const aborted = (): void => fail(signal?.reason);
  const hear = <T>(take: (data: SheetAnswer) => { readonly told: T; readonly last: boolean } | null): Promise<T> => new Promise((resolve, reject) => {
    failures.push(reject);
    worker.addEventListener('message', ({ data }: MessageEvent<SheetAnswer>) => {
      const taken = take(data);
      if (!taken) return;
      if (taken.last) end();
      resolve(taken.told);
    });
  });
  const answer = hear<FirstAnswer>((data) => (data.type === 'share' || data.type === 'rest' || data.type === 'failed' ? null : { told: data, last: data.type !== 'prepared' || !data.more }));
  const rest = hear<RestOfRows>((data) => (data.type === 'rest' ? { told: data.rest, last: true } : null));
  // Nobody may be waiting for it when reading ends early.
  rest.catch(() => undefined);
  worker.addEventListener('error', (event) => fail(new ReadError({ code: 'damaged', kind: 'binary', detail: event.message })));
  worker.addEventListener('message', ({ data }: MessageEvent<SheetAnswer>) => {
    if (data.type === 'share') onShare?.(data.share);
    else if (data.type === 'failed') fail(new ReadError(data.error));
  });
  signal?.addEventListener('abort', aborted);
  if (signal?.aborted) aborted();
  else worker.postMessage(request);
  return { answer, rest };
}
