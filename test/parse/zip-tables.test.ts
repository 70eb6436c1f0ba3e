import { zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { readFile, type FileReading } from '@/parse/read-file';
import { NONE_ASIDE, entryTitle, type Aside } from '@/parse/zip/aside';
import { tablesInZip } from '@/parse/zip-tables';
import { docx, paragraph, xlsx } from './files/support/office-writer';
import { loadCMap } from './files/support/read-blocks';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const TABLE = utf8('机关,年度,新收\n甲局,2024,5\n');
const PARQUET = new Uint8Array(parquetWriteBuffer({ columnData: [{ name: '机关', data: ['甲局'], type: 'STRING' }, { name: '年度', data: [2024], type: 'INT32' }, { name: '新收', data: [5], type: 'INT32' }] }));
const REPORT = docx(paragraph('清河市人民政府2024年政府信息公开工作年度报告'));

async function found(files: Record<string, Uint8Array>, name = 'a.zip') {
  const { tables, packages, others } = await tablesInZip(zipSync(files), name);
  return { tables: tables.map(({ path }) => path), packages, others };
}

async function readings(bytes: Uint8Array, aside: Aside): Promise<FileReading[]> {
  const all = [];
  for await (const reading of readFile(bytes, 'a.zip', { loadCMap }, aside)) all.push(reading);
  return all;
}

describe('tables in a zip', () => {
  it('are told from reports by what they hold, in zips within it too', async () => {
    const inner = zipSync({ '台账.txt': TABLE, '说明.txt': utf8('没有表格。') });
    const files = { '年报/甲.docx': REPORT, '一.CSV': TABLE, '二.doc': xlsx([{ name: 'a', data: '<row r="1"><c r="A1"><v>1</v></c></row>' }]), '三': PARQUET, 'x/里.zip': inner };
    expect(await found(files)).toEqual({ tables: ['a.zip/一.CSV', 'a.zip/二.doc', 'a.zip/三', 'a.zip/x/里.zip/台账.txt'], packages: [], others: true });
    expect(await found({ '一.csv': TABLE, '里.zip': zipSync({ '二.csv': TABLE }) })).toMatchObject({ others: false });
    const [table] = (await tablesInZip(zipSync(files), 'a.zip')).tables;
    expect(table?.bytes).toEqual(TABLE);
  });

  it('that are a data package go together, the whole zip or a folder of it', async () => {
    const parts = { 'datapackage.json': utf8('{}'), 'reports.csv': TABLE };
    expect(await found(parts)).toEqual({ tables: [], packages: ['a.zip/'], others: false });
    expect(await found({ 'p/datapackage.json': parts['datapackage.json'], 'p/reports.csv': TABLE, '一.csv': TABLE, 'q.docx': REPORT })).toEqual({ tables: ['a.zip/一.csv'], packages: ['a.zip/p/'], others: true });
    expect(await found({ '里.zip': zipSync(parts), '一.csv': TABLE })).toEqual({ tables: ['a.zip/里.zip', 'a.zip/一.csv'], packages: ['a.zip/里.zip/'], others: false });
  });

  it('are under the limits of zips: what cannot be unpacked is left to who reads the zip', async () => {
    const bomb = zipSync({ '大.csv': utf8(`机关,年度,新收\n${' '.repeat(65 * 1024 * 1024)}`) });
    expect(await tablesInZip(bomb, 'a.zip')).toEqual({ tables: [], packages: [], others: true });
    const deep = (levels: number): Uint8Array => (levels === 0 ? TABLE : zipSync({ [levels === 1 ? '一.csv' : 'z.zip']: deep(levels - 1) }));
    expect((await tablesInZip(deep(3), 'a.zip')).tables.map(({ path }) => path)).toEqual(['a.zip/z.zip/z.zip/一.csv']);
    expect(await tablesInZip(deep(4), 'a.zip')).toEqual({ tables: [], packages: [], others: true });
    expect(await found({ '../../etc/一.csv': TABLE })).toMatchObject({ tables: ['a.zip/etc/一.csv'] });
    const broken = zipSync({ '一.csv': TABLE, '二.csv': utf8('机关,年度,新收\n乙局,2024,5\n'.repeat(50)) });
    broken.fill(0xff, broken.indexOf(0x50, 4) + 45, broken.indexOf(0x50, 4) + 60);
    expect(await tablesInZip(broken, 'a.zip')).toMatchObject({ others: true });
    await expect(tablesInZip(zipSync({ '一.csv': TABLE }).subarray(0, -30), 'a.zip')).rejects.toMatchObject({ reason: { code: 'cut_off' } });
    expect(await tablesInZip(TABLE, 'a.csv')).toEqual({ tables: [], packages: [], others: true });
  });

  it('are not read for reports as well, nor is a package', async () => {
    const bytes = zipSync({ '一.csv': TABLE, 'p/a.csv': TABLE, 'q.docx': REPORT, '里.zip': zipSync({ '二.csv': TABLE, '三.csv': TABLE }) });
    const aside = { files: new Set(['a.zip/一.csv', 'a.zip/里.zip/二.csv']), folders: ['a.zip/p/'] };
    expect((await readings(bytes, aside)).map(({ path }) => path)).toEqual(['a.zip/q.docx', 'a.zip/里.zip/三.csv']);
    expect(await readings(bytes, NONE_ASIDE)).toHaveLength(5);
    expect(await readings(bytes, { files: new Set(), folders: ['a.zip/'] })).toEqual([]);
  });

  it('are called by both their names', () => {
    expect(entryTitle('a.zip', 'a.zip/目录/一.csv')).toBe('a.zip › 目录/一.csv');
    expect(entryTitle('a.csv', 'a.csv')).toBe('a.csv');
  });
});
