import type { Report } from '@/model/report';
import { decodeText } from './decode';
import { detectKind, isParquet } from './detect';
import { readDocx } from './docx/read-docx';
import { ReadError } from './error';
import type { FileKind, ReadErrorCause, Remedy } from './error';
import { readHtml } from './html/read-html';
import { innerFile } from './inner-file';
import { LARGEST_FILE } from './limits';
import { htmlOfArchive } from './mhtml/read-mhtml';
import type { LoadCMap } from './pdf/open';
import { readReport } from './read-report';
import type { Refusal } from './read-report';
import type { SourceDocument } from './source';
import { readText } from './text/read-text';
import { readXlsx } from './xlsx/read-xlsx';
import { isAside, NONE_ASIDE, type Aside } from './zip/aside';
import { unpack, ZIP_LIMITS } from './zip/read-zip';

/** What reading needs from where it runs. */
export interface ReadEnvironment {
  readonly loadCMap: LoadCMap;
}

/** Something about the file that a person should know although it was read. */
export type Notice =
  | { readonly code: 'pages_without_text'; readonly pages: readonly number[] }
  | { readonly code: 'undecoded_bytes'; readonly count: number };

/** What became of one document: its reports, or why it is none, or why it cannot be read. */
export type Outcome =
  | { readonly status: 'read'; readonly reports: readonly [Report, ...Report[]]; readonly notices: readonly Notice[] }
  | { readonly status: 'refused'; readonly refusal: Refusal; readonly notices: readonly Notice[] }
  | { readonly status: 'failed'; readonly error: ReadErrorCause; readonly remedy: Remedy };

export interface FileReading {
  /** The file's name, and inside a zip the name within: `a.zip/b.pdf`. */
  readonly path: string;
  /** By content; null where the file was not looked into. */
  readonly kind: FileKind | null;
  readonly outcome: Outcome;
}

/**
 * Reads one file of any kind into the reports it holds: one reading a document, several for a zip. Never
 * throws for anything the bytes hold; a cause that was not foreseen comes as `damaged` with its words.
 *
 * @param aside what of a zip somebody else reads.
 */
export async function* readFile(bytes: Uint8Array, name: string, environment: ReadEnvironment, aside: Aside = NONE_ASIDE): AsyncGenerator<FileReading> {
  if (bytes.length > LARGEST_FILE) yield failed(name, null, new ReadError({ code: 'file_too_large', bytes: bytes.length, limit: LARGEST_FILE }));
  else yield* readBytes(bytes, name, environment, aside, 1);
}

async function* readBytes(bytes: Uint8Array, path: string, environment: ReadEnvironment, aside: Aside, depth: number): AsyncGenerator<FileReading> {
  if (bytes.length === 0) {
    yield failed(path, null, new ReadError({ code: 'empty_file' }));
    return;
  }
  const kind = detectKind(bytes);
  if (kind !== 'zip') {
    yield await readDocument(bytes, kind, path, environment);
    return;
  }
  if (depth > ZIP_LIMITS.depth) {
    yield failed(path, kind, new ReadError({ code: 'zip_too_deep', entry: path, limit: ZIP_LIMITS.depth }));
    return;
  }
  let empty = true;
  try {
    for (const file of unpack(bytes)) {
      empty = false;
      const inner = `${path}/${file.name}`;
      if (isAside(inner, aside)) continue;
      if ('error' in file) yield failed(inner, null, file.error);
      else yield* readBytes(file.bytes, inner, environment, aside, depth + 1);
    }
    if (empty) throw new ReadError({ code: 'zip_empty' });
  } catch (error) {
    yield failed(path, kind, error);
  }
}

/**
 * The document behind a reading, before anything in it is understood, to be shown beside what was read.
 *
 * @param path as the reading names it.
 * @returns null where the file holds no such document, or it cannot be read.
 */
export async function readSource(bytes: Uint8Array, name: string, path: string, environment: ReadEnvironment): Promise<SourceDocument | null> {
  try {
    const inner = innerFile(bytes, name, path);
    return inner ? (await sourceOf(inner.bytes, inner.kind, environment)).document : null;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return null;
  }
}

async function readDocument(bytes: Uint8Array, kind: Exclude<FileKind, 'zip'>, path: string, environment: ReadEnvironment): Promise<FileReading> {
  try {
    const { document, notices } = await sourceOf(bytes, kind, environment);
    const result = readReport(document);
    const outcome: Outcome = result.kind === 'reports' ? { status: 'read', reports: result.reports, notices } : { status: 'refused', refusal: result.refusal, notices };
    return { path, kind, outcome };
  } catch (error) {
    return failed(path, kind, error);
  }
}

interface Sourced {
  readonly document: SourceDocument;
  readonly notices: readonly Notice[];
}

/** The document that the bytes hold, its kind being known. */
async function sourceOf(bytes: Uint8Array, kind: Exclude<FileKind, 'zip'>, environment: ReadEnvironment): Promise<Sourced> {
  switch (kind) {
    case 'html': return decoded(bytes, readHtml);
    case 'text': return decoded(bytes, readText);
    case 'mhtml': return decoded(htmlOfArchive(bytes), readHtml);
    case 'docx': return { document: readDocx(bytes), notices: [] };
    case 'xlsx': return { document: readXlsx(bytes), notices: [] };
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf');
      const { document, pagesWithoutText } = await readPdf(bytes, environment.loadCMap);
      return { document, notices: pagesWithoutText.length > 0 ? [{ code: 'pages_without_text', pages: pagesWithoutText }] : [] };
    }
    case 'parquet': throw new ReadError(isParquet(bytes) ? { code: 'unreadable_kind', kind } : { code: 'damaged', kind, detail: 'no end' });
    case 'encrypted_office': throw new ReadError({ code: 'encrypted', kind: 'office' });
    default: throw new ReadError({ code: 'unreadable_kind', kind });
  }
}

function decoded(bytes: Uint8Array, read: (text: string) => SourceDocument): Sourced {
  const { text, replaced } = decodeText(bytes);
  return { document: read(text), notices: replaced > 0 ? [{ code: 'undecoded_bytes', count: replaced }] : [] };
}

function failed(path: string, kind: FileKind | null, error: unknown): FileReading {
  const known = error instanceof ReadError ? error : new ReadError({ code: 'damaged', kind: kind ?? 'binary', detail: error instanceof Error ? error.message : String(error) });
  return { path, kind, outcome: { status: 'failed', error: known.reason, remedy: known.remedy } };
}
