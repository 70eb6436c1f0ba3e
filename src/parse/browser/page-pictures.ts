import type { PageSize } from '../pdf/pictures';
import type { NotOpened, PictureAnswer, PictureRequest } from './messages';

/** Longest time for one answer, in milliseconds: a page that draws for longer is not worth the wait. */
const PATIENCE = 30_000;

/** The pages of one PDF, drawn in a worker of their own. Closing it gives all its memory back. */
export class PagePictures {
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;
  /** Gives up the answer that is waited for. */
  #giveUp = (): void => undefined;

  /**
   * Opens a PDF, by itself or within a zip.
   * @param path as its reading names it.
   * @returns the sizes of its pages, or why it shows none.
   */
  async open(file: File, path: string): Promise<readonly PageSize[] | NotOpened> {
    const bytes = await file.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
    if (bytes === null) return 'absent';
    const answer = await this.#ask({ picture: 'open', name: file.name, bytes, path });
    if (answer?.type === 'opened') return answer.sizes;
    return answer?.type === 'not_opened' ? answer.why : 'damaged';
  }

  /**
   * Draws a page, after those asked for before.
   * @param width in pixels of the screen.
   * @param signal withdraws the wish as long as its turn has not come.
   * @returns null where it cannot be drawn, or is not wanted any more.
   */
  draw(page: number, width: number, signal: AbortSignal): Promise<ImageBitmap | null> {
    const run = this.#last.then(async () => {
      if (signal.aborted) return null;
      const answer = await this.#ask({ picture: 'draw', page, width });
      if (answer?.type !== 'drawn') return null;
      if (!signal.aborted) return answer.bitmap;
      answer.bitmap.close();
      return null;
    });
    this.#last = run;
    return run;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#worker.terminate();
    this.#giveUp();
  }

  /** One answer, or null from a worker that broke or took too long; it is not asked again. */
  #ask(request: PictureRequest): Promise<PictureAnswer | null> {
    if (this.#closed) return Promise.resolve(null);
    return new Promise((resolve) => {
      const over = new AbortController();
      const settle = (answer: PictureAnswer | null) => {
        over.abort();
        clearTimeout(timer);
        if (answer === null) this.close();
        resolve(answer);
      };
      this.#giveUp = () => settle(null);
      const timer = setTimeout(this.#giveUp, PATIENCE);
      this.#worker.addEventListener('error', this.#giveUp, { signal: over.signal });
      this.#worker.addEventListener('message', ({ data }: MessageEvent<PictureAnswer | { readonly type?: undefined }>) => {
        // pdf.js announces itself to whoever listens to the worker it is loaded in: such messages have no type.
        if (data.type !== undefined) settle(data);
      }, { signal: over.signal });
      this.#worker.postMessage(request, request.picture === 'open' ? [request.bytes.buffer] : []);
    });
  }
}
