import type { ReadErrorCause, Remedy } from './error';
import type { Notice } from './read-file';
import type { Refusal } from './refusal';

/** Something to be said of a file: a text of the locale files below `read.`, and what fills its placeholders. */
export interface Told {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Placeholders filled by texts of their own, by their keys below `read.`. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Why a file could not be read at all. */
export function tellError(error: ReadErrorCause): Told {
  const about = (values: Told['values'] = {}, texts: Told['texts'] = {}): Told => ({ key: `error.${error.code}.what`, values, texts });
  switch (error.code) {
    case 'file_too_large': return about({ size: megabytes(error.bytes), limit: megabytes(error.limit) });
    case 'unreadable_kind': return about({}, { kind: `kind.${error.kind}` });
    case 'encrypted': return about({}, { kind: `kind.${error.kind === 'office' ? 'encrypted_office' : error.kind}` });
    case 'damaged': return error.part === undefined ? about({}, { kind: `kind.${error.kind}` }) : { key: 'error.damaged.in_part', values: { part: error.part }, texts: { kind: `kind.${error.kind}` } };
    case 'cut_off': return about({}, { kind: `kind.${error.kind}` });
    case 'text_too_long': return about({ characters: error.characters, limit: error.limit });
    case 'pdf_scanned': case 'pdf_ocr_layer': return about({ pages: error.pages });
    case 'pdf_without_unicode': return about({ share: Math.round(error.share * 100) });
    case 'pdf_too_many_pages': return about({ pages: error.pages, limit: error.limit });
    case 'content_too_large': return about({ limit: error.limit }, { kind: `kind.${error.kind}`, what: `too_much.${error.what}` });
    case 'xml_with_doctype': return about({ part: error.part });
    case 'zip_too_many_entries': return about({ entries: error.entries, limit: error.limit });
    case 'zip_bomb': return about({ entry: error.entry, limit: megabytes(error.limit) });
    case 'zip_too_deep': return about({ limit: error.limit });
    case 'zip_unsupported': return about({ entry: error.entry, method: error.method });
    case 'took_too_long': return about({ seconds: Math.round(error.milliseconds / 1000) });
    case 'empty_file': case 'undecodable_text': case 'not_given': case 'foreign_database': case 'zip_empty': return about();
  }
}

/** What can be done about it. */
export function tellRemedy(remedy: Remedy): Told {
  return { key: `remedy.${remedy}`, values: {}, texts: {} };
}

/** Why a document is no report. */
export function tellRefusal(refusal: Refusal): Told {
  const key = `refusal.${refusal.cause}`;
  switch (refusal.cause) {
    case 'empty': return { key, values: {}, texts: {} };
    case 'not_a_report': return { key, values: { sample: refusal.sample }, texts: { looks: `looks.${refusal.looksLike}` } };
    case 'only_attachments': return { key, values: { links: refusal.links.join('、') }, texts: {} };
    case 'shell': return { key, values: { sample: refusal.sample }, texts: {} };
  }
}

/** What can be done about a document that is no report. */
export function tellRefusalRemedy({ cause }: Refusal): Told {
  return { key: `refusal_remedy.${cause}`, values: {}, texts: {} };
}

/** What a person should know of a file that was read. */
export function tellNotice(notice: Notice): Told {
  const key = `notice.${notice.code}`;
  return { key, values: notice.code === 'pages_without_text' ? { pages: notice.pages.join(', ') } : { count: notice.count }, texts: {} };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;
}
