import { BLANK_MARKS } from '@/model/sheet/words';

/** What the fields of a column are made of: digits alone, digits with a sign or a fraction, a year, a date, or any text. */
export type FieldKind = 'digits' | 'decimal' | 'year' | 'date' | 'text';

/** What one pass over plain rows learns. */
export interface PlainRows {
  readonly rows: number;
  /** Where the first row begins that was not looked at. */
  readonly end: number;
  /** Cells hold signs for none (`/`, `—`, 无); a database that need not look for them reads faster. */
  readonly signs: boolean;
}

interface Seen {
  signs: boolean;
}

const QUOTE = 0x22;
const LINE = 0x0a;
const RETURN = 0x0d;
const DOT = 0x2e;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
/** Ten digits may be more than a count can be; nine never are. */
const MOST_DIGITS = 9;
const LONGEST = 500;
const BLANKS = BLANK_MARKS.map((mark) => new TextEncoder().encode(mark)).sort((one, other) => other.length - one.length);

/**
 * Whether the rows of a UTF-8 file are written so plainly that a database can read them as they are: every row with all its
 * cells and no blank line, every figure in bare digits or a sign for none. One pass over the bytes, which takes a fraction of
 * the time of reading them; what is not plain goes the careful way.
 *
 * @param from where a row begins.
 * @param until rows that begin here or later are not looked at.
 * @returns the number of rows and whether any cell holds a sign for none; null where they are not plain.
 */
export function plainRows(bytes: Uint8Array, from: number, delimiter: number, kinds: readonly FieldKind[], until = bytes.length): PlainRows | null {
  const last = kinds.length - 1;
  const seen = { signs: false };
  let at = from;
  let rows = 0;
  while (at < until) {
    for (let column = 0; column <= last; column += 1) {
      const end = fieldEnd(bytes, at, delimiter, kinds[column] ?? 'text', seen);
      if (end < 0) return null;
      at = end;
      const next = bytes[at];
      if (column < last) {
        if (next !== delimiter) return null;
        at += 1;
      } else if (next === RETURN && bytes[at + 1] === LINE) at += 2;
      else if (next === LINE) at += 1;
      else if (at < bytes.length) return null;
    }
    rows += 1;
  }
  return { rows, end: at, signs: seen.signs };
}

/** Where the field that begins here ends; -1 where it is not plain. */
function fieldEnd(bytes: Uint8Array, from: number, delimiter: number, kind: FieldKind, seen: Seen): number {
  if (bytes[from] === QUOTE) return quotedEnd(bytes, from, delimiter, kind, seen);
  if (kind === 'text') {
    const end = textEnd(bytes, from, delimiter);
    if (isSign(bytes, from, end)) seen.signs = true;
    return end;
  }
  const end = figureEnd(bytes, from, kind);
  if (end >= 0) return end;
  seen.signs = true;
  return blankEnd(bytes, from, delimiter);
}

const LONGEST_SIGN = Math.max(...BLANKS.map(({ length }) => length));

function isSign(bytes: Uint8Array, from: number, end: number): boolean {
  const length = end - from;
  return length > 0 && length <= LONGEST_SIGN && BLANKS.some((mark) => mark.length === length && mark.every((byte, index) => bytes[from + index] === byte));
}

function textEnd(bytes: Uint8Array, from: number, delimiter: number): number {
  let at = from;
  for (let byte = bytes[at]; byte !== undefined && byte !== delimiter && byte !== LINE && byte !== RETURN; byte = bytes[at]) {
    if (byte === QUOTE || byte < 0x20) return -1;
    at += 1;
  }
  return at - from > LONGEST ? -1 : at;
}

function figureEnd(bytes: Uint8Array, from: number, kind: FieldKind): number {
  if (kind === 'date') return dateEnd(bytes, from);
  let at = from;
  if (kind === 'decimal' && bytes[at] === MINUS) at += 1;
  const first = at;
  while (isDigit(bytes[at])) at += 1;
  const digits = at - first;
  if (kind === 'year') return digits === 4 || digits === 0 ? ended(bytes, at) : -1;
  if (digits > MOST_DIGITS || (at > from && digits === 0)) return -1;
  if (kind === 'decimal' && bytes[at] === DOT) {
    const fraction = (at += 1);
    while (isDigit(bytes[at])) at += 1;
    if (at === fraction || digits === 0) return -1;
  }
  return ended(bytes, at);
}

function dateEnd(bytes: Uint8Array, from: number): number {
  if (ended(bytes, from) >= 0) return from;
  for (let at = 0; at < 10; at += 1) {
    const byte = bytes[from + at];
    if (at === 4 || at === 7 ? byte !== MINUS : !isDigit(byte)) return -1;
  }
  return ended(bytes, from + 10);
}

/** A figure must end here: a digit is followed by nothing but the end of its field. Separators are looked at by the caller. */
function ended(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  return byte === undefined || byte === LINE || byte === RETURN || byte === 0x2c || byte === 0x09 || byte === 0x3b || byte === 0x7c ? at : -1;
}

function blankEnd(bytes: Uint8Array, from: number, delimiter: number): number {
  for (const mark of BLANKS) {
    if (!mark.every((byte, index) => bytes[from + index] === byte)) continue;
    const next = bytes[from + mark.length];
    return next === undefined || next === delimiter || next === LINE || next === RETURN ? from + mark.length : -1;
  }
  return -1;
}

function quotedEnd(bytes: Uint8Array, from: number, delimiter: number, kind: FieldKind, seen: Seen): number {
  let at = from + 1;
  for (;; at += 1) {
    const byte = bytes[at];
    if (byte === undefined) return -1;
    if (byte === QUOTE) {
      if (bytes[at + 1] !== QUOTE) break;
      if (kind !== 'text') return -1;
      at += 1;
    } else if (byte < 0x20 && byte !== LINE && byte !== RETURN) return -1;
  }
  if (at - from > LONGEST) return -1;
  if (kind === 'text' && isSign(bytes, from + 1, at)) seen.signs = true;
  if (kind === 'text' || at === from + 1) return at + 1;
  return fieldEnd(bytes.subarray(from + 1, at), 0, delimiter, kind, seen) === at - from - 1 ? at + 1 : -1;
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= ZERO && byte <= NINE;
