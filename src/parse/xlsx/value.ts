import { child, elements, textOf } from '../office/xml';
import type { XmlElement } from '../office/xml';

/** The text of a string with or without formatted runs; readings (furigana, pinyin) are left out. */
export function richText(item: XmlElement): string {
  return elements(item).map((part) => {
    if (part.name === 't') return textOf(part);
    return part.name === 'r' ? richText(part) : '';
  }).join('');
}

/**
 * What a cell holds, as text. Numbers are written in full and without the noise of binary fractions; a
 * formula whose result was never saved is given as its formula, which is no number.
 */
export function cellText(cell: XmlElement, strings: readonly string[]): string {
  const value = child(cell, 'v');
  const text = value ? textOf(value) : '';
  switch (cell.attributes['t']) {
    case 's': return strings[Number(text)] ?? '\ufffd';
    case 'inlineStr': return richText(child(cell, 'is') ?? cell);
    case 'str': case 'e': return text;
    case 'b': return text === '1' ? 'TRUE' : 'FALSE';
    default: {
      const formula = child(cell, 'f');
      if (text === '') return formula ? `=${textOf(formula)}` : '';
      return plainNumber(text);
    }
  }
}

/** Fifteen significant digits, as Excel itself shows: 7730.280000000001 is 7730.28. */
export function plainNumber(text: string): string {
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  const rounded = Number(value.toPrecision(15));
  return Math.abs(rounded) < 1e21 && Math.abs(rounded) >= 1e-6 ? String(rounded) : rounded === 0 ? '0' : text;
}
