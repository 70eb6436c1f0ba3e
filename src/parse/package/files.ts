import { ReadError } from '../error';
import { zipEntries } from '../zip/directory';
import { inflateEntry } from '../zip/inflate';

/** The files that a package is made of, wherever they lie. */
export interface PackageFiles {
  readonly paths: readonly string[];
  readonly read: (path: string) => Promise<Uint8Array>;
}

/** A package holds a table of a whole country and its words at most. */
const LARGEST_TABLE = 512 * 1024 * 1024;
const MOST_FILES = 1_000;

/**
 * The files of a zip, each inflated only when asked for.
 * @throws ReadError `damaged`, `zip_too_many_entries`; reading `zip_bomb`, `encrypted`, `zip_unsupported`
 */
export function zipFiles(bytes: Uint8Array): PackageFiles {
  const entries = new Map(zipEntries(bytes, MOST_FILES).map((entry) => [entry.name.replaceAll('\\', '/'), entry]));
  return {
    paths: [...entries.keys()],
    read(path) {
      const entry = entries.get(path);
      if (!entry) return Promise.reject(new ReadError({ code: 'damaged', kind: 'zip', part: path, detail: 'missing' }));
      return Promise.resolve().then(() => inflateEntry(bytes, entry, LARGEST_TABLE));
    },
  };
}

/** Files that were dropped or chosen as a folder. */
export const folderFiles = (files: ReadonlyMap<string, Blob>): PackageFiles => ({
  paths: [...files.keys()],
  read: async (path) => new Uint8Array((await files.get(path)?.arrayBuffer()) ?? new ArrayBuffer(0)),
});
