import { ReadError } from './error';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Byte sequences that stand for no character and were read as U+FFFD. */
  readonly replaced: number;
}

/** As much as any report has, and more: 12 million characters of text. */
const MOST_CHARACTERS = 12_000_000;
const SAMPLE = 65_536;
/** The commonest characters of running Chinese and of these reports: wrong decodings hardly ever hit them. */
const COMMON = new Set(
  '的一是不了在人有我他这中大来上个国和也子时道说出而要于就下得可你年生会自着去之过家学对成能民主发用作方行所同动本公开政府信息申请情况报告工作年度及数量总计其他法律服务机构组织企业科研自然商业社会益复议行政诉讼办理结果项目规章范性文件处罚强制许可收费金额单位万元月日区市县省街道镇乡局厅委部门题进改存第条例',
);
/** A decoding whose characters are rarer than this in the set above is not Chinese or English text. */
const LEAST_SCORE = 0.3;

/**
 * Bytes of a text or HTML file as text. The encoding is decided by the bytes alone (byte-order mark,
 * validity, then which decoding reads like text): what a page declares of itself is often wrong.
 * @throws ReadError `undecodable_text` where no decoding gives text, `text_too_long`
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  if (encoding === null) throw new ReadError({ code: 'undecodable_text' });
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.length > MOST_CHARACTERS) throw new ReadError({ code: 'text_too_long', characters: text.length, limit: MOST_CHARACTERS });
  return { text, encoding, replaced: count(text, '\ufffd') };
}

/** The encoding that the bytes are in, null where they are no text. */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (!bytes.subarray(0, SAMPLE).includes(0) && isUtf8(bytes)) return 'utf-8';
  return likeliest(bytes);
}

/**
 * Whether a text begins so that it can be nothing but UTF-8: with characters beyond ASCII, all of them whole. Other
 * encodings of Chinese never look so; of a large file the rest need not be gone through to know.
 */
export function beginsAsUtf8(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.includes(0)) return false;
  try {
    return /[^\u0000-\u007f]/u.test(new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true }));
  } catch {
    return false;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function likeliest(bytes: Uint8Array): Encoding | null {
  const candidates: readonly Encoding[] = bytes.length % 2 === 0 || bytes.includes(0) ? ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] : ['utf-8', 'gb18030'];
  const middle = Math.max(0, Math.floor(bytes.length / 2 / 2) * 2 - SAMPLE / 2);
  const samples = [bytes.subarray(0, SAMPLE), bytes.subarray(middle, middle + SAMPLE)];
  let best: { encoding: Encoding; score: number } | null = null;
  for (const encoding of candidates) {
    const text = samples.map((sample) => new TextDecoder(encoding).decode(sample)).join('');
    const score = likeness(text);
    if (score > (best?.score ?? LEAST_SCORE)) best = { encoding, score };
  }
  return best?.encoding ?? null;
}

/** How much a decoding reads like text: 1 for plain text, below 0 for noise. */
function likeness(text: string): number {
  let points = 0;
  let characters = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    characters += 1;
    if (COMMON.has(character) || (code >= 0x20 && code < 0x7f) || code === 0x0a || code === 0x0d || code === 0x09) points += 1;
    else if (code >= 0x4e00 && code <= 0x9fff) points += 0.4;
    else if ((code >= 0x3000 && code <= 0x303f) || (code >= 0xff01 && code <= 0xff5e) || (code >= 0x2010 && code <= 0x2027)) points += 0.8;
    else if (code === 0xfffd || code < 0x20 || (code >= 0xe000 && code <= 0xf8ff)) points -= 3;
    else points -= 0.5;
  }
  return characters === 0 ? 0 : points / characters;
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) found += 1;
  return found;
}
