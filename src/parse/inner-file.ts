import { detectKind } from './detect';
import type { FileKind } from './error';
import { unpack } from './zip/read-zip';

/** A document by itself: not a zip. */
export interface InnerFile {
  readonly bytes: Uint8Array;
  readonly kind: Exclude<FileKind, 'zip'>;
}

/**
 * The document that a reading is of: the file itself, or one within a zip.
 *
 * @param path as the reading names it.
 * @returns null where the file holds no such document.
 * @throws ReadError where the zip cannot be opened.
 */
export function innerFile(bytes: Uint8Array, name: string, path: string): InnerFile | null {
  const kind = detectKind(bytes);
  if (kind !== 'zip') return name === path ? { bytes, kind } : null;
  for (const file of unpack(bytes)) {
    const inner = `${name}/${file.name}`;
    if (!('error' in file) && (path === inner || path.startsWith(`${inner}/`))) return innerFile(file.bytes, inner, path);
  }
  return null;
}
