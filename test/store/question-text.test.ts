import { describe, expect, it } from 'vitest';
import { fitsAddress, questionText } from '@/store/question-text';

const LONG = Array.from({ length: 60 }, (_, index) => `SELECT '第 ${String(index)} 行', received FROM fact -- 说明`).join('\nUNION ALL\n');

describe('a question in the address', () => {
  it('stands as it is where it is short, whatever its characters', () => {
    const text = `SELECT '汉字 & ? # %', "a+b"\nFROM fact`;
    expect(questionText.format(text)).toBe(text);
    expect(questionText.parse(text)).toBe(text);
  });
  it('is packed where it is long, and comes back unaltered', () => {
    const coded = questionText.format(LONG);
    expect(coded).toMatch(/^z~[\w-]+$/);
    expect(coded.length).toBeLessThan(LONG.length / 3);
    expect(questionText.parse(coded)).toBe(LONG);
    expect(fitsAddress(LONG)).toBe(true);
  });
  it('is packed too where it would be taken for a packed one', () => {
    expect(questionText.parse(questionText.format('z~abc'))).toBe('z~abc');
  });
  it('is refused where no address can hold it', () => {
    let seed = 1;
    const noise = Array.from({ length: 9000 }, () => String.fromCharCode(33 + ((seed = (seed * 16807) % 2147483647) % 90))).join('');
    expect(fitsAddress(noise)).toBe(false);
  });
  it('is not understood where the packing is broken', () => {
    expect(questionText.parse('z~not base64 !')).toBeUndefined();
    expect(questionText.parse(`z~${'A'.repeat(50_000)}`)).toBeUndefined();
  });
});
