/** A character's width as a share of its height: Chinese full, Latin about half. */
const widthOf = (character: string): number => (/[\u2e80-\uffee]|[^\u0000-\uffff]/u.test(character) ? 1 : /[mwMW@%]/.test(character) ? 0.85 : 0.55);

/** Estimated width of a text in ems. */
export const emsOf = (text: string): number => [...text].reduce((sum, character) => sum + widthOf(character), 0);

const LINE = 1.35;
const POINTS = 72;

/** How many lines a text takes in a width (inches) at a size (points). */
export const linesOf = (text: string, width: number, size: number): number => Math.max(1, Math.ceil((emsOf(text) * size) / POINTS / width));

/** The height of paragraphs in inches. */
export function heightOf(paragraphs: readonly string[], width: number, size: number): number {
  return (paragraphs.reduce((sum, text) => sum + linesOf(text, width, size), 0) * size * LINE) / POINTS;
}

/** A text cut to what fits, whole characters only. @param ems room in ems. */
export function cutTo(text: string, ems: number): string {
  if (emsOf(text) <= ems) return text;
  let used = 1;
  let kept = '';
  for (const character of text) {
    used += widthOf(character);
    if (used > ems) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The largest of some sizes at which paragraphs fit a box, and the paragraphs cut where even the smallest is too large. */
export function fit(paragraphs: readonly string[], box: { readonly w: number; readonly h: number }, sizes: readonly number[]): { readonly size: number; readonly lines: readonly string[] } {
  const smallest = sizes.at(-1) ?? 12;
  const size = sizes.find((each) => heightOf(paragraphs, box.w, each) <= box.h) ?? smallest;
  let room = Math.max(1, Math.floor((box.h * POINTS) / (size * LINE)));
  const lines: string[] = [];
  for (const text of paragraphs) {
    if (room <= 0) break;
    const taken = linesOf(text, box.w, size);
    lines.push(taken <= room ? text : cutTo(text, ((room * box.w * POINTS) / size) * 0.97));
    room -= taken;
  }
  return { size, lines };
}
