import { describe, expect, it } from 'vitest';
import { decodeText } from '@/parse/decode';
import { ReadError } from '@/parse/error';

const TEXT = '<html><head><meta charset="gb2312"></head><body>2024年，本机关共收到政府信息公开申请12件。</body></html>';

/** 政府信息公开 in GBK, worked out from the code table. */
const GBK = [0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa];

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((character, index) => view.setUint16(index * 2, character.charCodeAt(0), littleEndian));
  return bytes;
}

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

describe('text out of bytes', () => {
  it('reads UTF-8 whatever the page says of itself', () => {
    expect(decodeText(new TextEncoder().encode(TEXT))).toEqual({ text: TEXT, encoding: 'utf-8', replaced: 0 });
  });

  it('drops the byte-order mark', () => {
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...new TextEncoder().encode('年报'))).text).toBe('年报');
    expect(decodeText(Uint8Array.of(0xff, 0xfe, ...utf16('年报', true))).text).toBe('年报');
    expect(decodeText(Uint8Array.of(0xfe, 0xff, ...utf16('年报', false))).text).toBe('年报');
  });

  it('reads GBK without a charset and with the wrong one', () => {
    expect(decodeText(Uint8Array.from(GBK)).text).toBe('政府信息公开');
    expect(decodeText(Uint8Array.from([...ascii('<meta charset="utf-8"><p>'), ...GBK, ...ascii('</p>')]))).toMatchObject({ text: '<meta charset="utf-8"><p>政府信息公开</p>', encoding: 'gb18030' });
  });

  it('reads UTF-16 of either order without a mark', () => {
    expect(decodeText(utf16(TEXT, true))).toMatchObject({ text: TEXT, encoding: 'utf-16le' });
    expect(decodeText(utf16(TEXT, false))).toMatchObject({ text: TEXT, encoding: 'utf-16be' });
    expect(decodeText(utf16('政府信息公开工作年度报告', true)).text).toBe('政府信息公开工作年度报告');
  });

  it('keeps UTF-8 with a broken byte as UTF-8 and counts what was lost', () => {
    const bytes = new TextEncoder().encode(TEXT.repeat(3));
    bytes[60] = 0xff;
    const { encoding, replaced } = decodeText(bytes);
    expect(encoding).toBe('utf-8');
    expect(replaced).toBeGreaterThan(0);
  });

  it('refuses noise', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 31 + index * 7) % 256);
    expect(() => decodeText(noise)).toThrow(ReadError);
  });
});
