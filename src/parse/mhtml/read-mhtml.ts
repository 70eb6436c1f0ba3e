import { ReadError } from '../error';

/** A part of a MIME message: its headers by lower-case name, and its bytes as they stand (one character a byte). */
interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const DEEPEST = 5;

/**
 * The page inside a web archive (.mht, .mhtml), its bytes decoded from the transfer encoding. Pictures, styles
 * and frames in the archive are not looked at.
 * @throws ReadError `damaged` where no HTML part is found
 */
export function htmlOfArchive(bytes: Uint8Array): Uint8Array {
  const page = findHtml(partOf(binaryString(bytes)), 0);
  if (!page) throw new ReadError({ code: 'damaged', kind: 'mhtml', detail: 'no text/html part' });
  return decoded(page);
}

function findHtml(part: Part, depth: number): Part | null {
  const type = part.headers.get('content-type') ?? 'text/plain';
  if (/^text\/html/iu.test(type)) return part;
  const boundary = /boundary="?([^";\r\n]+)"?/iu.exec(type)?.[1];
  if (boundary === undefined || depth >= DEEPEST) return null;
  for (const piece of part.body.split(`--${boundary}`).slice(1)) {
    if (piece.startsWith('--')) break;
    const found = findHtml(partOf(piece.replace(/^\r?\n/u, '')), depth + 1);
    if (found) return found;
  }
  return null;
}

function partOf(text: string): Part {
  const end = /\r?\n\r?\n/u.exec(text);
  const head = end ? text.slice(0, end.index) : '';
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : text };
}

function decoded({ headers, body }: Part): Uint8Array {
  switch ((headers.get('content-transfer-encoding') ?? '').toLowerCase()) {
    case 'base64': return bytesOf(fromBase64(body));
    case 'quoted-printable': return bytesOf(body.replace(/=\r?\n/gu, '').replace(/=([0-9A-Fa-f]{2})/gu, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
    default: return bytesOf(body);
  }
}

function fromBase64(body: string): string {
  try {
    return atob(body.replace(/[^A-Za-z0-9+/=]/gu, ''));
  } catch {
    throw new ReadError({ code: 'damaged', kind: 'mhtml', detail: 'base64' });
  }
}

function binaryString(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return text;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
