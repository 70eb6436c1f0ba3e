import { ReadError } from '../error';
import { zipEntries } from './directory';
import { inflateEntry } from './inflate';

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

/**
 * The files of a zip one after another, each inflated only when asked for. Names are for showing: a name that
 * looks like a path out of the archive is never used as one.
 * @throws ReadError `damaged`, `zip_too_many_entries`; `zip_bomb` once all files together are too large
 */
export function* unpack(bytes: Uint8Array): Generator<Unpacked> {
  let total = 0;
  for (const entry of zipEntries(bytes, ZIP_LIMITS.entries)) {
    if (BESIDE.test(entry.name)) continue;
    const name = shownName(entry.name);
    let content: Uint8Array;
    try {
      content = inflateEntry(bytes, entry, ZIP_LIMITS.entryBytes);
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
