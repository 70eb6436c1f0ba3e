import { describe, expect, it } from 'vitest';
import { zipSync } from 'fflate';
import type { ReadErrorCause } from '@/parse/error';
import { LARGEST_FILE } from '@/parse/limits';
import { readFile } from '@/parse/read-file';
import type { FileReading } from '@/parse/read-file';
import { docx, pack, paragraph, xlsx } from './support/office-writer';
import { PdfPage, writePdf } from './support/pdf-writer';
import { loadCMap } from './support/read-blocks';

async function readAll(bytes: Uint8Array, name = 'x'): Promise<FileReading[]> {
  const all = [];
  for await (const reading of readFile(bytes, name, { loadCMap })) all.push(reading);
  return all;
}

async function errorOf(bytes: Uint8Array): Promise<ReadErrorCause> {
  const [reading, another] = await readAll(bytes);
  if (reading?.outcome.status !== 'failed' || another) throw new Error(JSON.stringify(reading));
  return reading.outcome.error;
}

const report = paragraph('清河市人民政府2024年政府信息公开工作年度报告');

describe('files that cannot be read say why', () => {
  it.each([
    ['an empty file', new Uint8Array(0), { code: 'empty_file' }],
    ['a file over the limit, before any work', new Uint8Array(LARGEST_FILE + 1), { code: 'file_too_large', bytes: LARGEST_FILE + 1 }],
    ['an encrypted PDF', writePdf([new PdfPage().text(100, 100, 10, '年报')], { encrypted: true }), { code: 'encrypted', kind: 'pdf' }],
    ['a PDF of pictures', writePdf([new PdfPage().box(0, 0, 500, 700), new PdfPage()]), { code: 'pdf_scanned', pages: 2 }],
    ['a scan with a guessed text layer', writePdf([new PdfPage().invisible(100, 100, 10, '政府信息公开工作年度报告')]), { code: 'pdf_ocr_layer' }],
    ['a PDF whose font maps to nothing', writePdf([new PdfPage().text(100, 100, 10, '政府信息公开工作年度报告')], { unicode: false }), { code: 'pdf_without_unicode', share: 1 }],
    ['a truncated PDF', writePdf([new PdfPage().text(100, 100, 10, '年报')]).subarray(0, 300), { code: 'cut_off', kind: 'pdf' }],
    ['a PDF that is whole and wrong', new TextEncoder().encode('%PDF-1.7\nnothing follows\n%%EOF\n'), { code: 'damaged', kind: 'pdf' }],
    ['a truncated Word file', docx(report.repeat(500)).subarray(0, 900), { code: 'cut_off', kind: 'docx' }],
    ['a truncated Excel file', xlsx([{ name: 'a', data: '<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(500) }]).subarray(0, -400), { code: 'cut_off', kind: 'xlsx' }],
    ['a zip of Word files, truncated', pack({ '年报.docx': docx(report) }).subarray(0, -40), { code: 'cut_off', kind: 'zip' }],
    ['a Word file with a cut part', docx('<w:p><w:r>', { 'word/document.xml': '<w:document><w:body><w:p>' }), { code: 'damaged', kind: 'docx' }],
    ['a Word file cut off whose first part is none of Word’s own', pack({ 'docProps/app.xml': 'x'.repeat(200), 'word/document.xml': report.repeat(500) }).subarray(0, -300), { code: 'cut_off', kind: 'docx' }],
    ['an Excel file cut off', pack({ '_rels/.rels': 'x', 'xl/workbook.xml': report.repeat(500) }).subarray(0, 300), { code: 'cut_off', kind: 'xlsx' }],
    ['a Parquet file, which holds no text', Uint8Array.from([...'PAR1........PAR1'].map((c) => c.charCodeAt(0))), { code: 'unreadable_kind', kind: 'parquet' }],
    ['a Parquet file cut off', Uint8Array.from([...'PAR1 and no end'].map((c) => c.charCodeAt(0))), { code: 'damaged', kind: 'parquet' }],
    ['a truncated zip', pack({ 'a.txt': 'x'.repeat(5000) }).subarray(0, 60), { code: 'cut_off', kind: 'zip' }],
    ['an old Word file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...'WordDocument'].flatMap((c) => [c.charCodeAt(0), 0])]), { code: 'unreadable_kind', kind: 'doc' }],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), { code: 'unreadable_kind', kind: 'image' }],
    ['a Word file that declares entities', docx('', { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document><w:body>&b;</w:body></w:document>' }), { code: 'xml_with_doctype', part: 'word/document.xml' }],
    ['a Word file nested without end', docx('<w:sdt>'.repeat(100_000)), { code: 'content_too_large', what: 'depth' }],
    ['an Excel sheet that claims a million rows', xlsx([{ name: 'a', data: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>', merges: ['A1:ZZ900000'] }]), { code: 'content_too_large', what: 'cells' }],
  ] as const)('%s', async (_what, bytes, expected) => {
    expect(await errorOf(bytes)).toMatchObject(expected);
  });

  it('a PDF of ten thousand pages, by their number alone', async () => {
    const page = new PdfPage();
    expect(await errorOf(writePdf(Array.from({ length: 10_000 }, () => page)))).toMatchObject({ code: 'pdf_too_many_pages', pages: 10_000 });
  });
});

/** A zip of one file that is all zeros and larger than any document may be. */
function zeros(): Uint8Array {
  return zipSync({ 'a.txt': new Uint8Array(66 * 1024 * 1024) }, { level: 1 });
}

describe('zips', () => {
  it('are read file by file, one bad file not harming the others', async () => {
    const zip = pack({ '年报/a.txt': 'budget', 'b.docx': docx(report), '__MACOSX/._b.docx': 'x', 'c_files/logo.png': 'x', 'style.css': 'x', '../../etc/passwd': 'text' });
    const readings = await readAll(zip, 'all.zip');
    expect(readings.map(({ path }) => path)).toEqual(['all.zip/年报/a.txt', 'all.zip/b.docx', 'all.zip/etc/passwd']);
    expect(readings.map(({ kind }) => kind)).toEqual(['text', 'docx', 'text']);
  });

  it('in zips are read two deep and no deeper', async () => {
    const deep = (levels: number): Uint8Array => (levels === 0 ? new TextEncoder().encode('text') : pack({ 'in.zip': deep(levels - 1) }));
    expect((await readAll(pack({ 'z.zip': pack({ 'y.txt': 'text' }) }), 'a.zip')).map(({ path }) => path)).toEqual(['a.zip/z.zip/y.txt']);
    expect(await errorOf(deep(6))).toMatchObject({ code: 'zip_too_deep' });
  });

  it('that grow a thousandfold are refused without being unpacked whole', async () => {
    const bomb = zeros();
    expect(bomb.length).toBeLessThan(400_000);
    expect(await errorOf(bomb)).toMatchObject({ code: 'zip_bomb', entry: 'a.txt' });
  }, 30_000);

  it('that lie about the size of a file are stopped while unpacking', async () => {
    const bomb = zeros();
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    const directory = view.getUint32(bomb.length - 22 + 16, true);
    view.setUint32(directory + 24, 100, true);
    expect(await errorOf(bomb)).toMatchObject({ code: 'zip_bomb' });
  }, 30_000);

  it('with names in GBK show them as they were', async () => {
    const zip = pack({ aaaa: 'text' });
    const name = [0xc4, 0xea, 0xb1, 0xa8];
    for (let at = 0; at + 4 <= zip.length; at += 1) if (zip.subarray(at, at + 4).every((byte) => byte === 0x61)) zip.set(name, at);
    expect((await readAll(zip, 'z')).map(({ path }) => path)).toEqual(['z/年报']);
  });

  it('with a password say so', async () => {
    const zip = pack({ 'a.txt': 'text' });
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    view.setUint16(view.getUint32(zip.length - 22 + 16, true) + 8, 1, true);
    expect(await errorOf(zip)).toMatchObject({ code: 'encrypted', kind: 'zip' });
  });
});

describe('documents that are no report', () => {
  it.each([
    ['an English page', '<html><body><h1>Annual report</h1><p>Our company made a profit of 12 million.</p></body></html>'],
    ['a budget report', '<html><body><h1>清河市2024年度部门预算公开</h1><p>一、部门预算表 二、一般公共预算收支总表</p><table><tr><td>收入总计</td><td>12345</td></tr></table></body></html>'],
  ])('%s is refused with a cause', async (_what, html) => {
    const [reading] = await readAll(new TextEncoder().encode(html));
    expect(reading?.outcome).toMatchObject({ status: 'refused', refusal: { cause: 'not_a_report' } });
  });
});
