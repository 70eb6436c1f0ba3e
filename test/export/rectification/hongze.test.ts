import { Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNodeEngine } from '@/engine/node';
import { rectificationLetters } from '@/export/rectification/letters';
import { rectificationOf, type Rectification } from '@/export/rectification/list';
import { rectificationWorkbook } from '@/export/rectification/workbook';
import { rectificationQuery } from '@/query/rectification';
import { matrixQuery } from '@/query/rule-matrix';
import type { Engine } from '@/engine/engine';
import { wordsOf } from '../../support/words';

const t = wordsOf('zh-CN');
const HONGZE = { selection: { kind: 'listed', ids: ['320813'] }, firstYear: 2023, lastYear: 2023 } as const;

describe('the list for 洪泽区 2023', () => {
  let engine: Engine;
  let list: Rectification;
  beforeAll(async () => {
    engine = await openNodeEngine('public/datasets/public-reports/public-reports.duckdb');
    const [rows, matrix] = [await engine.run(rectificationQuery(HONGZE)), await engine.run(matrixQuery(HONGZE))];
    list = rectificationOf({ title: '洪泽区', rows, matrix, decisions: new Map(), source: '来源', date: '2026-01-01', simulated: false }, t);
  });
  afterAll(() => engine.close());

  it('has exactly the two totals of table 4 that are printed as 0 beside 10 + 1 and 5, and the layout of table 3', () => {
    const [body, ...others] = list.bodies;
    expect([body?.name, others]).toEqual(['淮安市洪泽区人民政府', []]);
    expect(body?.findings.map(({ rule, places }) => [rule, places.map(({ where, printed, expected }) => [where, printed, expected])])).toEqual([
      ['复议诉讼合计', [['表四 行政复议 · 总计', '0', '11']]],
      ['复议诉讼合计', [['表四 复议后起诉 · 总计', '0', '5']]],
      ['表格式样', [['所用表格', '2019', '2021']]],
    ]);
  });

  it('keeps the printed zeros in both files', async () => {
    const [all] = await readXlsxFile(Buffer.from(await (await rectificationWorkbook(list, t)).arrayBuffer()));
    const [head = [], ...rows] = all?.data ?? [];
    expect(rows.map((row) => [row[head.indexOf('报告印作')], row[head.indexOf('核算或对照')]])).toEqual([[0, 11], [0, 5], [2019, 2021]]);
    const letters = unzipSync(new Uint8Array(await Packer.toBuffer(rectificationLetters(list, { years: '2023 年度', office: '', replyBy: '', date: '' }, t))));
    const text = strFromU8(letters['word/document.xml'] ?? new Uint8Array());
    expect(text.match(/印作 0，按勾稽关系核算为 (11|5)/g)).toEqual(['印作 0，按勾稽关系核算为 11', '印作 0，按勾稽关系核算为 5']);
  });
});
