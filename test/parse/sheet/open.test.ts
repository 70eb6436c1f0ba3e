import { describe, expect, it } from 'vitest';
import { findHead } from '@/parse/sheet/find-head';
import { lookAt } from '@/parse/sheet/look';
import { openSheets } from '@/parse/sheet/open';
import { plainRows } from '@/parse/sheet/plain';
import { prepareSheet } from '@/parse/sheet/prepare';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
/** 机关,年度,新收 / 甲局,2024,5 / 乙局,2024,无 in GB18030, byte by byte. */
const GB = new Uint8Array(Buffer.from('bbfab9d82cc4eab6c82cd0c2cad50abcd7bed62c323032342c350ad2d2bed62c323032342ccede0a', 'hex'));

async function prepared(bytes: Uint8Array) {
  const file = await openSheets(bytes);
  const sheet = file?.sheets[0];
  const head = sheet && findHead(sheet.top);
  if (!file || !sheet || !head) throw new Error('No sheet.');
  const plan = { columns: head.columns.map(({ match }) => (match.kind === 'sure' ? match.target : null)), year: null, scope: null };
  const made = await prepareSheet(bytes, file, sheet, { file: 'a.csv', plan, headings: head.columns.map(({ heading }) => heading), headRow: sheet.top[head.to - 1]?.row ?? 0 });
  return { file, ...made, csv: new TextDecoder().decode(made.source.csv) };
}

describe('a file of separated text', () => {
  it('is read in its encoding and with its separator', async () => {
    expect(await prepared(GB)).toMatchObject({ file: { encoding: 'gb18030', delimiter: ',' }, csv: '2,false,"甲局",2024,5\n3,false,"乙局",2024,\n', problemCount: 0 });
    expect(await prepared(utf16('机关\t年度\t新收\n甲局\t2024\t5\n'))).toMatchObject({ file: { encoding: 'utf-16le', delimiter: '\t' }, csv: '2,false,"甲局",2024,5\n' });
    expect(await prepared(utf8('\ufeff机关;年度;新收\n甲局;2024;1,234\n'))).toMatchObject({ file: { encoding: 'utf-8', delimiter: ';' }, csv: '2,false,"甲局",2024,1234\n' });
  });

  it('goes to the database as it stands where it is plain', async () => {
    expect(await prepared(utf8('\ufeff机关,年度,新收\r\n"甲,局",2024,5\r\n乙局,2024,—\r\n'))).toMatchObject({ source: { numbered: false, headRow: 1 }, csv: '"甲,局",2024,5\r\n乙局,2024,—\r\n' });
  });

  it('is told to be UTF-8 by its beginning where that is more than ASCII, by all of it otherwise', async () => {
    const late = new Uint8Array(Buffer.concat([utf8(`agency_id,year,received,note\n${'a,2024,5,\n'.repeat(8_000)}`), ...Array.from({ length: 12_000 }, () => Buffer.concat([Buffer.from('b,2024,5,'), GB.subarray(0, 4), Buffer.from('\n')]))]));
    expect((await prepared(late)).file.encoding).toBe('gb18030');
    const cut = utf8(`机关,年度,新收\n${'甲局,2024,5\n'.repeat(8_000)}`);
    for (const shift of ['', 'a', 'ab']) expect((await prepared(new Uint8Array(Buffer.concat([utf8(shift), cut])))).file.encoding).toBe('utf-8');
  });

  it('is looked at to its end while a database reads it', async () => {
    const rest = async (last: string) => (await prepared(utf8(`机关,年度,新收\n${'甲局,2024,5\n'.repeat(30_000)}${last}`))).rest?.();
    expect(await rest('"乙\n局",2024,7')).toBe('alike');
    expect(await rest('乙局,2024,无\n')).toBe('signs');
    for (const last of ['乙局,2024,x\n', '乙局,2024\n', '乙局,2024,"7\n', '\n']) expect([last, await rest(last)]).toEqual([last, 'unplain']);
    expect((await prepared(utf8('机关,年度,新收\n甲局,2024,5\n'))).rest).toBeUndefined();
  });

  it('tells every problem, with its row as a spreadsheet counts, its column and its value', async () => {
    const { problems, problemCount } = await prepared(utf8('表,,\n机关,年度,新收\n甲局,2024,x\n\n"乙\n局",99999,1e308\n,2024,1\n丙局,2024\n丁局,2024,1,2\n'));
    expect(problems.map(({ row, column, fault, value }) => [row, column, fault, value])).toEqual([
      [3, '新收', 'not_integer', 'x'],
      [5, '年度', 'above_maximum', '99999'],
      [5, '新收', 'not_integer', '1e308'],
      [6, '机关', 'missing_value', null],
      [7, null, 'cells_missing', '2'],
      [8, null, 'cells_surplus', '4'],
    ]);
    expect(problemCount).toBe(6);
  });

  it('passes over examples, and is no sheet without rows', async () => {
    expect(await prepared(utf8('机关,年度,新收\n示例：某局,2024,12\n甲局,2024,5件\n'))).toMatchObject({ examples: 1, csv: '3,false,"甲局",2024,5\n' });
    expect((await prepared(utf8('机关,年度,新收\n'))).problems).toMatchObject([{ fault: 'rows_missing' }]);
  });

  it('shows what its columns are before it is read', async () => {
    const file = await openSheets(utf8('机关,年度,经办人,新收\n甲局,2024,张三,5\n'));
    expect(file && lookAt(file)).toMatchObject({ sheets: [{ headRow: 1, plainly: true, samples: [['甲局', '2024', '张三', '5']], columns: [{ heading: '机关' }, { heading: '年度' }, { heading: '经办人', match: { kind: 'unknown' } }, {}] }] });
    expect(await openSheets(utf8('<html><body>x</body></html>'))).toBeNull();
  });
});

describe('plain rows', () => {
  const read = (text: string) => plainRows(utf8(text), 0, 0x2c, ['text', 'year', 'digits', 'decimal']);
  const rows = (text: string): number | null => read(text)?.rows ?? null;
  it('are those that a database reads as people mean them', () => {
    expect(rows('a,2024,1,-2.5\n"b,""c""",2024,"3",/\n')).toBe(2);
    expect(rows('a,2024,,\r\nb,,—,无')).toBe(2);
    for (const text of ['a,2024,1\n', 'a,2024,1,2,3\n', 'a,2024,1.5,2\n', 'a,2024,-1,2\n', 'a,2024,1e3,2\n', 'a,2024,0x1F,2\n', 'a,2024,1_000,2\n', 'a,24,1,2\n', 'a,2024,１,2\n', 'a,2024, 1,2\n', '\na,2024,1,2\n', 'a"b,2024,1,2\n', 'a\0b,2024,1,2\n', 'a,2024,1234567890,2\n', 'a,2024,1,2.\n', '"a,2024,1,2\n']) expect([text, rows(text)]).toEqual([text, null]);
  });
  it('tell whether any cell holds a sign for none, quoted or not', () => {
    for (const text of ['a,2024,/,2\n', 'a,2024,1,无\n', '—,2024,1,2\n', '"－",2024,1,2\n', 'a,2024,"--",2\n', 'a,2024,1,2\nb,2024,,-\n']) expect([text, read(text)?.signs]).toEqual([text, true]);
    for (const text of ['a,2024,1,-2\n', '无锡市,2024,,2\n', '"a/b",2024,1,\n']) expect([text, read(text)?.signs]).toEqual([text, false]);
  });
});
