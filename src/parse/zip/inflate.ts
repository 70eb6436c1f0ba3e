import { Inflate } from 'fflate';
import { ReadError } from '../error';
import type { ZipEntry } from './directory';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_SIZE = 30;
/** Input fed at once: deflate grows it at most 1,032-fold, so no step can run away. */
const STEP = 16_384;

/**
 * The bytes of one zip entry, at most `limit` of them whatever the directory declares.
 * @throws ReadError `encrypted`, `damaged`, `zip_bomb`, `zip_unsupported`
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, limit: number): Uint8Array {
  if (entry.encrypted) throw new ReadError({ code: 'encrypted', kind: 'zip' });
  if (entry.declaredSize > limit) throw new ReadError({ code: 'zip_bomb', entry: entry.name, limit });
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) {
    if (packed.length > limit) throw new ReadError({ code: 'zip_bomb', entry: entry.name, limit });
    return packed;
  }
  if (entry.method !== 8) throw new ReadError({ code: 'zip_unsupported', entry: entry.name, method: entry.method });
  return inflate(packed, entry, limit);
}

/**
 * The first bytes of one zip entry, at least `most` of them where it has so many; no more of it is unpacked.
 * @throws ReadError `encrypted`, `damaged`, `zip_unsupported`
 */
export function entryHead(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  if (entry.encrypted) throw new ReadError({ code: 'encrypted', kind: 'zip' });
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) return packed.subarray(0, most);
  if (entry.method !== 8) throw new ReadError({ code: 'zip_unsupported', entry: entry.name, method: entry.method });
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflater = new Inflate((chunk) => {
    size += chunk.length;
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length && size < most; at += STEP) inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    throw damaged(entry);
  }
  return joined(chunks, size);
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + LOCAL_HEADER_SIZE > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) throw damaged(entry);
  const start = offset + LOCAL_HEADER_SIZE + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.compressedSize > bytes.length) throw damaged(entry);
  return bytes.subarray(start, start + entry.compressedSize);
}

function inflate(packed: Uint8Array, entry: ZipEntry, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const inflater = new Inflate((chunk, final) => {
    size += chunk.length;
    if (size > limit) throw new ReadError({ code: 'zip_bomb', entry: entry.name, limit });
    chunks.push(chunk);
    ended = final;
  });
  try {
    for (let at = 0; at < packed.length && !ended; at += STEP) inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    throw error instanceof ReadError ? error : damaged(entry);
  }
  if (!ended) throw damaged(entry);
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function damaged(entry: ZipEntry): ReadError {
  return new ReadError({ code: 'damaged', kind: 'zip', part: entry.name, detail: entry.name });
}
