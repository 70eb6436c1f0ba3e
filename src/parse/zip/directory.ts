import { ReadError } from '../error';
import { entryName } from './entry-name';

/** An entry as the central directory declares it. Declared sizes are claims, to be checked when inflating. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated; anything else cannot be read. */
  readonly method: number;
  readonly compressedSize: number;
  readonly declaredSize: number;
  readonly offset: number;
}

const END_RECORD = 0x06054b50;
const ENTRY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const LOCAL_RECORD_SIZE = 30;
const END_RECORD_SIZE = 22;
const ENTRY_RECORD_SIZE = 46;
const LONGEST_COMMENT = 65_535;

/**
 * The entries of a zip container, folders left out, in the order of its central directory.
 *
 * @param before how many bytes of the container stand before these, where they are its end alone.
 * @throws ReadError `cut_off` where the directory is missing, `damaged` where it is broken, `zip_too_many_entries`
 */
export function zipEntries(bytes: Uint8Array, mostEntries: number, before = 0): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) throw new ReadError({ code: 'cut_off', kind: 'zip' });
  const total = view.getUint16(end + 10, true);
  if (total > mostEntries) throw new ReadError({ code: 'zip_too_many_entries', entries: total, limit: mostEntries });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true) - before;
  if (at < 0) throw damaged('broken directory');
  for (let index = 0; index < total; index += 1) {
    if (at + ENTRY_RECORD_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY_RECORD) throw damaged('broken directory');
    const nameLength = view.getUint16(at + 28, true);
    const nameStart = at + ENTRY_RECORD_SIZE;
    const flags = view.getUint16(at + 8, true);
    const entry: ZipEntry = {
      name: entryName(bytes.subarray(nameStart, nameStart + nameLength), (flags & 0x800) !== 0),
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      compressedSize: view.getUint32(at + 20, true),
      declaredSize: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (!entry.name.endsWith('/')) entries.push(entry);
    at = nameStart + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The names of the entries as they stand before their bytes, for a container whose directory is missing. */
export function namesByEntry(bytes: Uint8Array, most: number): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  for (let at = bytes.indexOf(0x50); at >= 0 && at + LOCAL_RECORD_SIZE <= bytes.length && names.length < most; at = bytes.indexOf(0x50, at + 1)) {
    if (view.getUint32(at, true) !== LOCAL_RECORD) continue;
    const from = at + LOCAL_RECORD_SIZE;
    names.push(entryName(bytes.subarray(from, from + view.getUint16(at + 26, true)), false));
  }
  return names;
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_RECORD_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) if (view.getUint32(at, true) === END_RECORD) return at;
  return null;
}

function damaged(detail: string): ReadError {
  return new ReadError({ code: 'damaged', kind: 'zip', detail });
}
