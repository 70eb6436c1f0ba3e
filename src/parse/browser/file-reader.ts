import { notGiven, ReadError } from '../error';
import { LARGEST_FILE } from '../limits';
import type { FileReading } from '../read-file';
import type { SourceDocument } from '../source';
import type { Aside } from '../zip/aside';
import type { ReadAnswer, ReadRequest } from './messages';

/** Longest time without a sign of life while a file is read, in milliseconds. */
const PATIENCE = 60_000;

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Called with each reading as it comes: a zip gives many. */
  readonly onReading: (reading: FileReading) => void;
  /** What of a zip somebody else reads. */
  readonly aside?: Aside;
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

  /**
   * The document behind a reading, to be shown beside what was read; null where it cannot be had.
   * @param path as the reading names it.
   */
  async source(file: File, path: string): Promise<SourceDocument | null> {
    let document: SourceDocument | null = null;
    const run = this.#last.then(() => this.#talk(file, { source: path }, (answer) => {
      if (answer.type === 'source') document = answer.document;
    }));
    this.#last = run.then(() => undefined, () => undefined);
    await run;
    return document;
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  async #read(file: File, { signal, onReading, aside }: ReadOptions): Promise<void> {
    signal?.throwIfAborted();
    const fail = (error: ReadError) => onReading({ path: file.name, kind: null, outcome: { status: 'failed', error: error.reason, remedy: error.remedy } });
    if (file.size > LARGEST_FILE) return fail(new ReadError({ code: 'file_too_large', bytes: file.size, limit: LARGEST_FILE }));
    try {
      const broken = await this.#talk(file, aside ? { aside } : {}, (answer) => {
        if (answer.type === 'reading') onReading(answer.reading);
      }, signal);
      if (broken instanceof ReadError) fail(broken);
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      fail(error);
    }
    signal?.throwIfAborted();
  }

  async #talk(file: File, wanted: Pick<ReadRequest, 'source' | 'aside'>, onAnswer: (answer: ReadAnswer) => void, signal?: AbortSignal): Promise<ReadError | 'aborted' | null> {
    const bytes = new Uint8Array(await file.arrayBuffer().catch(notGiven));
    const worker = (this.#worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
    const broken = await conversation(worker, { name: file.name, bytes, ...wanted }, onAnswer, signal);
    if (broken !== null) this.dispose();
    return broken;
  }
}

/** Talks with the worker until the file is read: null, or why the worker cannot be used again. */
function conversation(worker: Worker, request: ReadRequest, onAnswer: (answer: ReadAnswer) => void, signal: AbortSignal | undefined): Promise<ReadError | 'aborted' | null> {
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
      onAnswer(data);
    }, { signal: over.signal });
    worker.postMessage(request, [request.bytes.buffer]);
  });
}
