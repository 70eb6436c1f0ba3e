import { ReadError } from '../error';
import { zipEntries } from './directory';
import { entryHead, inflateEntry } from './inflate';

/** One file of a zip, or why it could not be taken out. */
export type Unpacked =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly error: ReadError };

export const ZIP_LIMITS = {
  entries: 10_000,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
  /** Zips in zips, the outermost counted. */
  depth: 3,
} as const;

/** What a saved page or an operating system leaves beside documents. */
const BESIDE = /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/)|Thumbs\.db$|desktop\.ini$|~\$)|\.(?:css|js|mjs|map|ico|svg|gif|woff2?|ttf|eot)(?:\.下载|\.download)?$|_files\/[^/]+\.(?:png|jpe?g|webp)$/iu;

/** One file of a zip, of which nothing is unpacked before it is asked for. */
export interface Packed {
  /** For showing: a name that looks like a path out of the archive is never used as one. */
  readonly name: string;
  /** Its first bytes, so many at least where it has them. @throws ReadError */
  readonly head: (most: number) => Uint8Array;
  /** All of it. @throws ReadError */
  readonly read: () => Uint8Array;
}

/** What a zip holds, without what is left beside documents. @throws ReadError `damaged`, `cut_off`, `zip_too_many_entries` */
export function packedFiles(bytes: Uint8Array): readonly Packed[] {
  return zipEntries(bytes, ZIP_LIMITS.entries).filter(({ name }) => !BESIDE.test(name)).map((entry): Packed => ({
    name: shownName(entry.name),
    head: (most) => entryHead(bytes, entry, most),
    read: () => inflateEntry(bytes, entry, ZIP_LIMITS.entryBytes),
  }));
}

/**
 * The files of a zip one after another, each inflated only when asked for.
 * @throws ReadError `damaged`, `zip_too_many_entries`; `zip_bomb` once all files together are too large
 */
export function* unpack(bytes: Uint8Array): Generator<Unpacked> {
  let total = 0;
  for (const { name, read } of packedFiles(bytes)) {
    let content: Uint8Array;
    try {
      content = read();
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      yield { name, error };
      continue;
    }
    total += content.length;
    if (total > ZIP_LIMITS.totalBytes) throw new ReadError({ code: 'zip_bomb', entry: name, limit: ZIP_LIMITS.totalBytes });
    yield { name, bytes: content };
  }
}

function shownName(name: string): string {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/u.test(part));
  return parts.join('/').replace(/[\p{Cc}]/gu, '') || '?';
}
