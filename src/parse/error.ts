/** The kinds of file that can be told apart by their content. */
export const FILE_KINDS = [
  'html', 'mhtml', 'text', 'pdf', 'docx', 'xlsx', 'zip',
  'doc', 'xls', 'ppt', 'encrypted_office', 'ole2', 'pptx', 'odf', 'ofd', 'rtf', 'image', 'archive', 'parquet', 'duckdb', 'binary',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Kinds that are recognised only to say how to get at what they hold. */
export type UnreadableKind = Exclude<FileKind, 'html' | 'mhtml' | 'text' | 'pdf' | 'docx' | 'xlsx' | 'zip' | 'encrypted_office'>;

/** What happened, with the facts a message needs. Sizes are bytes, shares 0–1. */
export type ReadErrorCause =
  | { readonly code: 'empty_file' }
  | { readonly code: 'file_too_large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'unreadable_kind'; readonly kind: UnreadableKind }
  | { readonly code: 'encrypted'; readonly kind: 'pdf' | 'zip' | 'office' }
  /** `part` names what in the file is broken, where it has a name; `detail` is for those who look for the fault, and is in no language. */
  | { readonly code: 'damaged'; readonly kind: FileKind; readonly part?: string; readonly detail: string }
  /** The system does not give the file: it was moved, deleted, or is held by another program. */
  | { readonly code: 'not_given' }
  /** A database that this program has not written. */
  | { readonly code: 'foreign_database' }
  /** The file ends before what it announces: a download or copy broke off. `kind` is what its beginning says. */
  | { readonly code: 'cut_off'; readonly kind: FileKind }
  | { readonly code: 'undecodable_text' }
  | { readonly code: 'text_too_long'; readonly characters: number; readonly limit: number }
  | { readonly code: 'pdf_scanned'; readonly pages: number }
  | { readonly code: 'pdf_ocr_layer'; readonly pages: number }
  | { readonly code: 'pdf_without_unicode'; readonly share: number }
  | { readonly code: 'pdf_too_many_pages'; readonly pages: number; readonly limit: number }
  | { readonly code: 'content_too_large'; readonly kind: FileKind; readonly what: 'operators' | 'bytes' | 'cells' | 'nodes' | 'depth'; readonly limit: number }
  | { readonly code: 'xml_with_doctype'; readonly part: string }
  | { readonly code: 'zip_too_many_entries'; readonly entries: number; readonly limit: number }
  | { readonly code: 'zip_empty' }
  | { readonly code: 'zip_bomb'; readonly entry: string; readonly limit: number }
  | { readonly code: 'zip_too_deep'; readonly entry: string; readonly limit: number }
  | { readonly code: 'zip_unsupported'; readonly entry: string; readonly method: number }
  | { readonly code: 'took_too_long'; readonly milliseconds: number };

export type ReadErrorCode = ReadErrorCause['code'];

/** What the person can do; the locale files word it. */
export const REMEDIES = [
  'choose_another_file', 'save_as_docx_or_pdf', 'save_as_xlsx', 'remove_password', 'download_again',
  'get_text_pdf_or_page', 'print_to_pdf_again', 'split_file', 'unpack_first', 'choose_again', 'check_columns', 'export_again',
] as const;
export type Remedy = (typeof REMEDIES)[number];

const REMEDY: Readonly<Record<ReadErrorCode, Remedy>> = {
  empty_file: 'download_again',
  file_too_large: 'split_file',
  unreadable_kind: 'save_as_docx_or_pdf',
  encrypted: 'remove_password',
  damaged: 'download_again',
  not_given: 'choose_again',
  foreign_database: 'export_again',
  cut_off: 'download_again',
  undecodable_text: 'choose_another_file',
  text_too_long: 'split_file',
  pdf_scanned: 'get_text_pdf_or_page',
  pdf_ocr_layer: 'get_text_pdf_or_page',
  pdf_without_unicode: 'print_to_pdf_again',
  pdf_too_many_pages: 'split_file',
  content_too_large: 'choose_another_file',
  xml_with_doctype: 'choose_another_file',
  zip_too_many_entries: 'unpack_first',
  zip_empty: 'choose_another_file',
  zip_bomb: 'choose_another_file',
  zip_too_deep: 'unpack_first',
  zip_unsupported: 'unpack_first',
  took_too_long: 'split_file',
};

export const READ_ERROR_CODES = Object.keys(REMEDY) as readonly ReadErrorCode[];

const KIND_REMEDY: Partial<Readonly<Record<UnreadableKind, Remedy>>> = {
  xls: 'save_as_xlsx',
  image: 'get_text_pdf_or_page',
  archive: 'unpack_first',
  parquet: 'check_columns',
  duckdb: 'unpack_first',
  binary: 'choose_another_file',
};

/**
 * A file could not be read at all. Carries a code with its parameters and no words: those belong to the
 * locale files and to the command line. Thrown inside the readers; `readFile` turns it into a value.
 */
export class ReadError extends Error {
  override readonly name = 'ReadError';
  readonly remedy: Remedy;

  constructor(readonly reason: ReadErrorCause) {
    super(reason.code);
    this.remedy = (reason.code === 'unreadable_kind' ? KIND_REMEDY[reason.kind] : undefined) ?? REMEDY[reason.code];
  }
}

/** Turns the refusal of the system to give a file into an error of reading. @throws ReadError `not_given` */
export function notGiven(): never {
  throw new ReadError({ code: 'not_given' });
}
