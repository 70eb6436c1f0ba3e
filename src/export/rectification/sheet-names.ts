/** Longest name of a worksheet, in UTF-16 units. */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\\p{Cc}\p{Cf}]+/gu;

/**
 * Names for worksheets, one for each text in order: without the characters that a workbook refuses, not too long, and no two
 * alike whatever their case. Excel keeps `History` for itself, and an apostrophe may stand neither first nor last.
 *
 * @param taken names that other sheets of the workbook have.
 */
export function sheetNames(texts: readonly string[], taken: readonly string[] = []): readonly string[] {
  const used = new Set([...taken.map(keyOf), 'history']);
  return texts.map((text) => {
    const plain = text.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').replace(/^['\s]+|['\s]+$/g, '') || '-';
    for (let count = 1; ; count += 1) {
      const ending = count === 1 ? '' : ` (${String(count)})`;
      const name = cut(plain, LONGEST - ending.length) + ending;
      if (used.has(keyOf(name))) continue;
      used.add(keyOf(name));
      return name;
    }
  });
}

const keyOf = (name: string): string => name.toLowerCase();

/** As much of a text as fits, without half a character and without a blank or apostrophe at its end. */
function cut(text: string, longest: number): string {
  let short = '';
  for (const character of text) {
    if (short.length + character.length > longest) break;
    short += character;
  }
  return short.replace(/['\s]+$/, '');
}
