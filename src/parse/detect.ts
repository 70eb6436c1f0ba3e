import { encodingOf } from './decode';
import type { FileKind } from './error';
import { namesByEntry, zipEntries } from './zip/directory';

/** Bytes looked at for the mark of a PDF, which may stand behind stray bytes. */
const HEAD = 1024;
/** Bytes of text looked at for tags. */
const TAG_SAMPLE = 200_000;
const TAG = /<(?:!doctype\s+html|html|head|body|meta|title|table|tbody|tr|td|div|p|span|br|section|article|font|center|ul|ol|h[1-6])(?:\s[^<>]*)?\/?>/iu;

const SIGNATURES: readonly (readonly [kind: FileKind, signature: string, at?: number])[] = [
  ['rtf', '{\\rtf'], ['parquet', 'PAR1'], ['duckdb', 'DUCK', 8],
  ['image', 'PNG\r\n', 1], ['image', '\xff\xd8\xff'], ['image', 'GIF8'], ['image', 'II*\0'], ['image', 'MM\0*'], ['image', 'WEBP', 8],
  ['archive', 'Rar!\x1a\x07'], ['archive', '7z\xbc\xaf\x27\x1c'], ['archive', '\x1f\x8b'], ['archive', 'BZh'], ['archive', '\xfd7zXZ'], ['archive', 'ustar', 257],
];

/** What kind of file these bytes are, by what they hold. The name is never asked: names lie. */
export function detectKind(bytes: Uint8Array): FileKind {
  const head = latin1(bytes.subarray(0, HEAD));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return ole2Kind(bytes);
  for (const [kind, signature, at = 0] of SIGNATURES) if (head.startsWith(signature, at)) return kind;
  if (/^BM.{4}\0{4}/su.test(head)) return 'image';
  return textKind(bytes);
}

/** Whether the bytes are a whole Parquet file, by their first and last four. */
export const isParquet = (bytes: Uint8Array): boolean => bytes.length > 12 && latin1(bytes.subarray(0, 4)) === 'PAR1' && latin1(bytes.subarray(-4)) === 'PAR1';

function textKind(bytes: Uint8Array): FileKind {
  const encoding = encodingOf(bytes);
  if (encoding === null) return 'binary';
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, TAG_SAMPLE));
  if (/^(?:From|MIME-Version|Content-Type|Date|Subject|Snapshot-Content-Location):/imu.test(text.slice(0, 400)) && /content-type:\s*multipart\/related/iu.test(text.slice(0, 4000))) {
    return 'mhtml';
  }
  return TAG.test(text) ? 'html' : 'text';
}

/** Entry names that tell one zip container from another, the most telling first. */
const CONTAINERS: readonly (readonly [name: string, kind: FileKind])[] = [
  ['EncryptedPackage', 'encrypted_office'], ['word/document.xml', 'docx'], ['xl/workbook.xml', 'xlsx'], ['ppt/presentation.xml', 'pptx'],
  ['OFD.xml', 'ofd'], ['META-INF/manifest.xml', 'odf'],
];
const MOST_NAMES = 65_535;

/** Folders of the parts of Office files, by which one is known whose main part is missing. */
const PARTS: readonly (readonly [folder: string, kind: FileKind])[] = [['word/', 'docx'], ['xl/', 'xlsx'], ['ppt/', 'pptx']];

/** What stands in every Office file and hardly in a zip that somebody made. */
const OFFICE = /^(\[Content_Types\]\.xml|_rels\/|docProps\/)/;

/** Containers by the names in their directory; where that is cut off, by the names of the entries that are there. */
const zipKind = (bytes: Uint8Array): FileKind => containerKind(namesOf(bytes));

/** What a zip container is, by the names of its entries: a Word file, a workbook… or a zip. */
export function containerKind(names: readonly string[]): FileKind {
  const telling = CONTAINERS.find(([name]) => names.includes(name));
  if (telling) return telling[1];
  const office = names.some((name) => OFFICE.test(name));
  return (office ? PARTS.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1] : undefined) ?? (names.includes('[Content_Types].xml') ? 'docx' : 'zip');
}

function namesOf(bytes: Uint8Array): readonly string[] {
  try {
    return zipEntries(bytes, MOST_NAMES).map(({ name }) => name);
  } catch {
    return namesByEntry(bytes, MOST_NAMES);
  }
}

/** OLE2 containers (Office 97–2003, WPS, encrypted new Office) by the names of their streams, stored as UTF-16. */
function ole2Kind(bytes: Uint8Array): FileKind {
  const text = latin1(bytes.subarray(0, 4_194_304)) + latin1(bytes.subarray(Math.max(4_194_304, bytes.length - 4_194_304)));
  const holds = (stream: string) => text.includes([...stream].join('\0'));
  if (holds('EncryptedPackage')) return 'encrypted_office';
  if (holds('WordDocument')) return 'doc';
  if (holds('Workbook') || holds('Book')) return 'xls';
  if (holds('PowerPoint Document')) return 'ppt';
  return 'ole2';
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
