import type { PageLine } from './page-layout';

/** A line of text with its page. */
export interface DocumentLine extends PageLine {
  readonly page: number;
}

/** Lines of one paragraph, in order. */
export type Paragraph = readonly [DocumentLine, ...DocumentLine[]];

/** In ems: how far short of the right margin a full line may end, and how far in a line that goes on may begin. */
const FULL = 1.6;
const INDENT = 0.8;
const SAME_SIZE = 0.1;
const OUTER_SHARE = 0.1;

/** The margins of the body text: the sides that its lines share. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

export function marginsOf(lines: readonly DocumentLine[]): Margins {
  const at = (values: readonly number[], share: number) => [...values].sort((one, other) => one - other)[Math.floor(share * Math.max(0, values.length - 1))] ?? 0;
  return { left: at(lines.map(({ box }) => box.left), OUTER_SHARE), right: at(lines.map(({ box }) => box.right), 1 - OUTER_SHARE) };
}

/**
 * Whether `line` goes on with the paragraph that `last` belongs to: that line is full, this one is not
 * indented, both are of one size.
 */
export function goesOn(last: DocumentLine, line: DocumentLine, margins: Margins): boolean {
  const size = Math.max(last.size, line.size);
  return last.box.right >= margins.right - FULL * size
    && Math.abs(line.box.left - margins.left) <= INDENT * size
    && Math.abs(last.size - line.size) <= SAME_SIZE * size
    && line.page - last.page <= 1;
}

/** The words of a paragraph; a space only where two Latin words met at the line's end. */
export function paragraphText(paragraph: Paragraph): string {
  return paragraph.map(({ text }) => text).reduce((sum, text) => (/[A-Za-z,.;]$/u.test(sum) && /^[A-Za-z]/u.test(text) ? `${sum} ${text}` : sum + text));
}
