import { ReadError } from '../error';
import { LARGEST_FILE } from '../read-file';
import type { FileReading } from '../read-file';
import type { ReadAnswer, ReadRequest } from './messages';

/** Longest time without a sign of life while a file is read, in milliseconds. */
const PATIENCE = 60_000;

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Called with each reading as it comes: a zip gives many. */
  readonly onReading: (reading: FileReading) => void;
}

/**
 * Reads files in a worker, one after another. A file that hangs or breaks the worker costs the worker, which
 * is replaced, and gives a reading that says so.
 */
export class FileReaderWorker {
  #worker: Worker | null = null;
  #last: Promise<void> = Promise.resolve();

  /** Reads one file after those asked for before. @throws the signal's reason where it is aborted */
  read(file: File, options: ReadOptions): Promise<void> {
    const run = this.#last.then(() => this.#read(file, options));
    this.#last = run.catch(() => undefined);
    return run;
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  async #read(file: File, { signal, onReading }: ReadOptions): Promise<void> {
    signal?.throwIfAborted();
    const fail = (error: ReadError) => onReading({ path: file.name, kind: null, outcome: { status: 'failed', error: error.reason, remedy: error.remedy } });
    if (file.size > LARGEST_FILE) return fail(new ReadError({ code: 'file_too_large', bytes: file.size, limit: LARGEST_FILE }));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const worker = (this.#worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
    const request: ReadRequest = { name: file.name, bytes };
    const broken = await conversation(worker, request, onReading, signal);
    if (broken !== null) this.dispose();
    if (broken instanceof ReadError) fail(broken);
    signal?.throwIfAborted();
  }
}

/** Talks with the worker until the file is read: null, or why the worker cannot be used again. */
function conversation(worker: Worker, request: ReadRequest, onReading: ReadOptions['onReading'], signal: AbortSignal | undefined): Promise<ReadError | 'aborted' | null> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const settle = (outcome: ReadError | 'aborted' | null) => {
      over.abort();
      clearTimeout(timer);
      resolve(outcome);
    };
    const wait = () => setTimeout(() => settle(new ReadError({ code: 'took_too_long', milliseconds: PATIENCE })), PATIENCE);
    let timer = wait();
    signal?.addEventListener('abort', () => settle('aborted'), { signal: over.signal });
    worker.addEventListener('error', (event) => settle(new ReadError({ code: 'damaged', kind: 'binary', detail: event.message })), { signal: over.signal });
    worker.addEventListener('message', ({ data }: MessageEvent<ReadAnswer | { readonly type?: undefined }>) => {
      // pdf.js announces itself to whoever listens to the worker it is loaded in: such messages have no type.
      if (data.type === undefined) return;
      clearTimeout(timer);
      if (data.type === 'end') return settle(null);
      timer = wait();
      onReading(data.reading);
    }, { signal: over.signal });
    worker.postMessage(request, [request.bytes.buffer]);
  });
}
