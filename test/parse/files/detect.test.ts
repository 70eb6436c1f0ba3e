import { describe, expect, it } from 'vitest';
import { detectKind } from '@/parse/detect';
import { PdfPage, writePdf } from './support/pdf-writer';
import { docx, pack, xlsx } from './support/office-writer';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const OLE2 = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const wide = (name: string) => [...name].join('\0');

describe('the kind of a file by its content', () => {
  it.each([
    ['pdf', writePdf([new PdfPage()])],
    ['pdf', bytes(`stray bytes\n%PDF-1.4\n`)],
    ['docx', docx('')],
    ['xlsx', xlsx([])],
    ['zip', pack({ '年报.html': '<p>x</p>' })],
    ['zip', pack({ '年报.docx': docx('') })],
    ['ofd', pack({ 'OFD.xml': '<OFD/>' })],
    ['encrypted_office', bytes(`${OLE2}${'\0'.repeat(600)}${wide('EncryptedPackage')}`)],
    ['doc', bytes(`${OLE2}${'\0'.repeat(600)}${wide('WordDocument')}`)],
    ['xls', bytes(`${OLE2}${'\0'.repeat(600)}${wide('Workbook')}`)],
    ['rtf', bytes('{\\rtf1\\ansi')],
    ['image', bytes('\x89PNG\r\n\x1a\n')],
    ['image', bytes('\xff\xd8\xff\xe0')],
    ['archive', bytes('Rar!\x1a\x07\x01')],
    ['html', new TextEncoder().encode('<!DOCTYPE html><html><body>年报</body></html>')],
    ['html', new TextEncoder().encode('<table class=x><tr><td>1')],
    ['mhtml', bytes('From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n')],
    ['text', new TextEncoder().encode('政府信息公开工作年度报告\n一、总体情况 < 二、主动公开')],
    ['binary', Uint8Array.from({ length: 4000 }, (_, index) => (index * index * 31 + index * 7) % 256)],
  ] as const)('%s', (kind, content) => {
    expect(detectKind(content)).toBe(kind);
  });

  it('knows a Word file that is cut off by its first entry', () => {
    expect(detectKind(docx('<w:p/>').subarray(0, 200))).toBe('docx');
  });
});
