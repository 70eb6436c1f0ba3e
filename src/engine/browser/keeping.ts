import { EngineError } from '../error';
import { sha256 } from './digest';
import { privateFolder, storageError } from './private-folder';

/** The database that counts, and what was said of it. */
export interface KeptFile<Facts> {
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** Raised with every change. */
  readonly generation: number;
  readonly facts: Facts;
}

export interface Kept<Facts> {
  readonly file: KeptFile<Facts>;
  readonly database: Uint8Array;
  /** The latest file was damaged and the one before stands in for it. */
  readonly recovered: boolean;
}

interface Pointer<Facts> {
  readonly current: KeptFile<Facts>;
  readonly previous: KeptFile<Facts> | null;
}

const POINTER = 'atlas-own.json';
const FILES = /^atlas-own-\d+\.duckdb(\.wal)?$/;

/** The name under which the database after a generation is made. */
export const nextName = (generation: number): string => `atlas-own-${String(generation + 1)}.duckdb`;

/**
 * Which of the database files in the browser's private file system counts. Every change makes a new file beside the one
 * before and then, as its last act, rewrites the small file that names it, which the browser replaces in one step. So a
 * tab that dies at any moment leaves the state before or the state after, never half of one.
 */
export class Keeping<Facts> {
  readonly #folder: FileSystemDirectoryHandle;

  private constructor(folder: FileSystemDirectoryHandle) {
    this.#folder = folder;
  }

  /** @throws EngineError `storage_unavailable` where the browser gives the page no such storage. */
  static async open<Facts>(): Promise<Keeping<Facts>> {
    return new Keeping(await privateFolder());
  }

  /** What is kept now, without its bytes; null where nothing is. */
  async look(): Promise<KeptFile<Facts> | null> {
    return (await this.#pointer())?.current ?? null;
  }

  /**
   * What is kept, its bytes checked against what was written.
   * @throws EngineError `dataset_checksum` where neither the latest file nor the one before is whole.
   */
  async read(): Promise<Kept<Facts> | null> {
    const pointer = await this.#pointer();
    if (!pointer) return null;
    for (const file of [pointer.current, pointer.previous]) {
      const database = file && (await this.#whole(file));
      if (database) return { file, database, recovered: file !== pointer.current };
    }
    throw new EngineError('dataset_checksum', pointer.current.path);
  }

  /**
   * Lets a database that has been made count from now on.
   * @param generation the generation that it was made from; 0 where there was none.
   * @throws EngineError `storage_full` or `storage_failed`; what counted before still does.
   */
  async accept(generation: number, database: Uint8Array, facts: Facts): Promise<KeptFile<Facts>> {
    const previous = await this.look();
    const current = { path: nextName(generation), bytes: database.length, sha256: await sha256(database), generation: generation + 1, facts };
    try {
      const writer = await (await this.#folder.getFileHandle(POINTER, { create: true })).createWritable();
      await writer.write(JSON.stringify({ current, previous } satisfies Pointer<Facts>));
      await writer.close();
    } catch (error) {
      throw storageError(error);
    }
    await this.#sweep(new Set([current.path, previous?.path]));
    return current;
  }

  /** Lets everything go. */
  async clear(): Promise<void> {
    await this.#folder.removeEntry(POINTER).catch(() => undefined);
    await this.#sweep(new Set());
  }

  async #pointer(): Promise<Pointer<Facts> | null> {
    const text = await (await this.#get(POINTER))?.text();
    if (text === undefined || text === '') return null;
    try {
      return JSON.parse(text) as Pointer<Facts>;
    } catch (error) {
      throw new EngineError('dataset_checksum', POINTER, { cause: error });
    }
  }

  async #whole(file: KeptFile<Facts>): Promise<Uint8Array | null> {
    const found = await this.#get(file.path);
    if (found?.size !== file.bytes) return null;
    const bytes = new Uint8Array(await found.arrayBuffer());
    return (await sha256(bytes)) === file.sha256 ? bytes : null;
  }

  async #get(name: string): Promise<File | null> {
    try {
      return await (await this.#folder.getFileHandle(name)).getFile();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return null;
      throw storageError(error);
    }
  }

  /** Removes databases but some: those that were replaced, and those that a dying tab left unfinished. */
  async #sweep(stay: ReadonlySet<string | undefined>): Promise<void> {
    for await (const name of this.#folder.keys()) {
      if (FILES.test(name) && !stay.has(name)) await this.#folder.removeEntry(name).catch(() => undefined);
    }
  }
}
