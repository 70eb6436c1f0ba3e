import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile, { type Sheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { sheetNames } from '@/export/rectification/sheet-names';
import { rectificationWorkbook } from '@/export/rectification/workbook';
import { wordsOf } from '../../support/words';
import { FORMULA, listOf, MARKUP } from './support';

const t = wordsOf('zh-CN');
const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
const read = async (blob: Blob): Promise<readonly Sheet[]> => readXlsxFile(Buffer.from(await bytesOf(blob)));
const columns = (sheet: Sheet | undefined, ...heads: readonly string[]): readonly unknown[][] => {
  const [head = [], ...rows] = sheet?.data ?? [];
  return rows.map((row) => heads.map((name) => row[head.indexOf(name)]));
};

describe('the list as a workbook', () => {
  it('has every finding once, a row a place, with the printed and the expected figure as numbers', async () => {
    const [all] = await read(await rectificationWorkbook(listOf(), t));
    expect(columns(all, '序号', '机关', '核对规则', '位置', '报告印作', '核算或对照')).toEqual([
      [1, FORMULA, '复议诉讼合计', '表四 行政复议 · 总计', 0, 11],
      [2, FORMULA, '文字与表格', '表三 一、本年新收政府信息公开申请数量 · 总计', 17, 95],
      [3, MARKUP, '办理结果合计', '表三 （七）总计 · 商业企业', 4, 3],
      [3, MARKUP, '办理结果合计', '表三 （七）总计 · 科研机构', 3, 4],
      [5, '甲局[一]:*?/\\', '文字雷同', '五、存在的主要问题及改进情况', '96%', null],
      [6, '甲局 一', '报告缺失', '年度报告', null, null],
    ]);
  });

  it('keeps apart what was dismissed, with its note, and what could not be checked', async () => {
    const sheets = await read(await rectificationWorkbook(listOf(), t));
    const named = (name: string): Sheet | undefined => sheets.find(({ sheet }) => sheet === name);
    expect(columns(named('已排除'), '序号', '报告印作', '核实情况', '核实备注')).toEqual([[4, '2024-03-17', '已排除', '首次发布为 1 月 20 日']]);
    expect(columns(named('未能核对'), '机关', '核对规则', '未能核对的处数')).toEqual([[FORMULA, '表三收支平衡', 7], ['戊局', '复议诉讼合计', 1]]);
    expect(named('说明')?.data.flat().join('\n')).toContain('来源：样例');
  });

  it('says what was decided, and when the figures have changed since', async () => {
    const [all] = await read(await rectificationWorkbook(listOf(), t));
    expect(columns(all, '核实情况', '核实备注').slice(0, 3)).toEqual([['已确认', '@电话核实'], ['核实后数字有变动，请重新核实', null], ['尚未人工核实', null]]);
  });

  it('has a sheet for each body, under a name that a workbook takes, with a frozen head', async () => {
    const blob = await rectificationWorkbook(listOf(), t);
    expect((await read(blob)).map(({ sheet }) => sheet)).toEqual(['全部发现', '未能核对', '已排除', '说明', '=HYPERLINK("http x")', '"><img src=x onerror=alert(1)>', '甲局 一', '甲局 一 (2)']);
    const files = unzipSync(await bytesOf(blob));
    const first = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(first).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(first).toMatch(/<col [^>]*width="24"/);
  });

  it('holds no formula, whatever names and notes look like, and no address that is none', async () => {
    const files = unzipSync(await bytesOf(await rectificationWorkbook(listOf(), t)));
    const sheets = Object.entries(files).filter(([path]) => path.includes('worksheets/sheet')).map(([, content]) => strFromU8(content));
    expect(sheets.length).toBe(8);
    for (const xml of sheets) expect(xml).not.toMatch(/<f[ >]/);
    const [all] = await read(await rectificationWorkbook(listOf(), t));
    expect(columns(all, '报告原文').slice(0, 2)).toEqual([['https://a.example/2023'], [null]]);
    // Kept a text also where someone edits the cell: number format 49 is @.
    expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toMatch(/numFmtId="49"|formatCode="@"/);
  });

  it('says on every sheet that figures are simulated, and nothing of it where they are not', async () => {
    const marked = await read(await rectificationWorkbook(listOf('zh-CN', true), t));
    expect(marked.map(({ data }) => data[0]?.[0])).toEqual(marked.map(() => '模拟数据，非真实统计'));
    const plain = await read(await rectificationWorkbook(listOf(), t));
    expect(plain.flatMap(({ data }) => data.flat()).filter((value) => String(value).includes('模拟'))).toEqual([]);
  });

  it('speaks English too', async () => {
    const [all] = await read(await rectificationWorkbook(listOf('en'), wordsOf('en')));
    expect(columns(all, 'Cell', 'Finding')[0]).toEqual(['Table 4, Administrative review · Total', 'printed as 0, adds up to 11']);
  });
});

describe('names of worksheets', () => {
  it('are cut to 31 units without half a character, and told apart whatever their case', () => {
    const long = '一二三四五六七八九十'.repeat(4);
    const [first = '', second = '', third = ''] = sheetNames([long, long, `${'a'.repeat(30)}😀`]);
    expect([first.length, second.length, second.endsWith(' (2)'), third]).toEqual([31, 31, true, 'a'.repeat(30)]);
    expect(sheetNames(['ABC', 'abc', 'History', "'x'", '', '[]:*?/\\'], ['x'])).toEqual(['ABC', 'abc (2)', 'History (2)', 'x (2)', '-', '- (2)']);
  });
});
