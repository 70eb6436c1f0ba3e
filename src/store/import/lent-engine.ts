import type { FileEngine } from '@/engine/files';

/**
 * One engine for work that comes in many pieces: each has it to itself, one after the other. It starts with the first
 * piece and is let go after the last, so that twenty files dropped at once do not start twenty engines.
 */
export class LentEngine {
  readonly #open: () => Promise<FileEngine>;
  #engine: Promise<FileEngine> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(open: () => Promise<FileEngine>) {
    this.#open = open;
  }

  /**
   * Does a piece of work once those before it are done. One that fails ends the engine; the next gets another.
   * @param work may begin while the engine still starts.
   */
  lend<T>(work: (engine: Promise<FileEngine>) => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#run(work));
    // Only that it is over: what it gave would be held until the next.
    this.#last = turn.then(() => undefined, () => undefined);
    return turn;
  }

  async #run<T>(work: (engine: Promise<FileEngine>) => Promise<T>): Promise<T> {
    try {
      const engine = (this.#engine ??= this.#open());
      // Work that fails before it asks for the engine leaves nobody waiting for it.
      engine.catch(() => undefined);
      return await work(engine);
    } catch (error) {
      await this.#close();
      throw error;
    } finally {
      this.#waiting -= 1;
      if (this.#waiting === 0) await this.#close();
    }
  }

  async #close(): Promise<void> {
    const engine = this.#engine;
    this.#engine = null;
    await engine?.then((open) => open.close(), () => undefined);
  }
}
