import { describe, expect, it } from 'vitest';
import { fontOf } from '@/parse/pdf/font';

/** A glyph of a font that codes its few characters from 1 on, as LibreOffice embeds them: the thirty-second has the code of a space. */
const glyph = { originalCharCode: 32, unicode: '报', width: 1000, isSpace: true };

describe('the character that a glyph stands for', () => {
  it('is what the font says, also where its code is that of a space', () => {
    const map = { has: (code: number) => code <= 40 };
    expect(fontOf({ extra: { composite: false, isSymbolicFont: true, toUnicode: map } }).textOf(glyph)).toBe('报');
  });

  it('is a space where the font says nothing of the code of a space', () => {
    const map = { has: (code: number) => code > 40 };
    expect(fontOf({ extra: { composite: true, toUnicode: map } }).textOf({ ...glyph, unicode: ' ' })).toBe(' ');
  });
});
