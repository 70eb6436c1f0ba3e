import type { FileKind, ReadErrorCause, Remedy } from '@/parse/error';
import type { Refusal } from '@/parse/read-report';
import type { Notice } from '@/parse/read-file';
import type { DocumentRecord } from './record';

const KIND: Readonly<Record<FileKind, string>> = {
  html: 'web page', mhtml: 'web archive', text: 'text file', pdf: 'PDF', docx: 'Word file (.docx)', xlsx: 'Excel file (.xlsx)', zip: 'zip',
  doc: 'old Word or WPS file (.doc, .wps)', xls: 'old Excel or WPS file (.xls, .et)', ppt: 'old PowerPoint file (.ppt)', encrypted_office: 'Office file with a password',
  ole2: 'old Office or WPS file', pptx: 'PowerPoint file', odf: 'OpenDocument file', ofd: 'OFD file', rtf: 'RTF file', image: 'picture', archive: 'archive (rar, 7z, gz)', binary: 'file of an unknown kind',
};

const REMEDY: Readonly<Record<Remedy, string>> = {
  choose_another_file: 'choose another file',
  save_as_docx_or_pdf: 'open it in Word or WPS and save it as .docx or PDF',
  save_as_xlsx: 'open it in Excel or WPS and save it as .xlsx',
  remove_password: 'save it without a password',
  download_again: 'download it again',
  get_text_pdf_or_page: 'get the web page, the Word file or a PDF made from it',
  print_to_pdf_again: 'make the PDF again from the original file',
  split_file: 'split it into smaller files',
  unpack_first: 'unpack it and read the folder',
  report_as_fault: 'report this as a fault, with the file',
};

/** Why a document was not read and what to do, in one line. */
export function reasonOf(record: Exclude<DocumentRecord, { status: 'read' }>): string {
  return record.status === 'refused' ? refusalWords(record.refusal) : `${errorWords(record.error)}; ${REMEDY[record.remedy]}`;
}

export function errorWords(error: ReadErrorCause): string {
  switch (error.code) {
    case 'empty_file': return 'the file is empty';
    case 'file_too_large': return `the file has ${megabytes(error.bytes)}, the limit is ${megabytes(error.limit)}`;
    case 'unreadable_kind': return `it is a ${KIND[error.kind]}, which cannot be read`;
    case 'encrypted': return `the ${error.kind === 'office' ? 'Office file' : KIND[error.kind]} is protected by a password`;
    case 'damaged': return `the ${KIND[error.kind]} is damaged or cut off (${error.detail})`;
    case 'undecodable_text': return 'no known encoding makes text of it';
    case 'text_too_long': return `the text has ${String(error.characters)} characters, the limit is ${String(error.limit)}`;
    case 'pdf_scanned': return `its ${String(error.pages)} pages are pictures without text (a scan)`;
    case 'pdf_ocr_layer': return 'it is a scan; the text under the pictures was guessed by a machine and its figures cannot be trusted';
    case 'pdf_without_unicode': return `its fonts do not say which characters they show (${String(Math.round(error.share * 100))} % of them)`;
    case 'pdf_too_many_pages': return `it has ${String(error.pages)} pages, the limit is ${String(error.limit)}`;
    case 'content_too_large': return `the ${KIND[error.kind]} holds more ${error.what} than any report (limit ${String(error.limit)})`;
    case 'xml_with_doctype': return `${error.part} declares entities of its own, which no Office program writes`;
    case 'zip_too_many_entries': return `the zip has ${String(error.entries)} files, the limit is ${String(error.limit)}`;
    case 'zip_bomb': return `${error.entry} grows beyond ${megabytes(error.limit)} when unpacked`;
    case 'zip_too_deep': return `zips are packed in zips more than ${String(error.limit)} deep`;
    case 'zip_unsupported': return `${error.entry} is packed by method ${String(error.method)}, which cannot be read`;
    case 'took_too_long': return `reading took longer than ${String(error.milliseconds)} ms`;
  }
}

export function refusalWords(refusal: Refusal): string {
  switch (refusal.cause) {
    case 'empty': return 'there is no text in it';
    case 'not_a_report': return `it is no annual report on disclosure (${LOOKS[refusal.looksLike]}): “${refusal.sample}”`;
    case 'only_attachments': return `the page only links to the report: ${refusal.links.join(', ')}`;
    case 'shell': return `the page has the title of a report and nothing of its text: “${refusal.sample}”`;
  }
}

const LOOKS: Readonly<Record<Extract<Refusal, { cause: 'not_a_report' }>['looksLike'], string>> = {
  budget: 'a budget or its report', disclosure_guide: 'a guide to disclosure', not_chinese: 'not in Chinese', other: 'something else',
};

export function noticeWords(notice: Notice): string {
  switch (notice.code) {
    case 'pages_without_text': return `no text on page ${notice.pages.join(', ')}`;
    case 'undecoded_bytes': return `${String(notice.count)} characters could not be decoded`;
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0)} MB`;
}
