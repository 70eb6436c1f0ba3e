import { fold } from './normal';
import type { LineBlock, Place } from './source';
import { looksLikeValue } from './value';

/** A word of a table that was copied as text: a label part, or what stands in a cell. */
export interface Piece {
  readonly type: 'text' | 'value';
  readonly text: string;
  readonly place: Place;
  /** The figures touched the label or each other: where one cell ends is not written. */
  readonly glued: boolean;
}

/** What tells the line of a piece from others: the line of a text, the element of a page. */
export function lineOf({ line, path }: Place): string | number | undefined {
  return line ?? path;
}

const PAGE_FOOTER = /^\s*(?:[-—–－]\s*\d{1,3}\s*[-—–－]|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3}|page\s+\d+(?:\s+of\s+\d+)?)\s*$/iu;
const LABEL_THEN_DIGITS = /^(?<label>.*[\p{Script=Han})）”"’])(?<digits>\d[\d,.]*)$/u;

/** Whether a line is a page's footer, which may stand in the middle of a table. */
export function isPageFooter(line: string): boolean {
  return PAGE_FOOTER.test(line);
}

/** Cuts lines into label parts and values at spaces, and where a figure is glued to its label. */
export function piecesOf(lines: readonly LineBlock[]): Piece[] {
  return lines.filter(({ text }) => !isPageFooter(text)).flatMap(({ text, place, row }) => [
    ...fold(row?.label ?? text).split(/\s+/u).filter((chunk) => chunk !== '').flatMap((chunk) => cut(chunk, place)),
    ...(row?.cells ?? []).map((cell): Piece => ({ type: 'value', ...cell, glued: false })),
  ]);
}

/** Seven figures or more run in between two labels; the digit before a dot is the next label's own. */
const BETWEEN_LABELS = /(?<=\p{Script=Han}[)）”"’]?)\d{7,}?(?=(?:[1-9][.、．]|[([（]|[一二三四]、)?\p{Script=Han})/gu;

function cut(chunk: string, place: Place): Piece[] {
  const apart = chunk.replace(BETWEEN_LABELS, ' $& ');
  if (apart !== chunk) return apart.split(' ').flatMap((part) => cut(part, place)).map((piece) => (piece.type === 'value' ? { ...piece, glued: true } : piece));
  if (looksLikeValue(chunk)) return [{ type: 'value', text: chunk, place, glued: false }];
  const parts = chunk.split(/(?<=\p{Script=Han}[)）”"’]?)(?=(?:\(?[一二三四五六七八九]\)(?!项)|[1-9][.、．])\p{Script=Han})/u);
  return parts.flatMap((part): Piece[] => {
    const groups = LABEL_THEN_DIGITS.exec(part)?.groups;
    if (!groups) return fromDigits(part, place, parts.length > 1);
    return [
      { type: 'text', text: groups['label'] ?? '', place, glued: false },
      { type: 'value', text: groups['digits'] ?? '', place, glued: true },
    ];
  });
}

/** Figures run into the label after them: "00000003.补正后…" is seven figures and the next row's "3.". */
function fromDigits(part: string, place: Place, amongOthers: boolean): Piece[] {
  const groups = /^(?<digits>\d{6,})(?<label>(?:\d[.、．]|[([（]|[一二三四五六七八九]、)?\p{Script=Han}.*)$/u.exec(part)?.groups;
  if (!groups) return [{ type: 'text', text: part, place, glued: amongOthers }];
  return [
    { type: 'value', text: groups['digits'] ?? '', place, glued: true },
    ...cut(groups['label'] ?? '', place),
  ];
}
