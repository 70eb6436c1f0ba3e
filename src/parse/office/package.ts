import { ReadError } from '../error';
import { zipEntries } from '../zip/directory';
import { inflateEntry } from '../zip/inflate';
import { child, elements, parseXml, textOf } from './xml';
import type { XmlElement } from './xml';

/** The parts of an Office file (ECMA-376 part 2), inflated when asked for. */
export interface OfficePackage {
  readonly has: (part: string) => boolean;
  /** A part as a tree, undefined where the file has no such part. */
  readonly xml: (part: string) => XmlElement | undefined;
  /** A part as it is, for those that are too large for a tree. */
  readonly bytes: (part: string) => Uint8Array | undefined;
  /** Where a part's relationship of this kind, or with this id, points to. */
  readonly target: (part: string, by: { readonly kind: string } | { readonly id: string }) => string | undefined;
  readonly title: () => string | null;
}

const MOST_PARTS = 20_000;
const LARGEST_PART = 80 * 1024 * 1024;

/**
 * Opens a .docx or .xlsx.
 * @throws ReadError `damaged`, `encrypted`, `zip_bomb`; parts throw what `parseXml` throws
 */
export function openOffice(bytes: Uint8Array, kind: 'docx' | 'xlsx'): OfficePackage {
  const entries = new Map(asKind(kind, () => zipEntries(bytes, MOST_PARTS)).map((entry) => [entry.name.toLowerCase(), entry]));
  const partBytes = (part: string) => {
    const entry = entries.get(part.toLowerCase());
    return entry && asKind(kind, () => inflateEntry(bytes, entry, LARGEST_PART));
  };
  const xml = (part: string) => {
    const found = partBytes(part);
    return found && asKind(kind, () => parseXml(found, part));
  };
  const target: OfficePackage['target'] = (part, by) => {
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    const relations = xml(`${folder}_rels/${part.slice(folder.length)}.rels`);
    const relation = elements(relations).find(({ attributes }) => ('id' in by ? attributes['Id'] === by.id : attributes['Type']?.endsWith(`/${by.kind}`)));
    const path = relation?.attributes['Target'];
    return path === undefined ? undefined : resolve(folder, path);
  };
  return {
    has: (part) => entries.has(part.toLowerCase()),
    xml,
    bytes: partBytes,
    target,
    title() {
      const title = child(xml('docProps/core.xml'), 'title');
      const text = title ? textOf(title).trim() : '';
      return text === '' ? null : text;
    },
  };
}

function resolve(folder: string, path: string): string {
  const parts = path.startsWith('/') ? [] : folder.split('/').filter((name) => name !== '');
  for (const name of path.split('/')) {
    if (name === '..') parts.pop();
    else if (name !== '' && name !== '.') parts.push(name);
  }
  return parts.join('/');
}

/** Damage to the container is damage to the document: the error names the kind that people know. */
function asKind<T>(kind: 'docx' | 'xlsx', read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ReadError && 'kind' in error.reason && error.reason.code !== 'unreadable_kind') {
      if (error.reason.code === 'encrypted') throw new ReadError({ code: 'encrypted', kind: 'office' });
      throw new ReadError({ ...error.reason, kind });
    }
    throw error;
  }
}
